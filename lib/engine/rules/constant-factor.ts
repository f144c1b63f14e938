import { add, atIndex, derivative, entry, freshIndex, multiply, number } from "../index-form/build"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** Factors that do not depend on the variable stand before the derivative. */
export const constantFactorRule = defineRule({
  id: "constant-factor",
  title: { en: "Take constant factors out of the derivative", ja: "定数倍を微分の外に出す" },
  explanation: {
    en: "Factors that do not depend on the variable stay as they are.",
    ja: "変数によらない因子は、そのまま外に出せます。",
  },
  on: ["derivative"],
  needs: ["multiply"],
  apply: ({ of, name, at }, context) => {
    if (of.node !== "multiply") return null
    const constants = of.factors.filter((factor) => !context.mentions(factor, name))
    const rest = of.factors.filter((factor) => context.mentions(factor, name))
    if (constants.length === 0 || rest.length === 0) return null
    return multiply([...constants, derivative(multiply(rest), name, at)])
  },
  samples: () => {
    const [i, j] = [atIndex(freshIndex("n")), atIndex(freshIndex("n"))]
    const [x, y] = [entry("x", [i]), entry("y", [i])]
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [
          derivative(multiply([number(3), x, y]), "x", [j]),
          multiply([number(3), y, derivative(x, "x", [j])]),
        ],
      ],
      never: [derivative(add([x, y]), "x", [j]), derivative(multiply([y, number(2)]), "x", [j])],
    }
  },
})
