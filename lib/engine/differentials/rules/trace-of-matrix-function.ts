import { chain } from "../../print/words/build"
import { trace } from "../../print/words/wraps"
import { defineDifferentialRule } from "../define"

import { slopeOf } from "./matrix-function-slope"

/** d tr f(M) = tr(f′(M) dM), because the trace does not mind that M and dM do not commute. */
export const traceOfMatrixFunctionDifferential = defineDifferentialRule({
  id: "d-trace-of-matrix-function",
  title: {
    en: "Trace of a matrix function: $\\mathrm{d}\\operatorname{tr}f(M) = \\operatorname{tr}(f'(M)\\,\\mathrm{d}M)$",
    ja: "行列の関数のトレース:$\\mathrm{d}\\operatorname{tr}f(M) = \\operatorname{tr}(f'(M)\\,\\mathrm{d}M)$",
  },
  explanation: {
    en: "Under a trace a function of a matrix is differentiated like one of a number.",
    ja: "トレースの中では、行列の関数を一変数の関数と同じように微分できます。",
  },
  on: ["trace"],
  apply: ({ of }, context) => {
    const slope = of.word === "tensor" ? slopeOf(of, context) : null
    const [matrix] = of.word === "tensor" ? of.args : []
    return slope && matrix ? trace(chain([slope, context.d(matrix)])) : null
  },
  examples: [["\\operatorname{tr}(X^{1/2})", "X:n,n", "X"]],
})
