import { atIndex, entry, freshIndex, lambda, number, power, tensor } from "../index-form/build"
import { samePlace } from "../index-form/identity"
import type { Node } from "../index-form/nodes"
import { realPower } from "../operators/matrix-real-power"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"
import { dependsOnAny } from "./sum-chain"

/** |X^p| = |X|^p, for whole p and wherever X^p is the principal power. */
export const determinantOfPowerRule = defineRule({
  id: "determinant-of-power",
  title: { en: "Determinant of a power: $|X^p| = |X|^p$", ja: "累乗の行列式:$|X^p| = |X|^p$" },
  explanation: {
    en: "The determinant of a product is the product of the determinants.",
    ja: "積の行列式は行列式の積になります。",
  },
  on: ["tensor"],
  apply: ({ fn, args }) => {
    const [whole] = args
    if (fn !== "determinant" || whole?.body.node !== "tensor" || whole.body.fn !== "matrix-real-power")
      return null
    const [base, exponent] = whole.body.args
    const inOrder = whole.body.at.every((place, k) => {
      const index = whole.indices[k]
      return index !== undefined && samePlace(place, atIndex(index))
    })
    if (!base || !exponent || !inOrder) return null
    const value = tensor("determinant", [base])
    return dependsOnAny(value, whole.indices) ? null : power(value, exponent.body)
  },
  samples: () => {
    const whole = lambda(["n", "n"], (...places) => entry("X", places))
    const powerOf = (exponent: Node) => lambda(["n", "n"], (...places) => realPower(whole, exponent, places))
    const [k, l] = [atIndex(freshIndex("n")), atIndex(freshIndex("n"))]
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [tensor("determinant", [powerOf(number(3))]), power(tensor("determinant", [whole]), number(3))],
        [tensor("determinant", [powerOf(entry("a"))]), power(tensor("determinant", [whole]), entry("a"))],
      ],
      never: [tensor("determinant", [whole]), realPower(whole, number(3), [k, l])],
    }
  },
})
