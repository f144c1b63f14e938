"use client"

import { useTranslations } from "next-intl"
import { useEffect, useRef, useState } from "react"
import { BoardTile } from "./board-tile"
import { DeleteDialog } from "./delete-dialog"
import type { LibraryBoard } from "./library-model"
import { MoveDialog } from "./move-dialog"
import type { Library } from "./use-library"

/** As many tiles as are made at a time: more come when the end of the list comes into sight. */
const AT_ONCE = 48

/** Boards as tiles, and the dialogs that ask about one of them. */
export function BoardGrid({
  boards,
  library,
  whereOf,
}: {
  readonly boards: readonly LibraryBoard[]
  readonly library: Library
  readonly whereOf: (folderId: string | null, shelf: string) => string | null
}) {
  const t = useTranslations("library")
  const [count, setCount] = useState(AT_ONCE)
  const [moving, setMoving] = useState<LibraryBoard | null>(null)
  const [deleting, setDeleting] = useState<LibraryBoard | null>(null)
  const end = useRef<HTMLDivElement>(null)
  const isCut = count < boards.length
  // biome-ignore lint/correctness/useExhaustiveDependencies: an end that is still in sight after more came is looked at anew
  useEffect(() => {
    const element = end.current
    if (element === null || !isCut) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setCount((before) => before + AT_ONCE)
      },
      { rootMargin: "800px" },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [isCut, count])
  return (
    <>
      <ul aria-label={t("title")} className="library-grid">
        {boards.slice(0, count).map((board) => (
          <BoardTile
            key={board.id}
            board={board}
            library={library}
            where={whereOf(board.folderId, board.shelf)}
            onMove={setMoving}
            onDelete={setDeleting}
          />
        ))}
      </ul>
      <div ref={end} />
      <MoveDialog board={moving} library={library} onClose={() => setMoving(null)} />
      <DeleteDialog board={deleting} library={library} onClose={() => setDeleting(null)} />
    </>
  )
}
