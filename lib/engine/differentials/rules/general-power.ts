import { hadamard, powerWord, scaled } from "../../print/words/build"
import { numberWord } from "../../print/words/leaf-words"
import { isScalar, type Word } from "../../print/words/word"
import { functionWord } from "../../print/words/wraps"
import { ONE, rational } from "../../rational"
import { addWords } from "../algebra"
import { defineDifferentialRule } from "../define"

/** d(uᵛ) = v uᵛ⁻¹ du + uᵛ ln u dv where the exponent changes too; entry by entry for vectors and matrices. */
export const generalPowerDifferential = defineDifferentialRule({
  id: "d-general-power",
  title: {
    en: "Power with a variable exponent: $\\mathrm{d}(u^v) = v u^{v-1}\\,\\mathrm{d}u + u^v \\ln u\\,\\mathrm{d}v$",
    ja: "指数に変数を含むべき:$\\mathrm{d}(u^v) = v u^{v-1}\\,\\mathrm{d}u + u^v \\ln u\\,\\mathrm{d}v$",
  },
  explanation: {
    en: "A power is $e^{v\\ln u}$, so base and exponent are varied in turn.",
    ja: "べきは $e^{v\\ln u}$ なので、底と指数を順に動かします。",
  },
  on: ["power"],
  apply: (of, { d, mentions }) => {
    const { base, exponent } = of
    if (!mentions(exponent)) return null
    const product = (words: readonly Word[]): Word =>
      isScalar(base) ? scaled(ONE, words, null) : hadamard(words)
    const lower = powerWord(base, addWords([exponent, numberWord(rational(-1))]))
    const ofBase = mentions(base) ? [product([exponent, lower, d(base)])] : []
    return addWords([...ofBase, product([of, functionWord("ln", base), d(exponent)])])
  },
  examples: [
    ["t^t", "t", "t"],
    ["2^{\\bm{a}^\\top\\bm{x}}", "a:n x:n", "x"],
  ],
})
