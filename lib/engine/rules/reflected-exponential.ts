import { add, apply, entry, isNumber, multiply, negate, number, power, reciprocal } from "../index-form/build"
import type { Node } from "../index-form/nodes"
import { defineRule } from "./define"
import { withoutMinus } from "./leading-minus"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** The v of exp(-v); null for other nodes. */
const reflected = (node: Node): Node | null =>
  node.node === "function" && node.fn === "exp" ? withoutMinus(node.arg) : null

/** The exponential in 1/(1 + e^u); null for other nodes. */
function besideOne(node: Node): Node | null {
  if (node.node !== "power" || !isNumber(node.exponent, -1) || node.base.node !== "add") return null
  const [first, second, ...more] = node.base.terms
  if (!first || !second || more.length > 0) return null
  return isNumber(first, 1) ? second : isNumber(second, 1) ? first : null
}

/** e^{-u}/(1 + e^{-u}) = 1/(1 + e^u). */
export const reflectedExponentialRule = defineRule({
  id: "reflected-exponential",
  title: {
    en: "Divide by the exponential: $e^{-u}/(1 + e^{-u}) = 1/(1 + e^u)$",
    ja: "指数関数で約分する:$e^{-u}/(1 + e^{-u}) = 1/(1 + e^u)$",
  },
  explanation: {
    en: "Both sides of the fraction are multiplied by $e^u$.",
    ja: "分子と分母に $e^u$ を掛けます。",
  },
  on: ["multiply"],
  needs: ["function", "power"],
  apply: ({ factors }, { keys }) => {
    for (const above of factors) {
      const turned = reflected(above)
      if (!turned) continue
      const key = keys.of(above)
      const below = factors.find((factor) => {
        const under = besideOne(factor)
        return under !== null && keys.of(under) === key
      })
      if (!below) continue
      const fraction = reciprocal(add([number(1), apply("exp", turned)]))
      return multiply(factors.flatMap((one) => (one === above ? [] : one === below ? [fraction] : [one])))
    }
    return null
  },
  samples: () => {
    const [a, t] = [entry("a"), entry("t")]
    const under = (of: Node, exponent: number) => power(add([number(1), of]), number(exponent))
    const [up, down] = [apply("exp", t), apply("exp", negate(t))]
    return {
      variables: SAMPLE_VARIABLES,
      fires: [[multiply([a, down, under(down, -1)]), multiply([a, under(up, -1)])]],
      never: [
        multiply([up, under(up, -1)]),
        multiply([down, under(up, -1)]),
        multiply([down, under(down, -2)]),
      ],
    }
  },
})
