import { chain, inverseWord } from "../../print/words/build"
import { trace } from "../../print/words/wraps"
import { times } from "../algebra"
import { defineDifferentialRule } from "../define"

/** Jacobi's formula: d|U| = |U| tr(U⁻¹dU). */
export const determinantDifferential = defineDifferentialRule({
  id: "d-determinant",
  title: {
    en: "Jacobi's formula: $\\mathrm{d}|U| = |U|\\operatorname{tr}(U^{-1}\\mathrm{d}U)$",
    ja: "ヤコビの公式:$\\mathrm{d}|U| = |U|\\operatorname{tr}(U^{-1}\\mathrm{d}U)$",
  },
  explanation: {
    en: "The determinant changes by itself times the trace of the inverse times the change of the matrix.",
    ja: "行列式の変化は、行列式に「逆行列と行列の変化の積のトレース」を掛けたものです。",
  },
  on: ["tensor"],
  apply: (word, { d }) => {
    const [of] = word.args
    return word.fn === "determinant" && of ? times([word], trace(chain([inverseWord(of), d(of)]))) : null
  },
  examples: [["|AXB|", "A:n,m X:m,m B:m,n", "X"]],
})
