import { hadamard } from "../../print/words/build"
import { isColumn, isMoving, type Word } from "../../print/words/word"
import { diag } from "../../print/words/wraps"
import { defineArrangement } from "../define"
import { aroundMoving, joined, movingPart } from "../parts"

/** a ⊙ u of columns as the product of what stands still and what moves; null for other words. */
export function splitHadamard(word: Word): { readonly still: Word; readonly moving: Word } | null {
  if (word.word !== "hadamard") return null
  const moving = word.words.filter(isMoving)
  const [only] = moving
  const rest = word.words.filter((one) => !isMoving(one))
  return only && moving.length === 1 && rest.length > 0 ? { still: hadamard(rest), moving: only } : null
}

/** a ⊙ du = diag(a) du */
export const hadamardAsDiag = defineArrangement({
  id: "d-hadamard-as-diag",
  title: {
    en: "$a \\odot \\mathrm{d}u = \\operatorname{diag}(a)\\,\\mathrm{d}u$",
    ja: "$a \\odot \\mathrm{d}u = \\operatorname{diag}(a)\\,\\mathrm{d}u$",
  },
  explanation: {
    en: "A product entry by entry is a product with a diagonal matrix.",
    ja: "成分ごとの積は、対角行列との積です。",
  },
  apply: (term) => {
    const { part, put } = movingPart(term)
    const around = isColumn(part) ? aroundMoving(part) : null
    const split = around && around.after.length === 0 ? splitHadamard(around.factor) : null
    return around && split ? put(joined(...around.before, diag(split.still), split.moving)) : null
  },
  examples: [["\\sigma(W\\bm{x} + \\bm{b})", "W:m,n x:n b:m", "x"]],
})
