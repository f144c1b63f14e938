"use client"

import { useTranslations } from "next-intl"
import { useEffect, useState, useSyncExternalStore } from "react"
import { setTitle } from "@/lib/board/write-text"
import { useBoard, useCanWrite } from "../session/board-context"
import { renameBoard } from "../session/server-calls"

/** The board's title, edited in place. It is shared as it is typed and becomes the board's name in lists when the field is left. */
export function TitleField({ initial }: { readonly initial: string }) {
  const t = useTranslations("board")
  const board = useBoard()
  const canWrite = useCanWrite()
  const shared = useSyncExternalStore(board.store.subscribe, () => board.store.getSnapshot().title)
  const [isEmptied, setEmptied] = useState(false)
  const title = shared === "" && !isEmptied ? initial : shared
  useEffect(() => {
    document.title = title.trim() || t("title.none")
  }, [title, t])
  const leave = () => {
    setEmptied(false)
    board.undo.separate()
    if (shared.trim() !== "" && shared.trim() !== initial.trim()) void renameBoard(board.id, shared.trim())
  }
  return (
    <input
      className="board-title"
      aria-label={t("title.label")}
      placeholder={t("title.none")}
      value={title}
      readOnly={!canWrite}
      maxLength={200}
      spellCheck={false}
      onFocus={() => board.undo.separate()}
      onBlur={leave}
      onChange={(event) => {
        setEmptied(event.target.value === "")
        setTitle(board.doc, event.target.value, event.target.selectionStart ?? undefined)
      }}
      onKeyDown={(event) => {
        if ((event.key !== "Enter" && event.key !== "Escape") || event.nativeEvent.isComposing) return
        event.currentTarget.blur()
        board.focusCanvas()
      }}
    />
  )
}
