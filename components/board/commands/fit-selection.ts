import { Focus } from "lucide-react"
import { selectedRect } from "../session/card-actions"
import { defineCommand } from "./define"
import { refuseWithoutSelection } from "./refusals"

/** Shows the selected cards as large as they are allowed to be. */
export const fitSelection = defineCommand({
  id: "fit-selection",
  group: "view",
  label: { en: "Fit selection", ja: "選択範囲を表示" },
  icon: Focus,
  shortcuts: ["Shift+2"],
  refusal: refuseWithoutSelection,
  run(board) {
    const rect = selectedRect(board)
    if (rect) board.surface.fit(rect)
  },
})
