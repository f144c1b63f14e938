import { Hand } from "lucide-react"
import { defineCommand } from "./define"

/** Takes the hand, which moves the board itself. */
export const handToolCommand = defineCommand({
  id: "hand-tool",
  group: "tools",
  label: { en: "Hand", ja: "手のひら" },
  icon: Hand,
  shortcuts: ["H"],
  refusal: () => null,
  isOn: (board) => board.view.getState().tool === "hand",
  run: (board) => board.view.pickUp("hand"),
})
