import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from "lucide-react"
import type { Bilingual } from "@/lib/engine/answer"
import type { BoardSession } from "../session/board-session"
import { panBy } from "../session/camera-actions"
import { moveSelection } from "../session/card-actions"
import type { Point } from "../surface/rect"
import { type Command, type CommandIcon, defineCommand } from "./define"
import { refuseWithoutAny, refuseWithoutWriting } from "./refusals"

/** How far an arrow key moves the selection, in board units, without and with Shift. */
const STEP = { small: 1, large: 10 } as const

/** How far an arrow key moves the sight where nothing is selected, in screen pixels, without and with Shift. */
const PAN = { small: 80, large: 320 } as const

/** Whether there is anything that could be moved; else the keys move the sight. */
const hasSelection = (board: BoardSession): boolean => refuseWithoutAny(board) === null

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
    refusal: (board) => (hasSelection(board) ? refuseWithoutWriting(board) : null),
    run(board, shortcut) {
      const size = shortcut?.startsWith("Shift") ? "large" : "small"
      if (hasSelection(board)) moveSelection(board, { x: by.x * STEP[size], y: by.y * STEP[size] })
      else panBy(board, { x: by.x * PAN[size], y: by.y * PAN[size] })
    },
  })
}

/** The four commands that move the selected cards by a unit, or by ten with Shift; where nothing is selected, they move the sight. */
export const moveDown = nudge("Down", { x: 0, y: 1 }, { en: "Move down", ja: "下へ移動" }, ArrowDown)
export const moveLeft = nudge("Left", { x: -1, y: 0 }, { en: "Move left", ja: "左へ移動" }, ArrowLeft)
export const moveRight = nudge("Right", { x: 1, y: 0 }, { en: "Move right", ja: "右へ移動" }, ArrowRight)
export const moveUp = nudge("Up", { x: 0, y: -1 }, { en: "Move up", ja: "上へ移動" }, ArrowUp)
