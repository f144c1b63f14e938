import { chain } from "../../print/words/build"
import { transpose } from "../../print/words/transpose"
import { isMoving, isRow, isScalar, type Word } from "../../print/words/word"
import { defineArrangement } from "../define"
import { factorsOf, movingPart } from "../parts"

/** Whether a word that moves does so under a transpose: `(\mathrm{d}X)^\top`, a row. */
const isTurned = (word: Word): boolean => isMoving(word) && (word.word === "transpose" || isRow(word))

/** A scalar equals its transpose: (dx)ᵀAx = xᵀAᵀdx. */
export const scalarTranspose = defineArrangement({
  id: "d-scalar-transpose",
  title: { en: "A scalar equals its transpose", ja: "スカラーは転置しても変わらない" },
  explanation: {
    en: "The product is a number, so it may be read from the other end.",
    ja: "積は一つの数なので、転置して逆の順に書けます。",
  },
  apply: (term) => {
    const { part, put } = movingPart(term)
    const factors = factorsOf(part)
    if (!isScalar(part) || part.word !== "chain" || !factors.some(isTurned)) return null
    return put(chain([...factors].reverse().map(transpose)))
  },
  examples: [
    ["\\bm{x}^\\top A\\bm{x}", "x:n A:n,n", "x"],
    ["\\bm{a}^\\top X^\\top\\bm{b}", "a:n X:m,n b:m", "X"],
  ],
})
