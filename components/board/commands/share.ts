import { Share2 } from "lucide-react"
import { defineCommand } from "./define"

/** Shows the link of the board and who may do what with it. */
export const share = defineCommand({
  id: "share",
  group: "board",
  label: { en: "Share", ja: "共有" },
  icon: Share2,
  shortcuts: [],
  refusal: () => null,
  run: (board) => board.view.open("share"),
})
