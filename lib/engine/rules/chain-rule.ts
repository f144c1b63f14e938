import { apply, derivative, entry, multiply, number, power } from "../index-form/build"
import type { Node } from "../index-form/nodes"
import { operatorById } from "../operators"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** A function of a number: its slope times the derivative of its argument. */
export const chainRule = defineRule({
  id: "chain-rule",
  title: { en: "Chain rule", ja: "連鎖律(合成関数の微分)" },
  explanation: {
    en: "The slope of the outer function, taken at the inner one, is multiplied by the derivative of the inner function.",
    ja: "外側の関数の微分(内側の値で)に、内側の関数の微分を掛けます。",
  },
  on: ["derivative"],
  needs: ["function"],
  apply: ({ of, name, at }) => {
    if (of.node !== "function") return null
    const meaning = operatorById(of.fn)?.meaning
    if (meaning?.means !== "elementwise") return null
    return multiply([meaning.slope(of.arg), derivative(of.arg, name, at)])
  },
  samples: () => {
    const t = entry("t")
    const by = (node: Node) => derivative(node, "t", [])
    const square = power(t, number(2))
    return {
      variables: SAMPLE_VARIABLES,
      fires: [[by(apply("sin", square)), multiply([apply("cos", square), by(square)])]],
      never: [by(square)],
    }
  },
})
