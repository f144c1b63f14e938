import { FileDown } from "lucide-react"
import { defineCommand } from "./define"
import { refuseOnEmptyBoard } from "./refusals"

/** Shows the formats in which the board can be taken away. */
export const exportBoard = defineCommand({
  id: "export",
  group: "board",
  label: { en: "Export", ja: "書き出す" },
  icon: FileDown,
  shortcuts: [],
  refusal: refuseOnEmptyBoard,
  run: (board) => board.view.open("export"),
})
