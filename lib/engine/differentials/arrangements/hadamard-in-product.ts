import { chain, hadamard } from "../../print/words/build"
import { transpose } from "../../print/words/transpose"
import { isColumn, isScalar } from "../../print/words/word"
import { defineArrangement } from "../define"
import { aroundMoving, joined, movingPart } from "../parts"
import { splitHadamard } from "./hadamard-as-diag"

/** uᵀ(a ⊙ dv) = (u ⊙ a)ᵀdv */
export const hadamardInProduct = defineArrangement({
  id: "d-hadamard-in-product",
  title: {
    en: "$u^\\top(a \\odot \\mathrm{d}v) = (u \\odot a)^\\top\\mathrm{d}v$",
    ja: "$u^\\top(a \\odot \\mathrm{d}v) = (u \\odot a)^\\top\\mathrm{d}v$",
  },
  explanation: {
    en: "Both are the sum of the products of the three entries.",
    ja: "どちらも、三つの成分の積の和です。",
  },
  apply: (term) => {
    const { part, put } = movingPart(term)
    const around = isScalar(part) ? aroundMoving(part) : null
    const split = around && isColumn(around.factor) ? splitHadamard(around.factor) : null
    if (!around || !split || around.before.length === 0 || around.after.length > 0) return null
    const row = transpose(hadamard([transpose(chain(around.before)), split.still]))
    return put(joined(row, split.moving))
  },
  examples: [["\\bm{a}^\\top\\tanh(B\\bm{x})", "a:m B:m,n x:n", "x"]],
})
