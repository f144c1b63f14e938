import { chain, hadamard } from "../../print/words/build"
import { transpose } from "../../print/words/transpose"
import { isColumn, isScalar } from "../../print/words/word"
import { diag } from "../../print/words/wraps"
import { defineArrangement } from "../define"
import { aroundMoving, joined, movingPart, productOf } from "../parts"

/** diag(du) v = diag(v) du, and uᵀdiag(dv) w = (u ⊙ w)ᵀdv in a scalar. */
export const diagSwap = defineArrangement({
  id: "d-diag-swap",
  title: {
    en: "$\\operatorname{diag}(\\mathrm{d}u)\\,v = \\operatorname{diag}(v)\\,\\mathrm{d}u$",
    ja: "$\\operatorname{diag}(\\mathrm{d}u)\\,v = \\operatorname{diag}(v)\\,\\mathrm{d}u$",
  },
  explanation: {
    en: "Both are the product entry by entry of the two vectors.",
    ja: "どちらも、二つのベクトルの成分ごとの積です。",
  },
  apply: (term) => {
    const { part, put } = movingPart(term)
    const around = aroundMoving(part)
    const after = around && productOf(around.after)
    if (around?.factor.word !== "diag" || !after || !isColumn(after)) return null
    const { of } = around.factor
    if (!isScalar(part)) return put(joined(...around.before, diag(after), of))
    const row = transpose(hadamard([transpose(chain(around.before)), after]))
    return put(joined(row, of))
  },
  examples: [
    ["\\operatorname{diag}(\\bm{x})A\\bm{x}", "x:n A:n,n", "x"],
    ["\\bm{a}^\\top\\operatorname{diag}(\\bm{x})\\bm{b}", "a:n x:n b:n", "x"],
  ],
})
