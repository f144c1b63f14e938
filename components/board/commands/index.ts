import { bringToFront } from "./bring-to-front"
import type { Command } from "./define"
import { deleteSelection } from "./delete-selection"
import { deriveSelection } from "./derive-selection"
import { deselect } from "./deselect"
import { duplicate } from "./duplicate"
import { editCard } from "./edit-card"
import { enterCard } from "./enter-card"
import { exportBoard } from "./export"
import { fitAll } from "./fit-all"
import { fitSelection } from "./fit-selection"
import { handToolCommand } from "./hand-tool"
import { help } from "./help"
import { moveDown, moveLeft, moveRight, moveUp } from "./nudge"
import { outline } from "./outline"
import { placeDerivationCommand } from "./place-derivation"
import { placeFunction } from "./place-function"
import { redo } from "./redo"
import { makeNarrower, makeShorter, makeTaller, makeWider } from "./resize"
import { selectAll } from "./select-all"
import { selectToolCommand } from "./select-tool"
import { sendToBack } from "./send-to-back"
import { share } from "./share"
import { toggleCursors } from "./toggle-cursors"
import { toggleDark } from "./toggle-dark"
import { undo } from "./undo"
import { zoomIn } from "./zoom-in"
import { zoomOut } from "./zoom-out"
import { zoomToFullSize } from "./zoom-to-full-size"

/** Every command, sorted by id. */
export const commands: readonly Command[] = [
  bringToFront,
  deleteSelection,
  deriveSelection,
  deselect,
  duplicate,
  editCard,
  enterCard,
  exportBoard,
  fitAll,
  fitSelection,
  handToolCommand,
  help,
  makeNarrower,
  makeShorter,
  makeTaller,
  makeWider,
  moveDown,
  moveLeft,
  moveRight,
  moveUp,
  outline,
  placeDerivationCommand,
  placeFunction,
  redo,
  selectAll,
  selectToolCommand,
  sendToBack,
  share,
  toggleCursors,
  toggleDark,
  undo,
  zoomIn,
  zoomOut,
  zoomToFullSize,
]

/** The command of an id. Asking for one that does not exist is a mistake of ours. */
export function commandOf(id: string): Command {
  const command = commands.find((candidate) => candidate.id === id)
  if (command === undefined) throw new Error(`there is no command ${id}`)
  return command
}
