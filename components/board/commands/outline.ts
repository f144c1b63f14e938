import { ListTree } from "lucide-react"
import { defineCommand } from "./define"

/** Shows the list of all cards in reading order. */
export const outline = defineCommand({
  id: "outline",
  group: "view",
  label: { en: "Outline", ja: "カード一覧" },
  icon: ListTree,
  shortcuts: ["O"],
  refusal: () => null,
  run: (board) => board.view.open(board.view.getState().panel === "outline" ? null : "outline"),
})
