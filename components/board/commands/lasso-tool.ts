import { LassoSelect } from "lucide-react"
import { defineCommand } from "./define"

/** Takes the lasso in hand. */
export const lassoToolCommand = defineCommand({
  id: "lasso-tool",
  group: "tools",
  label: { en: "Lasso", ja: "なげなわ" },
  icon: LassoSelect,
  shortcuts: ["L"],
  refusal: () => null,
  isOn: (board) => board.view.getState().tool === "lasso",
  run: (board) => board.view.pickUp("lasso"),
})
