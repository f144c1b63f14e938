import { isColumn, isRow, isScalar } from "../../print/words/word"
import { defineArrangement } from "../define"
import { factorsOf, joined, movingPart } from "../parts"

/** A scalar that moves goes behind the vector: (aᵀdx) b = b aᵀdx. */
export const scalarBehind = defineArrangement({
  id: "d-scalar-behind",
  title: { en: "The scalar with the differential goes to the end", ja: "微分を含むスカラーを後ろに回す" },
  explanation: {
    en: "A number may stand anywhere in a product, so the differential can be made the last factor.",
    ja: "スカラーは積の中のどこに置いてもよいので、微分を最後の因子にできます。",
  },
  apply: (term, { dx }) => {
    const { part, put, behind } = movingPart(term)
    const factors = factorsOf(part)
    const isReady = isScalar(part) && factors.length > 1 && factors[factors.length - 1]?.key === dx.key
    return behind && isColumn(behind) && isReady && isRow(factors[0] ?? dx)
      ? put(joined(behind, ...factors))
      : null
  },
  examples: [["(\\bm{c}^\\top\\bm{x})B\\bm{x}", "c:n B:m,n x:n", "x"]],
})
