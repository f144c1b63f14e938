import { SquareDashed } from "lucide-react"
import type { Bilingual } from "@/lib/engine/answer"
import { withGroups } from "../session/belonging"
import type { BoardSession } from "../session/board-session"
import { defineCommand } from "./define"

const NOTHING_TO_LEAVE: Bilingual = {
  en: "Nothing is selected.",
  ja: "何も選択されていません。",
}

/** Puts the select tool back in hand; with it in hand already, selects nothing. */
export const deselect = defineCommand({
  id: "deselect",
  group: "edit",
  label: { en: "Deselect", ja: "選択を解除" },
  icon: SquareDashed,
  shortcuts: ["Escape"],
  passesWhenRefused: true,
  isKeysOnly: true,
  refusal(board) {
    const { tool, selection, dragging } = board.view.getState()
    return tool === "select" && selection.size + board.ink.view.getState().selection.size === 0 && !dragging
      ? NOTHING_TO_LEAVE
      : null
  },
  run(board) {
    const { tool, dragging } = board.view.getState()
    if (dragging) board.interruptTool()
    else if (tool !== "select") board.view.pickUp("select")
    else leave(board)
  },
})

/** Leads out of a group that a person went into, to the group as a whole; from there, to nothing. */
function leave(board: BoardSession): void {
  const { entered, selection } = board.view.getState()
  if (entered === null) board.ink.select([])
  board.view.setState({ entered: null })
  board.view.select(entered === null ? [] : withGroups(board, selection, null))
}
