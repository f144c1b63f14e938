import { FoldHorizontal, FoldVertical, UnfoldHorizontal, UnfoldVertical } from "lucide-react"
import type { Bilingual } from "@/lib/engine/answer"
import { growSelection } from "../session/card-actions"
import { type Command, type CommandIcon, defineCommand } from "./define"
import { refuseWithoutOwnSelection } from "./refusals"

const STEP = 20

function resize(
  id: string,
  key: string,
  by: { x: number; y: number },
  words: [Bilingual, CommandIcon],
): Command {
  const [label, icon] = words
  return defineCommand({
    id,
    group: "arrange",
    label,
    icon,
    shortcuts: [`Alt+Shift+${key}`],
    passesWhenRefused: true,
    repeats: true,
    isKeysOnly: true,
    refusal: refuseWithoutOwnSelection,
    run: (board) => growSelection(board, { x: by.x * STEP, y: by.y * STEP }),
  })
}

/** The four commands that resize the selected cards from their lower right corner. */
export const makeNarrower = resize("make-narrower", "ArrowLeft", { x: -1, y: 0 }, [
  { en: "Make narrower", ja: "幅を狭める" },
  FoldHorizontal,
])
export const makeShorter = resize("make-shorter", "ArrowUp", { x: 0, y: -1 }, [
  { en: "Make shorter", ja: "高さを縮める" },
  FoldVertical,
])
export const makeTaller = resize("make-taller", "ArrowDown", { x: 0, y: 1 }, [
  { en: "Make taller", ja: "高さを伸ばす" },
  UnfoldVertical,
])
export const makeWider = resize("make-wider", "ArrowRight", { x: 1, y: 0 }, [
  { en: "Make wider", ja: "幅を広げる" },
  UnfoldHorizontal,
])
