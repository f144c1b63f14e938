import { chain } from "../../print/words/build"
import { identityWord } from "../../print/words/leaf-words"
import { transpose } from "../../print/words/transpose"
import { addWords, negative } from "../algebra"
import { defineDifferentialRule } from "../define"

/** dX⁺ = −X⁺ dX X⁺ + X⁺X⁺ᵀ dXᵀ (I − XX⁺) + (I − X⁺X) dXᵀ X⁺ᵀX⁺. Source: Golub and Pereyra 1973, for constant rank. */
export const pseudoInverseDifferential = defineDifferentialRule({
  id: "d-pseudo-inverse",
  title: {
    en: "Pseudo-inverse: $\\mathrm{d}U^+ = -U^+(\\mathrm{d}U)U^+ + U^+U^{+\\top}(\\mathrm{d}U)^\\top(I - UU^+) + (I - U^+U)(\\mathrm{d}U)^\\top U^{+\\top}U^+$",
    ja: "擬似逆行列:$\\mathrm{d}U^+ = -U^+(\\mathrm{d}U)U^+ + U^+U^{+\\top}(\\mathrm{d}U)^\\top(I - UU^+) + (I - U^+U)(\\mathrm{d}U)^\\top U^{+\\top}U^+$",
  },
  explanation: {
    en: "Golub and Pereyra's formula, where the rank does not change.",
    ja: "階数が変わらないところで成り立つ、ゴルブとペレイラの公式です。",
  },
  on: ["tensor"],
  apply: (plus, { d }) => {
    const [u] = plus.args
    if (plus.fn !== "pseudo-inverse" || !u || u.rows === null || u.cols === null) return null
    const turned = transpose(d(u))
    const onRows = addWords([identityWord(u.rows), negative(chain([u, plus]))])
    const onCols = addWords([identityWord(u.cols), negative(chain([plus, u]))])
    return addWords([
      negative(chain([plus, d(u), plus])),
      chain([plus, transpose(plus), turned, onRows]),
      chain([onCols, turned, transpose(plus), plus]),
    ])
  },
  examples: [["X^+", "X:m,n", "X"]],
})
