import { CircleHelp } from "lucide-react"
import { defineCommand } from "./define"

/** Shows the sheet of all commands and their keys. */
export const help = defineCommand({
  id: "help",
  group: "board",
  label: { en: "Keys and help", ja: "キー操作とヘルプ" },
  icon: CircleHelp,
  shortcuts: ["?"],
  refusal: () => null,
  run: (board) => board.view.open(board.view.getState().panel === "help" ? null : "help"),
})
