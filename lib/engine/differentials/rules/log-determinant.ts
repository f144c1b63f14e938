import { chain, inverseWord } from "../../print/words/build"
import { trace } from "../../print/words/wraps"
import { defineDifferentialRule } from "../define"

/** d ln|U| = tr(U⁻¹dU) */
export const logDeterminantDifferential = defineDifferentialRule({
  id: "d-log-determinant",
  title: {
    en: "Logarithm of a determinant: $\\mathrm{d}\\ln|U| = \\operatorname{tr}(U^{-1}\\mathrm{d}U)$",
    ja: "行列式の対数:$\\mathrm{d}\\ln|U| = \\operatorname{tr}(U^{-1}\\mathrm{d}U)$",
  },
  explanation: {
    en: "By Jacobi's formula the determinant cancels against the slope of the logarithm.",
    ja: "ヤコビの公式により、行列式が対数の傾きと打ち消し合います。",
  },
  on: ["function"],
  apply: (word, { d }) => {
    const [of] = word.of.word === "tensor" && word.of.fn === "determinant" ? word.of.args : []
    return word.fn === "ln" && of ? trace(chain([inverseWord(of), d(of)])) : null
  },
  examples: [["\\ln|X^\\top X|", "X:m,n", "X"]],
})
