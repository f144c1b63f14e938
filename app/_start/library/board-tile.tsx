"use client"

import { Users } from "lucide-react"
import Link from "next/link"
import { useFormatter, useNow, useTranslations } from "next-intl"
import { type KeyboardEvent, useRef, useState } from "react"
import { BoardMenu } from "./board-menu"
import { DRAGGED } from "./dragged"
import type { LibraryBoard } from "./library-model"
import { NameField } from "./name-field"
import { Thumbnail } from "./thumbnail"
import type { Library } from "./use-library"

const MOST_TITLE = 200

interface TileProps {
  readonly board: LibraryBoard
  readonly library: Library
  /** The folder in which it stands, said where boards of several folders are shown. */
  readonly where: string | null
  readonly onMove: (board: LibraryBoard) => void
  readonly onDelete: (board: LibraryBoard) => void
}

/** A board: its picture, its title, when it was edited, and what can be done with it. F2 renames, Delete throws away. */
export function BoardTile({ board, library, where, onMove, onDelete }: TileProps) {
  const t = useTranslations("library")
  const format = useFormatter()
  const now = useNow({ updateInterval: 60_000 })
  const [naming, setNaming] = useState(false)
  const tile = useRef<HTMLLIElement>(null)
  const title = board.title || t("untitled")
  const isTrash = board.shelf === "trash"
  const endNaming = () => {
    setNaming(false)
    requestAnimationFrame(() => tile.current?.querySelector<HTMLElement>("a, button")?.focus())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== tile.current?.querySelector("a")) return
    if (event.key === "F2") setNaming(true)
    else if (event.key === "Delete") void library.place(board, { shelf: "trash" }, t("trashed", { title }))
    else return
    event.preventDefault()
  }
  return (
    <li
      ref={tile}
      className="library-tile"
      draggable={!naming && !isTrash}
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, board.id)}
      onKeyDown={onKeyDown}
    >
      <Thumbnail board={board} />
      <div className="flex items-start gap-1 px-3 pt-2 pb-3">
        <div className="min-w-0 flex-1">
          {naming ? (
            <NameField
              label={t("titleOf", { title })}
              initial={board.title}
              maxLength={MOST_TITLE}
              mayBeEmpty
              onSave={(name) => void library.rename(board, name)}
              onEnd={endNaming}
            />
          ) : isTrash ? (
            <span dir="auto" className="library-title">
              {title}
            </span>
          ) : (
            <Link
              href={`/b/${encodeURIComponent(board.id)}`}
              prefetch={false}
              dir="auto"
              className="library-title library-link"
            >
              {title}
            </Link>
          )}
          <p className="flex items-center gap-1.5 truncate text-muted text-xs">
            {board.mine ? null : (
              <span role="img" aria-label={t("shared")} title={t("shared")}>
                <Users aria-hidden className="size-3.5" />
              </span>
            )}
            <span className="truncate">
              {t("edited", { when: format.relativeTime(board.updatedAt, now) })}
              {where === null ? null : ` · ${where}`}
            </span>
          </p>
        </div>
        <BoardMenu
          board={board}
          title={title}
          library={library}
          onRename={() => setNaming(true)}
          onMove={() => onMove(board)}
          onDelete={() => onDelete(board)}
        />
      </div>
    </li>
  )
}
