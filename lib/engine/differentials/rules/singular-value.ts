import { chain } from "../../print/words/build"
import { transpose } from "../../print/words/transpose"
import { tensorWord } from "../../print/words/wraps"
import { defineDifferentialRule } from "../define"

/** dσ = uᵀ dX v for a simple singular value. */
export const singularValueDifferential = defineDifferentialRule({
  id: "d-singular-value",
  title: {
    en: "Singular value: $\\mathrm{d}\\sigma = \\bm{u}^\\top(\\mathrm{d}X)\\bm{v}$",
    ja: "特異値:$\\mathrm{d}\\sigma = \\bm{u}^\\top(\\mathrm{d}X)\\bm{v}$",
  },
  explanation: {
    en: "A simple singular value changes by the change of the matrix between its unit singular vectors.",
    ja: "単純な特異値の変化は、行列の変化を長さ 1 の左右の特異ベクトルで挟んだものです。",
  },
  on: ["tensor"],
  apply: (word, { d }) => {
    const [of] = word.args
    if (word.fn !== "singular-value" || !of) return null
    const left = tensorWord("left-singular-vector", word.args, { rows: of.rows, cols: null })
    return chain([
      transpose(left),
      d(of),
      tensorWord("right-singular-vector", word.args, { rows: of.cols, cols: null }),
    ])
  },
  examples: [["\\|AX\\|_2", "A:p,m X:m,n", "X"]],
})
