import { atIndex, derivative, entry, freshIndex, lambda, tensor } from "../index-form/build"
import { defineRule } from "./define"
import { takeDifferential } from "./differential"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** ∂(X⁻¹) = −X⁻¹ (∂X) X⁻¹. */
export const inverseMatrixRule = defineRule({
  id: "inverse-matrix",
  title: {
    en: "Derivative of the inverse: $-X^{-1}(\\partial X)X^{-1}$",
    ja: "逆行列の微分:$-X^{-1}(\\partial X)X^{-1}$",
  },
  explanation: {
    en: "Between two inverses stands the change of the matrix, with a minus sign.",
    ja: "行列の変化を両側から逆行列ではさみ、マイナスを付けます。",
  },
  on: ["derivative"],
  needs: ["tensor"],
  apply: (node) => (node.of.node === "tensor" && node.of.fn === "inverse" ? takeDifferential(node) : null),
  samples: () => {
    const [k, l] = [atIndex(freshIndex("n")), atIndex(freshIndex("n"))]
    const whole = lambda(["n", "n"], (...places) => entry("X", places))
    return {
      variables: SAMPLE_VARIABLES,
      fires: [[derivative(tensor("inverse", [whole], [l, k]), "X", [k, l]), null]],
      never: [derivative(entry("X", [k, l]), "X", [l, k])],
    }
  },
})
