import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceBetween,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceBetween,
} from "lucide-react"
import type { Bilingual } from "@/lib/engine/answer"
import { arrangeSelection, blocksOf } from "../session/arrange-actions"
import type { BoardSession } from "../session/board-session"
import { type Alignment, align, distribute } from "../surface/arrange"
import { type Command, type CommandIcon, defineCommand } from "./define"
import { refuseWithoutWriting } from "./refusals"

const TWO: Bilingual = {
  en: "Select two or more cards to align.",
  ja: "揃えるカードを2つ以上選択してください。",
}
const THREE: Bilingual = {
  en: "Select three or more cards to distribute.",
  ja: "等間隔に並べるカードを3つ以上選択してください。",
}

const refuseBelow = (least: number, words: Bilingual) => (board: BoardSession) =>
  refuseWithoutWriting(board) ?? (blocksOf(board).length < least ? words : null)

function aligning(to: Alignment, key: string, label: Bilingual, icon: CommandIcon): Command {
  return defineCommand({
    id: `align-${to}`,
    group: "arrange",
    label,
    icon,
    shortcuts: [`Alt+${key}`],
    refusal: refuseBelow(2, TWO),
    run: (board) => arrangeSelection(board, (blocks) => align(blocks, to)),
  })
}

function distributing(id: string, axis: "x" | "y", words: [string, Bilingual, CommandIcon]): Command {
  const [key, label, icon] = words
  return defineCommand({
    id,
    group: "arrange",
    label,
    icon,
    shortcuts: [`Alt+Shift+${key}`],
    refusal: refuseBelow(3, THREE),
    run: (board) => arrangeSelection(board, (blocks) => distribute(blocks, axis)),
  })
}

/** The six commands that bring the selected cards onto a line, and the two that space them evenly. */
export const alignBottom = aligning(
  "bottom",
  "S",
  { en: "Align bottom edges", ja: "下揃え" },
  AlignEndHorizontal,
)
export const alignCentre = aligning(
  "centre",
  "H",
  { en: "Align centres", ja: "左右中央揃え" },
  AlignCenterVertical,
)
export const alignLeft = aligning("left", "A", { en: "Align left edges", ja: "左揃え" }, AlignStartVertical)
export const alignMiddle = aligning(
  "middle",
  "V",
  { en: "Align middles", ja: "上下中央揃え" },
  AlignCenterHorizontal,
)
export const alignRight = aligning("right", "D", { en: "Align right edges", ja: "右揃え" }, AlignEndVertical)
export const alignTop = aligning("top", "W", { en: "Align top edges", ja: "上揃え" }, AlignStartHorizontal)
export const distributeAcross = distributing("distribute-across", "x", [
  "H",
  { en: "Distribute across", ja: "左右に等間隔" },
  AlignHorizontalSpaceBetween,
])
export const distributeDown = distributing("distribute-down", "y", [
  "V",
  { en: "Distribute down", ja: "上下に等間隔" },
  AlignVerticalSpaceBetween,
])
