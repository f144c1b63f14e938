import { Activity } from "lucide-react"
import { defineCommand } from "./define"

/** Tells what others did on the board since this page joined it. */
export const whatChanged = defineCommand({
  id: "what-changed",
  group: "view",
  label: { en: "What others changed", ja: "ほかの人の変更" },
  icon: Activity,
  shortcuts: ["W"],
  refusal: () => null,
  isOn: (board) => board.view.getState().panel === "changes",
  run: (board) => board.view.open(board.view.getState().panel === "changes" ? null : "changes"),
})
