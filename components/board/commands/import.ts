import { FileUp } from "lucide-react"
import { defineCommand } from "./define"
import { refuseWithoutWriting } from "./refusals"

/** Shows what LaTeX, Markdown or an exported board would become on this board. */
export const importCards = defineCommand({
  id: "import",
  group: "board",
  label: { en: "Import", ja: "読み込む" },
  icon: FileUp,
  shortcuts: [],
  refusal: refuseWithoutWriting,
  run: (board) => board.view.setState({ panel: "import", brought: { name: "", text: "" } }),
})
