import { add, derivative, entry, isNumber, multiply, negate, number, power } from "../index-form/build"
import type { Node } from "../index-form/nodes"
import { addRational, MINUS_ONE } from "../rational"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"
import { factorsOf } from "./sum-chain"

const lessOne = (exponent: Node): Node =>
  exponent.node === "number" ? number(addRational(exponent.value, MINUS_ONE)) : add([exponent, number(-1)])

/** Whether an exponent is 1 − δ, or a product of such: it is 0 or 1, so the power is constant or the base itself. */
const isSwitch = (exponent: Node): boolean =>
  factorsOf(exponent).every((factor) => {
    if (factor.node !== "add") return false
    const [one, rest, more] = factor.terms
    return (
      one !== undefined && isNumber(one, 1) && !more && rest !== undefined && negate(rest).node === "delta"
    )
  })

/** u^n with an exponent that does not depend on the variable: n u^(n−1) u′. */
export const powerRule = defineRule({
  id: "power-rule",
  title: { en: "Power rule", ja: "べき乗の微分" },
  explanation: {
    en: "The exponent comes down as a factor, is lowered by one, and the derivative of the base is a factor as well.",
    ja: "指数が前に出て 1 減り、底の微分が掛かります。",
  },
  on: ["derivative"],
  needs: ["power"],
  apply: ({ of, name, at }, context) => {
    if (of.node !== "power" || context.mentions(of.exponent, name)) return null
    if (isSwitch(of.exponent)) return multiply([of.exponent, derivative(of.base, name, at)])
    return multiply([of.exponent, power(of.base, lessOne(of.exponent)), derivative(of.base, name, at)])
  },
  samples: () => {
    const t = entry("t")
    const by = (node: Node) => derivative(node, "t", [])
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [by(power(t, number(3))), multiply([number(3), power(t, number(2)), by(t)])],
        [by(power(t, entry("a"))), multiply([entry("a"), power(t, add([entry("a"), number(-1)])), by(t)])],
      ],
      never: [by(power(entry("a"), t))],
    }
  },
})
