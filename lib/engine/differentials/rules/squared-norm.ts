import { times } from "../algebra"
import { defineDifferentialRule } from "../define"

import { innerProduct } from "./inner-product"

/** d‖u‖² = 2uᵀdu, and 2tr(UᵀdU) for the Frobenius norm. */
export const squaredNormDifferential = defineDifferentialRule({
  id: "d-squared-norm",
  title: {
    en: "Squared norm: $\\mathrm{d}\\|u\\|^2 = 2u^\\top\\mathrm{d}u$",
    ja: "ノルムの2乗:$\\mathrm{d}\\|u\\|^2 = 2u^\\top\\mathrm{d}u$",
  },
  explanation: {
    en: "The squared norm is the inner product of its argument with itself, and both factors change alike.",
    ja: "ノルムの2乗は自分自身との内積で、二つの因子は同じように変化します。",
  },
  on: ["power"],
  apply: ({ base, exponent }, { d }) => {
    const isSquare = exponent.word === "number" && exponent.value.num === 2n && exponent.value.den === 1n
    if (base.word !== "norm" || !isSquare) return null
    return times([exponent], innerProduct(base.of, d(base.of)))
  },
  examples: [
    ["\\|A\\bm{x} - \\bm{b}\\|^2", "A:m,n x:n b:m", "x"],
    ["\\|X\\|_F^2", "X:m,n", "X"],
  ],
})
