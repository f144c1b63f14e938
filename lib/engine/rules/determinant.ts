import { atIndex, derivative, entry, freshIndex, lambda, tensor } from "../index-form/build"
import { defineRule } from "./define"
import { takeDifferential } from "./differential"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** Jacobi's formula: ∂|X| = |X| Σ (X⁻¹)ⱼᵢ ∂Xᵢⱼ. */
export const determinantRule = defineRule({
  id: "determinant",
  title: { en: "Jacobi's formula for the determinant", ja: "行列式の微分(ヤコビの公式)" },
  explanation: {
    en: "The determinant changes by itself times the trace of the inverse times the change of the matrix.",
    ja: "行列式の変化は、行列式に「逆行列と行列の変化の積のトレース」を掛けたものです。",
  },
  on: ["derivative"],
  needs: ["tensor"],
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
