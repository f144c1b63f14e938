import { add, apply, derivative, entry, multiply, number, power, reciprocal } from "../index-form/build"
import type { Node } from "../index-form/nodes"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** u^v where both depend on the variable: u^v (v′ ln u + v u′/u), for u > 0. */
export const generalPowerRule = defineRule({
  id: "general-power",
  title: { en: "Power with variable base and exponent", ja: "底と指数がともに変わるべき乗の微分" },
  explanation: {
    en: "Base and exponent both change, so each contributes one term.",
    ja: "底も指数も変化するので、それぞれから一つずつ項が出ます。",
  },
  on: ["derivative"],
  needs: ["power"],
  apply: ({ of, name, at }, context) => {
    if (of.node !== "power" || !context.mentions(of.base, name) || !context.mentions(of.exponent, name))
      return null
    const { base, exponent } = of
    return multiply([
      of,
      add([
        multiply([derivative(exponent, name, at), apply("ln", base)]),
        multiply([exponent, reciprocal(base), derivative(base, name, at)]),
      ]),
    ])
  },
  samples: () => {
    const t = entry("t")
    const by = (node: Node) => derivative(node, "t", [])
    const both = power(t, t)
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [
          by(both),
          multiply([both, add([multiply([by(t), apply("ln", t)]), multiply([t, reciprocal(t), by(t)])])]),
        ],
      ],
      never: [by(power(t, number(2))), by(power(entry("a"), t))],
    }
  },
})
