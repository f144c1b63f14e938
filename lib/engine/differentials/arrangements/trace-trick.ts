import { isMatrix, isScalar } from "../../print/words/word"
import { trace } from "../../print/words/wraps"
import { defineArrangement } from "../define"
import { aroundMoving, joined, movingPart } from "../parts"

/** uᵀ dX v = tr(v uᵀ dX) */
export const traceTrick = defineArrangement({
  id: "d-trace-trick",
  title: {
    en: "A scalar is its trace: $u^\\top\\mathrm{d}X\\,v = \\operatorname{tr}(vu^\\top\\mathrm{d}X)$",
    ja: "スカラーはそのトレース:$u^\\top\\mathrm{d}X\\,v = \\operatorname{tr}(vu^\\top\\mathrm{d}X)$",
  },
  explanation: {
    en: "Under a trace the factors may go round in a circle, which brings the differential to the end.",
    ja: "トレースの中では因子を巡回させられるので、微分を最後に持ってこられます。",
  },
  apply: (term) => {
    const { part, put } = movingPart(term)
    const around = isScalar(part) && part.word === "chain" ? aroundMoving(part) : null
    if (!around || !isMatrix(around.factor) || around.factor.word === "diag") return null
    return put(trace(joined(...around.after, ...around.before, around.factor)))
  },
  examples: [["\\bm{a}^\\top X\\bm{b}", "a:m X:m,n b:n", "X"]],
})
