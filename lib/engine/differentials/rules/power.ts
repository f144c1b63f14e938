import { hadamard, powerWord } from "../../print/words/build"
import { numberWord } from "../../print/words/leaf-words"
import { isScalar } from "../../print/words/word"
import { addRational, ONE, rational } from "../../rational"
import { addWords, times } from "../algebra"
import { defineDifferentialRule } from "../define"

/** d(uⁿ) = n uⁿ⁻¹ du for a constant exponent; entry by entry for vectors and matrices. */
export const powerDifferential = defineDifferentialRule({
  id: "d-power",
  title: {
    en: "Power rule: $\\mathrm{d}(u^n) = n u^{n-1}\\,\\mathrm{d}u$",
    ja: "べき乗の微分:$\\mathrm{d}(u^n) = n u^{n-1}\\,\\mathrm{d}u$",
  },
  explanation: {
    en: "The exponent comes in front and falls by one, and the change of the base follows.",
    ja: "指数を前に出して1減らし、底の変化を掛けます。",
  },
  on: ["power"],
  apply: ({ base, exponent }, { d, mentions }) => {
    if (mentions(exponent) || !mentions(base)) return null
    const lower =
      exponent.word === "number"
        ? numberWord(addRational(exponent.value, rational(-1)))
        : addWords([exponent, numberWord(rational(-1))])
    const isLinear = lower.word === "number" && lower.value.num === 0n
    const slope = isLinear ? numberWord(ONE) : powerWord(base, lower)
    return isScalar(base)
      ? times([exponent, slope], d(base))
      : times([exponent], isLinear ? d(base) : hadamard([slope, d(base)]))
  },
  examples: [
    ["t^3", "t", "t"],
    ["(\\bm{a}^\\top\\bm{x})^2", "a:n x:n", "x"],
    ["\\bm{x}^{\\circ 3}", "x:n", "x"],
  ],
})
