import { chain } from "../../print/words/build"
import { tensorWord } from "../../print/words/wraps"
import { negative } from "../algebra"
import { defineDifferentialRule } from "../define"

/** d(U⁻¹) = −U⁻¹(dU)U⁻¹ */
export const inverseDifferential = defineDifferentialRule({
  id: "d-inverse",
  title: {
    en: "Inverse: $\\mathrm{d}(U^{-1}) = -U^{-1}(\\mathrm{d}U)U^{-1}$",
    ja: "逆行列:$\\mathrm{d}(U^{-1}) = -U^{-1}(\\mathrm{d}U)U^{-1}$",
  },
  explanation: {
    en: "It follows from $UU^{-1} = I$, whose change is zero.",
    ja: "$UU^{-1} = I$ の変化が 0 であることから得られます。",
  },
  on: ["tensor"],
  apply: (word, { d }) => {
    const [of] = word.args
    if (word.fn !== "inverse" || !of) return null
    return negative(chain([tensorWord("inverse", [of], word), d(of), tensorWord("inverse", [of], word)]))
  },
  examples: [["\\operatorname{tr}(X^{-1}A)", "X:n,n A:n,n", "X"]],
})
