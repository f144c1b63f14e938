import { BookMarked, Frame, ListOrdered, Sigma, SquareFunction, StickyNote, Type } from "lucide-react"
import type { CardKindName } from "@/lib/cards"
import type { Bilingual } from "@/lib/engine/answer"
import { placeInCentre } from "../session/card-actions"
import { type Command, type CommandIcon, defineCommand } from "./define"
import { refuseWithoutWriting } from "./refusals"

/** By its key, places a card in the middle of the screen; by its button, takes the tool that places one by a click. */
function placing(kind: CardKindName, key: string, label: Bilingual, icon: CommandIcon): Command {
  const id = `place-${kind}`
  return defineCommand({
    id,
    group: "cards",
    label,
    icon,
    shortcuts: [key],
    refusal: refuseWithoutWriting,
    isOn: (board) => board.view.getState().tool === id,
    run(board, shortcut) {
      if (shortcut !== undefined) placeInCentre(board, kind)
      else board.view.pickUp(id)
    },
  })
}

/** The commands that place cards. */
export const placeDefinition = placing("definition", "Shift+D", { en: "Definition", ja: "定義" }, BookMarked)
export const placeExercises = placing("exercises", "Shift+E", { en: "Exercises", ja: "演習" }, ListOrdered)
export const placeFormula = placing("formula", "Shift+U", { en: "Formula", ja: "数式" }, Sigma)
export const placeFrame = placing("frame", "F", { en: "Frame", ja: "フレーム" }, Frame)
export const placeFunction = placing(
  "function",
  "U",
  { en: "Function card", ja: "関数カード" },
  SquareFunction,
)
export const placeNote = placing("note", "N", { en: "Sticky note", ja: "付箋" }, StickyNote)
export const placeText = placing("text", "T", { en: "Text", ja: "テキスト" }, Type)
