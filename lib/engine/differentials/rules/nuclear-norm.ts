import { tensorWord } from "../../print/words/wraps"
import { defineDifferentialRule } from "../define"
import { innerProduct } from "./inner-product"

/** d‖X‖ = tr(VUᵀ dX) for the nuclear norm of a matrix of full rank. */
export const nuclearNormDifferential = defineDifferentialRule({
  id: "d-nuclear-norm",
  title: {
    en: "Nuclear norm: $\\mathrm{d}\\|X\\|_* = \\operatorname{tr}(VU^\\top\\mathrm{d}X)$",
    ja: "核ノルム:$\\mathrm{d}\\|X\\|_* = \\operatorname{tr}(VU^\\top\\mathrm{d}X)$",
  },
  explanation: {
    en: "The sum of the singular values changes by the inner product of the polar factor and the change of the matrix.",
    ja: "特異値の和の変化は、極分解の直交因子と行列の変化の内積です。",
  },
  on: ["tensor"],
  apply: (word, { d }) => {
    const [of] = word.args
    return word.fn === "nuclear-norm" && of ? innerProduct(tensorWord("polar-factor", [of], of), d(of)) : null
  },
  examples: [["\\|AX\\|_*", "A:p,m X:m,n", "X"]],
})
