import { Eraser, Highlighter, PenLine, Pointer } from "lucide-react"
import type { Bilingual } from "@/lib/engine/answer"
import type { InkTool } from "../ink/ink-session"
import { type Command, type CommandIcon, defineCommand } from "./define"
import { refuseWithoutWriting } from "./refusals"

function taking(tool: InkTool, key: string, label: Bilingual, icon: CommandIcon): Command {
  return defineCommand({
    id: `${tool}-tool`,
    group: "tools",
    label,
    icon,
    shortcuts: [key],
    // A laser pointer leaves nothing on the board.
    refusal: tool === "laser" ? () => null : refuseWithoutWriting,
    isOn: (board) => board.view.getState().tool === tool,
    run: (board) => board.view.pickUp(tool),
  })
}

/** The four commands that take a tool of ink. */
export const penTool = taking("pen", "P", { en: "Pen", ja: "ペン" }, PenLine)
export const highlighterTool = taking(
  "highlighter",
  "Shift+H",
  { en: "Highlighter", ja: "蛍光ペン" },
  Highlighter,
)
export const eraserTool = taking("eraser", "E", { en: "Eraser", ja: "消しゴム" }, Eraser)
export const laserTool = taking("laser", "K", { en: "Laser pointer", ja: "レーザーポインター" }, Pointer)
