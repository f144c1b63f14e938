import { isColumn, isMatrix, isRow } from "../../print/words/word"
import { trace } from "../../print/words/wraps"
import { defineArrangement } from "../define"
import { aroundMoving, joined, movingPart } from "../parts"

/** tr(A dX B) = tr(BA dX), and tr(A dx bᵀ) = bᵀA dx. */
export const traceCycle = defineArrangement({
  id: "d-trace-cycle",
  title: {
    en: "The trace is cyclic: $\\operatorname{tr}(A\\,\\mathrm{d}X\\,B) = \\operatorname{tr}(BA\\,\\mathrm{d}X)$",
    ja: "トレースの巡回性:$\\operatorname{tr}(A\\,\\mathrm{d}X\\,B) = \\operatorname{tr}(BA\\,\\mathrm{d}X)$",
  },
  explanation: {
    en: "Under a trace the last factor may be put first.",
    ja: "トレースの中では、最後の因子を先頭に移せます。",
  },
  apply: (term) => {
    const { part, put } = movingPart(term)
    const around = part.word === "trace" ? aroundMoving(part.of) : null
    if (!around) return null
    const { before, factor, after } = around
    if (isColumn(factor)) return put(joined(...after, ...before, factor))
    if (isRow(factor)) return put(joined(factor, ...after, ...before))
    return after.length > 0 && isMatrix(factor) ? put(trace(joined(...after, ...before, factor))) : null
  },
  examples: [
    ["\\operatorname{tr}(AXB)", "A:n,m X:m,p B:p,n", "X"],
    ["\\operatorname{tr}(\\bm{x}\\bm{a}^\\top)", "x:n a:n", "x"],
  ],
})
