import { isNegative } from "../../print/words/fractions"
import type { Word } from "../../print/words/word"
import { differentialWord } from "../../print/words/wraps"
import { addWords, negative } from "../algebra"
import { defineDifferentialRule } from "../define"

/** d(u + v) = du + dv */
export const sumDifferential = defineDifferentialRule({
  id: "d-sum",
  title: {
    en: "Sum rule: $\\mathrm{d}(u + v) = \\mathrm{d}u + \\mathrm{d}v$",
    ja: "和の微分:$\\mathrm{d}(u + v) = \\mathrm{d}u + \\mathrm{d}v$",
  },
  explanation: {
    en: "The change of a sum is the sum of the changes.",
    ja: "和の変化は、それぞれの変化の和です。",
  },
  on: ["sum"],
  apply: (of, { d, mentions }) => {
    const one = (term: Word): Word => (mentions(term) ? d(term) : differentialWord(term))
    return addWords(of.terms.map((term) => (isNegative(term) ? negative(one(negative(term))) : one(term))))
  },
  examples: [
    ["A\\bm{x} + \\bm{b}", "A:m,n x:n b:m", "x"],
    ["t^2 + 5", "t", "t"],
  ],
})
