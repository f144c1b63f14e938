import { FileDown } from "lucide-react"
import { defineCommand } from "./define"
import { refuseOnEmptyBoard } from "./refusals"

/** Downloads the board as a LaTeX document. */
export const exportLatex = defineCommand({
  id: "export-latex",
  group: "board",
  label: { en: "Export LaTeX", ja: "LaTeXで書き出す" },
  icon: FileDown,
  shortcuts: [],
  refusal: refuseOnEmptyBoard,
  run(board) {
    const link = document.createElement("a")
    link.href = `/api/boards/${encodeURIComponent(board.id)}/export?format=tex`
    link.download = ""
    link.click()
  },
})
