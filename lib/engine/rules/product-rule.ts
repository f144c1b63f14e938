import { add, atIndex, derivative, entry, freshIndex, multiply, number, power } from "../index-form/build"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** One term for each factor, with that factor differentiated in its place. */
export const productRule = defineRule({
  id: "product-rule",
  title: { en: "Product rule", ja: "積の微分" },
  explanation: {
    en: "Each factor is differentiated in its place while the others stay, and the terms are added.",
    ja: "因子を一つずつその場で微分し、ほかはそのままにして足します。",
  },
  on: ["derivative"],
  needs: ["multiply"],
  apply: ({ of, name, at }) => {
    if (of.node !== "multiply") return null
    const { factors } = of
    return add(
      factors.map((_, k) =>
        multiply(factors.map((factor, other) => (other === k ? derivative(factor, name, at) : factor))),
      ),
    )
  },
  samples: () => {
    const [i, j] = [atIndex(freshIndex("n")), atIndex(freshIndex("n"))]
    const [x, square] = [entry("x", [i]), power(entry("x", [j]), number(2))]
    const by = (node: typeof x) => derivative(node, "x", [j])
    return {
      variables: SAMPLE_VARIABLES,
      fires: [[by(multiply([x, square])), add([multiply([by(x), square]), multiply([x, by(square)])])]],
      never: [by(add([x, square])), by(x)],
    }
  },
})
