import { BoxSelect } from "lucide-react"
import { defineCommand } from "./define"
import { refuseOnEmptyBoard } from "./refusals"

/** Selects every card of the board. */
export const selectAll = defineCommand({
  id: "select-all",
  group: "edit",
  label: { en: "Select all", ja: "すべて選択" },
  icon: BoxSelect,
  shortcuts: ["Mod+A"],
  refusal: refuseOnEmptyBoard,
  run(board) {
    board.view.select(board.layout.order())
    board.ink.select(board.ink.store.ordered().flatMap((stroke) => (stroke.isDraft ? [] : [stroke.id])))
  },
})
