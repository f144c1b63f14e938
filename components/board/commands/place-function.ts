import { SquareFunction } from "lucide-react"
import { placeInCentre } from "../session/card-actions"
import { defineCommand } from "./define"
import { refuseWithoutWriting } from "./refusals"

/** By its key, places a function card in the middle of the screen; by its button, takes the tool that places one by a click. */
export const placeFunction = defineCommand({
  id: "place-function",
  group: "cards",
  label: { en: "Function card", ja: "関数カード" },
  icon: SquareFunction,
  shortcuts: ["U"],
  refusal: refuseWithoutWriting,
  isOn: (board) => board.view.getState().tool === "place-function",
  run(board, shortcut) {
    if (shortcut !== undefined) placeInCentre(board, "function")
    else board.view.pickUp("place-function")
  },
})
