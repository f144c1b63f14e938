"use client"

import { useTranslations } from "next-intl"
import { type Part, TakeAway } from "@/components/export/take-away"
import { Dialog } from "@/components/ui/dialog"
import { framePages } from "@/lib/board/frame-pages"
import { firstWords } from "@/lib/cards/prose"
import { withCopied } from "../session/belonging"
import { useBoard, useView } from "../session/board-context"
import type { BoardSession } from "../session/board-session"

/** The board, what is selected, or a frame, as a file. */
export function ExportPanel() {
  const t = useTranslations("board")
  const board = useBoard()
  const isOpen = useView((view) => view.panel === "export")
  return (
    <Dialog
      wide
      open={isOpen}
      onOpenChange={(open) => board.view.open(open ? "export" : null)}
      title={t("share.takeAway")}
    >
      {isOpen ? <TakeAway boardId={board.id} parts={partsOf(board, t)} /> : null}
    </Dialog>
  )
}

/** As many cards as an address can name. */
const MOST_CHOSEN = 500

/** The whole board, what is selected, and each frame. */
function partsOf(board: BoardSession, t: ReturnType<typeof useTranslations<"board">>): readonly Part[] {
  const selected = [...withCopied(board, board.view.getState().selection)]
  const parts: Part[] = [{ id: "board", label: t("share.wholeBoard"), query: {} }]
  if (selected.length > 0 && selected.length <= MOST_CHOSEN)
    parts.push({
      id: "selection",
      label: t("share.selection", { count: selected.length }),
      query: { cards: selected.join(",") },
    })
  const frames = framePages(board.store.getSnapshot())
  for (const [at, id] of frames.entries()) {
    const title = firstWords(board.store.getCard(id)?.texts.title ?? "", 40)
    parts.push({
      id: `frame ${id}`,
      label: title === "" ? t("share.frameNumber", { number: at + 1 }) : t("share.frame", { title }),
      query: { frame: id },
    })
  }
  return parts
}
