import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from "lucide-react"
import type { Bilingual } from "@/lib/engine/answer"
import { moveSelection } from "../session/card-actions"
import type { Point } from "../surface/rect"
import { type Command, type CommandIcon, defineCommand } from "./define"
import { refuseWithoutAnything } from "./refusals"

/** How far an arrow key moves the selection, in board units, without and with Shift. */
const STEP = { small: 1, large: 10 } as const

function nudge(direction: string, by: Point, label: Bilingual, icon: CommandIcon): Command {
  const key = `Arrow${direction}`
  return defineCommand({
    id: `move-${direction.toLowerCase()}`,
    group: "arrange",
    label,
    icon,
    shortcuts: [key, `Shift+${key}`],
    passesWhenRefused: true,
    repeats: true,
    isKeysOnly: true,
    refusal: refuseWithoutAnything,
    run(board, shortcut) {
      const step = shortcut?.startsWith("Shift") ? STEP.large : STEP.small
      moveSelection(board, { x: by.x * step, y: by.y * step })
    },
  })
}

/** The four commands that move the selected cards by a unit, or by ten with Shift. */
export const moveDown = nudge("Down", { x: 0, y: 1 }, { en: "Move down", ja: "下へ移動" }, ArrowDown)
export const moveLeft = nudge("Left", { x: -1, y: 0 }, { en: "Move left", ja: "左へ移動" }, ArrowLeft)
export const moveRight = nudge("Right", { x: 1, y: 0 }, { en: "Move right", ja: "右へ移動" }, ArrowRight)
export const moveUp = nudge("Up", { x: 0, y: -1 }, { en: "Move up", ja: "上へ移動" }, ArrowUp)
