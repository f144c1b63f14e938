import {
  alignBottom,
  alignCentre,
  alignLeft,
  alignMiddle,
  alignRight,
  alignTop,
  distributeAcross,
  distributeDown,
} from "./align"
import { backToContent } from "./back-to-content"
import { bringToFront } from "./bring-to-front"
import { copy, cut, paste } from "./clipboard"
import { connector } from "./connector"
import { copyImage } from "./copy-image"
import { copyMathMl } from "./copy-math-ml"
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
import { group, selectGroup, ungroup } from "./group"
import { handToolCommand } from "./hand-tool"
import { help } from "./help"
import { history } from "./history"
import { ownObjectsOnly, pauseBoard, viewOnly } from "./hold-board"
import { importCards } from "./import"
import { eraserTool, highlighterTool, laserTool, penTool } from "./ink-tools"
import { lassoToolCommand } from "./lasso-tool"
import { lesson } from "./lesson"
import { moveDown, moveLeft, moveRight, moveUp } from "./nudge"
import { outline } from "./outline"
import { find, inspector, palette, progress } from "./panels"
import {
  placeDefinition,
  placeExercises,
  placeFormula,
  placeFrame,
  placeFunction,
  placeNote,
  placeText,
} from "./place-card"
import { placeDerivationCommand } from "./place-derivation"
import { placeImage } from "./place-image"
import { placePlotCommand } from "./place-plot"
import { present } from "./present"
import { redo } from "./redo"
import { makeNarrower, makeShorter, makeTaller, makeWider } from "./resize"
import { saveAsTemplate } from "./save-as-template"
import { selectAll } from "./select-all"
import { selectToolCommand } from "./select-tool"
import { sendToBack } from "./send-to-back"
import { share } from "./share"
import { toggleCursors } from "./toggle-cursors"
import { toggleDark } from "./toggle-dark"
import { toggleLock } from "./toggle-lock"
import { toggleMinimap } from "./toggle-minimap"
import { undo } from "./undo"
import { whatChanged } from "./what-changed"
import { zoomIn } from "./zoom-in"
import { zoomOut } from "./zoom-out"
import { zoomToFullSize } from "./zoom-to-full-size"

/** Every command, sorted by id. */
export const commands: readonly Command[] = [
  alignBottom,
  alignCentre,
  alignLeft,
  alignMiddle,
  alignRight,
  alignTop,
  backToContent,
  bringToFront,
  connector,
  copy,
  copyImage,
  copyMathMl,
  cut,
  deleteSelection,
  deriveSelection,
  deselect,
  distributeAcross,
  distributeDown,
  duplicate,
  editCard,
  enterCard,
  eraserTool,
  exportBoard,
  find,
  fitAll,
  fitSelection,
  group,
  handToolCommand,
  help,
  highlighterTool,
  history,
  importCards,
  inspector,
  laserTool,
  lassoToolCommand,
  lesson,
  makeNarrower,
  makeShorter,
  makeTaller,
  makeWider,
  moveDown,
  moveLeft,
  moveRight,
  moveUp,
  outline,
  ownObjectsOnly,
  palette,
  paste,
  pauseBoard,
  penTool,
  placeDefinition,
  placeDerivationCommand,
  placeExercises,
  placeFormula,
  placeFrame,
  placeFunction,
  placeImage,
  placeNote,
  placePlotCommand,
  placeText,
  present,
  progress,
  redo,
  saveAsTemplate,
  selectAll,
  selectGroup,
  selectToolCommand,
  sendToBack,
  share,
  toggleCursors,
  toggleDark,
  toggleLock,
  toggleMinimap,
  undo,
  ungroup,
  viewOnly,
  whatChanged,
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
