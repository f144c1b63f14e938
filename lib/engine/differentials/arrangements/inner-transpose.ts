import { isColumn, isRow, type Word } from "../../print/words/word"
import { defineArrangement } from "../define"
import { aroundMoving, joined, movingPart, transposed } from "../parts"

const isTurned = (word: Word): boolean => word.word === "transpose" && isRow(word)

/** Inside a vector the scalar (dx)ᵀv is turned: u(dx)ᵀv = u vᵀdx. */
export const innerTranspose = defineArrangement({
  id: "d-inner-transpose",
  title: {
    en: "A scalar inside a product equals its transpose",
    ja: "積の中のスカラーは転置しても変わらない",
  },
  explanation: {
    en: "$(\\mathrm{d}x)^\\top v = v^\\top\\mathrm{d}x$ is a number.",
    ja: "$(\\mathrm{d}x)^\\top v = v^\\top\\mathrm{d}x$ は一つの数です。",
  },
  apply: (term) => {
    const { part, put } = movingPart(term)
    const around = isColumn(part) ? aroundMoving(part) : null
    if (!around || !isTurned(around.factor) || around.before.length === 0) return null
    return put(joined(...around.before, ...transposed(around.after), ...transposed([around.factor])))
  },
  examples: [["\\bm{x}\\bm{x}^\\top\\bm{a}", "x:n a:n", "x"]],
})
