import { tensorWord } from "../../print/words/wraps"
import { defineDifferentialRule } from "../define"

import { SLOPES } from "./matrix-function-slope"

const FRECHET: ReadonlySet<string> = new Set(Object.keys(SLOPES))
/** d f(M) = L(M, dM): the directional derivative in the direction dM. */
export const matrixFunctionDifferential = defineDifferentialRule({
  id: "d-matrix-function",
  title: {
    en: "Matrix function: $\\mathrm{d}f(M) = L_f(M, \\mathrm{d}M)$",
    ja: "行列の関数:$\\mathrm{d}f(M) = L_f(M, \\mathrm{d}M)$",
  },
  explanation: {
    en: "$L_f(M, E)$ is the part of $f(M + E)$ that is linear in $E$ (the Fréchet derivative).",
    ja: "$L_f(M, E)$ は $f(M + E)$ の $E$ について1次の部分(フレシェ微分)です。",
  },
  on: ["tensor"],
  apply: (of, context) => {
    const [matrix, exponent] = of.args
    if (!matrix || !FRECHET.has(of.fn) || (exponent && context.mentions(exponent))) return null
    const rest = exponent ? [exponent] : []
    return tensorWord(`${of.fn}-derivative`, [matrix, ...rest, context.d(matrix)], of)
  },
  examples: [["X^{1/2}", "X:n,n", "X"]],
})
