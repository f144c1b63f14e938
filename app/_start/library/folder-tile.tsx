"use client"

import { Ellipsis, Folder, FolderX, PencilLine } from "lucide-react"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { type DragEvent, useState } from "react"
import { IconButton } from "@/components/ui/icon-button"
import { Menu } from "@/components/ui/menu"
import { DRAGGED } from "./dragged"
import { addressOf, type LibraryFolder } from "./library-model"
import { NameField } from "./name-field"
import type { Library } from "./use-library"

/** The longest name of a folder. */
export const MOST_FOLDER_NAME = 80

interface FolderTileProps {
  readonly folder: LibraryFolder
  readonly library: Library
  /** How many boards stand in it, those in its folders not counted. */
  readonly count: number
}

/** A folder among the boards; boards that are dropped on it go into it. */
export function FolderTile({ folder, library, count }: FolderTileProps) {
  const t = useTranslations("library")
  const [naming, setNaming] = useState(false)
  const [isTarget, setTarget] = useState(false)
  const isBoard = (event: DragEvent) => event.dataTransfer.types.includes(DRAGGED)
  const drop = (event: DragEvent) => {
    setTarget(false)
    const board = library.boards.find(({ id }) => id === event.dataTransfer.getData(DRAGGED))
    if (board === undefined) return
    event.preventDefault()
    const title = board.title || t("untitled")
    void library.place(board, { folderId: folder.id }, t("moved", { title, folder: folder.name }))
  }
  return (
    <li
      className="library-folder"
      data-target={isTarget || undefined}
      onDragOver={(event) => {
        if (!isBoard(event)) return
        event.preventDefault()
        setTarget(true)
      }}
      onDragLeave={() => setTarget(false)}
      onDrop={drop}
    >
      <Folder aria-hidden className="size-5 shrink-0 text-accent" />
      <div className="min-w-0 flex-1">
        {naming ? (
          <NameField
            label={t("nameOf", { name: folder.name })}
            initial={folder.name}
            maxLength={MOST_FOLDER_NAME}
            onSave={(name) => void library.renameFolder(folder, name)}
            onEnd={() => setNaming(false)}
          />
        ) : (
          <Link
            href={addressOf({ shelf: "boards", folderId: folder.id })}
            dir="auto"
            className="library-title library-link"
          >
            {folder.name}
          </Link>
        )}
        <p className="text-muted text-xs">{t("count", { count })}</p>
      </div>
      <Menu
        label={t("actions", { title: folder.name })}
        align="end"
        items={[
          {
            id: "rename",
            label: t("rename"),
            icon: <PencilLine aria-hidden />,
            onSelect: () => setTimeout(() => setNaming(true), 0),
          },
          {
            id: "remove",
            label: t("removeFolder"),
            icon: <FolderX aria-hidden />,
            onSelect: () => void library.removeFolder(folder),
          },
        ]}
        trigger={
          <IconButton
            size="sm"
            label={t("actions", { title: folder.name })}
            icon={<Ellipsis aria-hidden />}
            className="relative z-1"
          />
        }
      />
    </li>
  )
}
