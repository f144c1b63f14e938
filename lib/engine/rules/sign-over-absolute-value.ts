import { apply, entry, multiply, power, reciprocal } from "../index-form/build"
import type { Node } from "../index-form/nodes"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** The u of 1/|u|; null for other nodes. */
function absoluteReciprocal(node: Node): Node | null {
  if (node.node !== "power" || node.base.node !== "function" || node.base.fn !== "abs") return null
  const { exponent } = node
  const isReciprocal = exponent.node === "number" && exponent.value.num === -1n && exponent.value.den === 1n
  return isReciprocal ? node.base.arg : null
}

/** sign(u)/|u| = 1/u: the derivative of ln|u|. */
export const signOverAbsoluteValueRule = defineRule({
  id: "sign-over-absolute-value",
  title: {
    en: "Sign over absolute value: $\\operatorname{sign}(u)/|u| = 1/u$",
    ja: "符号と絶対値の商:$\\operatorname{sign}(u)/|u| = 1/u$",
  },
  explanation: {
    en: "The sign of a number divided by its absolute value is one divided by the number.",
    ja: "数の符号を絶対値で割ると、その数の逆数になります。",
  },
  on: ["multiply"],
  apply: ({ factors }, { keys }) => {
    for (const factor of factors) {
      const under = absoluteReciprocal(factor)
      if (!under) continue
      const key = keys.of(under)
      const sign = factors.find(
        (other) => other.node === "function" && other.fn === "sign" && keys.of(other.arg) === key,
      )
      if (!sign) continue
      return multiply(
        factors.flatMap((other) => (other === factor ? [reciprocal(under)] : other === sign ? [] : [other])),
      )
    }
    return null
  },
  samples: () => {
    const [a, t] = [entry("a"), entry("t")]
    const over = reciprocal(apply("abs", t))
    return {
      variables: SAMPLE_VARIABLES,
      fires: [[multiply([a, over, apply("sign", t)]), multiply([a, reciprocal(t)])]],
      never: [multiply([apply("sign", a), over]), multiply([apply("sign", t), power(apply("abs", t), a)])],
    }
  },
})
