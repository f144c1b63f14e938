import { scaled } from "../../print/words/build"
import { ONE } from "../../rational"
import { toPower } from "../algebra"
import { defineDifferentialRule } from "../define"

import { innerProduct } from "./inner-product"

/** d‖u‖ = uᵀdu / ‖u‖, and the same with tr(UᵀdU) for the Frobenius norm. */
export const normDifferential = defineDifferentialRule({
  id: "d-norm",
  title: {
    en: "Norm: $\\mathrm{d}\\|u\\| = u^\\top\\mathrm{d}u / \\|u\\|$",
    ja: "ノルム:$\\mathrm{d}\\|u\\| = u^\\top\\mathrm{d}u / \\|u\\|$",
  },
  explanation: {
    en: "The norm is the root of the inner product of its argument with itself.",
    ja: "ノルムは、自分自身との内積の平方根です。",
  },
  on: ["norm"],
  apply: (word, { d }) => scaled(ONE, [toPower(word, -1), innerProduct(word.of, d(word.of))], null),
  examples: [
    ["\\|\\bm{x} - \\bm{a}\\|", "x:n a:n", "x"],
    ["\\|X\\|_F", "X:m,n", "X"],
  ],
})
