import { MousePointer2 } from "lucide-react"
import { defineCommand } from "./define"

/** Takes the arrow, which selects, moves and resizes. */
export const selectToolCommand = defineCommand({
  id: "select-tool",
  group: "tools",
  label: { en: "Select", ja: "選択" },
  icon: MousePointer2,
  shortcuts: ["V"],
  refusal: () => null,
  isOn: (board) => board.view.getState().tool === "select",
  run: (board) => board.view.pickUp("select"),
})
