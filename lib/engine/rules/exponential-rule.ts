import { apply, constant, derivative, entry, multiply, number, power } from "../index-form/build"
import type { Node } from "../index-form/nodes"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** a^u with a base that does not depend on the variable: a^u ln(a) u′. */
export const exponentialRule = defineRule({
  id: "exponential-rule",
  title: { en: "Derivative of an exponential", ja: "指数関数の微分" },
  explanation: {
    en: "An exponential is multiplied by the logarithm of its base and the derivative of its exponent.",
    ja: "指数関数に、底の対数と指数の微分を掛けます。",
  },
  on: ["derivative"],
  needs: ["power"],
  apply: ({ of, name, at }, context) => {
    if (of.node !== "power" || context.mentions(of.base, name)) return null
    const natural = of.base.node === "constant" && of.base.name === "e"
    return multiply([of, natural ? number(1) : apply("ln", of.base), derivative(of.exponent, name, at)])
  },
  samples: () => {
    const t = entry("t")
    const by = (node: Node) => derivative(node, "t", [])
    const [natural, other] = [power(constant("e"), t), power(entry("a"), t)]
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [by(natural), multiply([natural, by(t)])],
        [by(other), multiply([other, apply("ln", entry("a")), by(t)])],
      ],
      never: [by(power(t, number(2)))],
    }
  },
})
