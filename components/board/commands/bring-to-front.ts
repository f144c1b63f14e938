import { BringToFront } from "lucide-react"
import { bringToFront as bringCardsToFront } from "@/lib/board/write-geometry"
import { defineCommand } from "./define"
import { refuseWithoutOwnSelection } from "./refusals"

/** Puts the selected cards in front of all others. */
export const bringToFront = defineCommand({
  id: "bring-to-front",
  group: "arrange",
  label: { en: "Bring to front", ja: "最前面へ" },
  icon: BringToFront,
  shortcuts: ["]"],
  refusal: refuseWithoutOwnSelection,
  run: (board) => bringCardsToFront(board.doc, board.view.getState().selection),
})
