import { chain } from "../../print/words/build"
import { transpose } from "../../print/words/transpose"
import { tensorWord } from "../../print/words/wraps"
import { defineDifferentialRule } from "../define"

/** dλ = vᵀ dA v for a simple eigenvalue of a symmetric matrix. */
export const eigenvalueDifferential = defineDifferentialRule({
  id: "d-eigenvalue",
  title: {
    en: "Eigenvalue: $\\mathrm{d}\\lambda = \\bm{v}^\\top(\\mathrm{d}A)\\bm{v}$",
    ja: "固有値:$\\mathrm{d}\\lambda = \\bm{v}^\\top(\\mathrm{d}A)\\bm{v}$",
  },
  explanation: {
    en: "A simple eigenvalue of a symmetric matrix changes by the change of the matrix between its unit eigenvector.",
    ja: "対称行列の単純な固有値の変化は、行列の変化を長さ 1 の固有ベクトルで挟んだものです。",
  },
  on: ["tensor"],
  apply: (word, { d }) => {
    const [of] = word.args
    if (word.fn !== "eigenvalue" || !of) return null
    const vector = tensorWord("eigenvector", word.args, { rows: of.rows, cols: null })
    return chain([transpose(vector), d(of), vector])
  },
  examples: [["\\lambda_{\\max}(X^\\top X)", "X:m,n", "X"]],
})
