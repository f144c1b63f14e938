import { apply, entry, multiply, number, power } from "../index-form/build"
import type { Node } from "../index-form/nodes"
import { rational } from "../rational"
import { defineRule, type RuleContext } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** What a factor becomes beside sign(u): |u|^k is u^k for odd k, u^k is |u|u^(k-1) for k ≥ 1; null for other factors. */
function withSign(factor: Node, of: string, { keys }: RuleContext): Node | null {
  const { base, exponent } = factor.node === "power" ? factor : { base: factor, exponent: number(1) }
  if (exponent.node !== "number" || exponent.value.den !== 1n) return null
  const { num } = exponent.value
  if (base.node === "function" && base.fn === "abs" && keys.of(base.arg) === of)
    return num % 2n === 0n ? null : power(base.arg, exponent)
  if (num < 1n || keys.of(base) !== of) return null
  return multiply([apply("abs", base), power(base, number(rational(num - 1n)))])
}

/** sign(u)/|u| = 1/u, the derivative of ln|u|, and the like. */
export const signOverAbsoluteValueRule = defineRule({
  id: "sign-over-absolute-value",
  title: {
    en: "Sign and absolute value: $\\operatorname{sign}(u)\\,|u| = u$",
    ja: "符号と絶対値:$\\operatorname{sign}(u)\\,|u| = u$",
  },
  explanation: {
    en: "A number is its sign times its absolute value.",
    ja: "数は、その符号と絶対値の積です。",
  },
  on: ["multiply"],
  needs: ["function"],
  apply: ({ factors }, context) => {
    for (const sign of factors) {
      if (sign.node !== "function" || sign.fn !== "sign") continue
      const of = context.keys.of(sign.arg)
      for (const factor of factors) {
        const changed = withSign(factor, of, context)
        if (!changed) continue
        return multiply(
          factors.flatMap((other) => (other === factor ? [changed] : other === sign ? [] : [other])),
        )
      }
    }
    return null
  },
  samples: () => {
    const [a, t] = [entry("a"), entry("t")]
    const [sign, size] = [apply("sign", t), apply("abs", t)]
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [multiply([a, power(size, number(-1)), sign]), multiply([a, power(t, number(-1))])],
        [multiply([power(size, number(3)), sign]), power(t, number(3))],
        [multiply([power(t, number(2)), sign]), multiply([size, t])],
      ],
      never: [
        multiply([apply("sign", a), power(size, number(-1))]),
        multiply([sign, power(size, a)]),
        multiply([sign, power(t, number(-2))]),
      ],
    }
  },
})
