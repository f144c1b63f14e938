import { isMatrix } from "../../print/words/word"
import { trace } from "../../print/words/wraps"
import { defineArrangement } from "../define"
import { aroundMoving, joined, movingPart, transposed } from "../parts"

/** tr(A dXᵀ) = tr(Aᵀ dX) */
export const traceTranspose = defineArrangement({
  id: "d-trace-transpose",
  title: {
    en: "Transpose under the trace: $\\operatorname{tr}(A(\\mathrm{d}X)^\\top) = \\operatorname{tr}(A^\\top\\mathrm{d}X)$",
    ja: "トレースの中の転置:$\\operatorname{tr}(A(\\mathrm{d}X)^\\top) = \\operatorname{tr}(A^\\top\\mathrm{d}X)$",
  },
  explanation: {
    en: "A matrix and its transpose have the same trace, and the trace is cyclic.",
    ja: "行列とその転置のトレースは等しく、トレースの中では因子を巡回させられます。",
  },
  apply: (term) => {
    const { part, put } = movingPart(term)
    const around = part.word === "trace" ? aroundMoving(part.of) : null
    if (around?.factor.word !== "transpose" || !isMatrix(around.factor)) return null
    const { before, factor, after } = around
    return put(trace(joined(...transposed([...after, ...before]), factor.of)))
  },
  examples: [["\\operatorname{tr}(AX^\\top)", "A:m,n X:m,n", "X"]],
})
