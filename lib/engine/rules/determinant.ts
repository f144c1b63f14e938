import { atIndex, derivative, entry, freshIndex, lambda, tensor } from "../index-form/build"
import { defineRule } from "./define"
import { takeDifferential } from "./differential"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** Jacobi's formula: ∂|X| = |X| Σ (X⁻¹)ⱼᵢ ∂Xᵢⱼ. */
export const determinantRule = defineRule({
  id: "determinant",
  title: { en: "Jacobi's formula for the determinant", ja: "行列式の微分(ヤコビの公式)" },
  on: ["derivative"],
  apply: (node) =>
    node.of.node === "tensor" && node.of.fn === "determinant" ? takeDifferential(node) : null,
  samples: () => {
    const [k, l] = [atIndex(freshIndex("n")), atIndex(freshIndex("n"))]
    const whole = lambda(["n", "n"], (...places) => entry("X", places))
    return {
      variables: SAMPLE_VARIABLES,
      fires: [[derivative(tensor("determinant", [whole]), "X", [k, l]), null]],
      never: [derivative(entry("X", [k, l]), "X", [l, k])],
    }
  },
})
