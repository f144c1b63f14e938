import { apply, atNumber, entry, multiply, number, power } from "../index-form/build"
import type { Node } from "../index-form/nodes"
import { isInteger, multiplyRational } from "../rational"
import { defineRule, type RuleContext } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** Whether an exponent is certainly a whole number: made of whole numbers and deltas. */
const isWhole = (exponent: Node): boolean => {
  if (exponent.node === "number") return isInteger(exponent.value)
  if (exponent.node === "delta") return true
  if (exponent.node === "add") return exponent.terms.every(isWhole)
  return exponent.node === "multiply" && exponent.factors.every(isWhole)
}

/** Whether a number is certainly not negative: made of absolute values, exponentials, even powers and numbers promised to be positive. */
function isNonNegative(node: Node, context: RuleContext): boolean {
  const all = (parts: readonly Node[]): boolean => parts.every((part) => isNonNegative(part, context))
  switch (node.node) {
    case "number":
      return node.value.num >= 0n
    case "entry":
      return context.declaration(node.name)?.positive === true
    case "function":
      return node.fn === "abs" || node.fn === "exp"
    case "power":
      return isEven(node.exponent) || isNonNegative(node.base, context)
    case "sum":
      return isNonNegative(node.body, context)
    case "add":
      return all(node.terms)
    case "multiply":
      return all(node.factors)
    default:
      return false
  }
}

const isEven = (exponent: Node): boolean =>
  exponent.node === "number" && exponent.value.den === 1n && exponent.value.num % 2n === 0n

/** (u^a)^n = u^(an) and (uv)^n = u^n v^n for whole n: with other exponents neither holds for negative numbers, but (u^a)^b = u^(ab) for u ≥ 0. */
export const powerOfPowerRule = defineRule({
  id: "power-of-power",
  title: { en: "Work out a power of a power or of a product", ja: "べきのべき・積のべきを計算する" },
  explanation: {
    en: "Exponents of a power of a power are multiplied, and a power of a product is taken factor by factor.",
    ja: "べきのべきでは指数を掛け、積のべきは因子ごとに計算します。",
  },
  on: ["power"],
  apply: ({ base, exponent }, context) => {
    const isPositive = base.node === "power" && isNonNegative(base.base, context)
    if (!isWhole(exponent) && !isPositive) return null
    if (base.node === "multiply") return multiply(base.factors.map((factor) => power(factor, exponent)))
    if (base.node !== "power") return null
    const inner = base.exponent
    return inner.node === "number" && exponent.node === "number"
      ? power(base.base, number(multiplyRational(inner.value, exponent.value)))
      : power(base.base, multiply([exponent, inner]))
  },
  samples: () => {
    const [a, t] = [entry("a"), entry("t")]
    const half = number({ num: 1n, den: 2n })
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [power(power(t, half), number(3)), power(t, number({ num: 3n, den: 2n }))],
        [
          power(power(apply("abs", t), power(a, number(-1))), a),
          power(apply("abs", t), multiply([a, power(a, number(-1))])),
        ],
        [power(multiply([a, t]), number(-1)), multiply([power(a, number(-1)), power(t, number(-1))])],
      ],
      never: [
        power(power(entry("X", [atNumber(1), atNumber(1)]), number(2)), half),
        power(multiply([a, t]), half),
      ],
    }
  },
})
