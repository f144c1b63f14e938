import { add, atIndex, delta, entry, freshIndex, negate, number, power } from "../index-form/build"
import type { Node } from "../index-form/nodes"
import { isInteger, isOne } from "../rational"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** Whether a node is δ or 1 − δ, which are 0 or 1. */
function isZeroOrOne(node: Node): boolean {
  if (node.node === "delta") return true
  if (node.node !== "add" || node.terms.length !== 2) return false
  const one = node.terms.find((term) => term.node === "number")
  const minus = node.terms.find((term) => term.node === "multiply")
  if (one?.node !== "number" || !isOne(one.value) || minus?.node !== "multiply") return false
  const [sign, gap] = minus.factors
  return (
    minus.factors.length === 2 &&
    sign?.node === "number" &&
    sign.value.num === -1n &&
    isInteger(sign.value) &&
    gap?.node === "delta"
  )
}

/** δⁿ = δ and (1 − δ)ⁿ = 1 − δ, because they are 0 or 1. */
export const powerOfGapRule = defineRule({
  id: "power-of-gap",
  title: {
    en: "A power of 0 or 1 is itself: $(1 - \\delta)^n = 1 - \\delta$",
    ja: "0 か 1 のべきはそれ自身:$(1 - \\delta)^n = 1 - \\delta$",
  },
  explanation: {
    en: "Kronecker's delta is 0 or 1, so its powers are the delta itself.",
    ja: "クロネッカーのデルタは 0 か 1 なので、べきはそれ自身になります。",
  },
  on: ["power"],
  apply: ({ base, exponent }) =>
    exponent.node === "number" && exponent.value.num > 0n && isZeroOrOne(base) ? base : null,
  samples: () => {
    const gap = delta(atIndex(freshIndex("n")), atIndex(freshIndex("n")))
    const other = add([number(1), negate(gap)])
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [power(other, number(2)), other],
        [power(gap, number(3)), gap],
      ],
      never: [power(entry("t"), number(2)), power(add([number(1), gap]), number(2))],
    }
  },
})
