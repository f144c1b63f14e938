import { History } from "lucide-react"
import { defineCommand } from "./define"
import { refuseWithoutWriting } from "./refusals"

/** Shows the versions of the board. Looking back takes the right to write, since a version may hold what was taken out. */
export const history = defineCommand({
  id: "history",
  group: "board",
  label: { en: "History", ja: "履歴" },
  icon: History,
  shortcuts: ["Mod+Alt+H"],
  refusal: refuseWithoutWriting,
  isOn: (board) => board.view.getState().panel === "history",
  run: (board) => board.view.open(board.view.getState().panel === "history" ? null : "history"),
})
