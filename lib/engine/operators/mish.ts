import { add, apply, multiply, negate, number, power } from "../index-form/build"
import { defineElementwise } from "./define-elementwise"

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

const ramp = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))

/** x tanh(ln(1 + eˣ)) for each entry (Misra 2019). */
export const mish = defineElementwise({
  id: "mish",
  title: { en: "the mish function", ja: "Mish 関数" },
  calls: ["mish", "Mish"],
  // t + x (1 − t²) σ(x) with t = tanh(softplus(x))
  slope: (x) => {
    const gate = apply("tanh", apply("softplus", x))
    const rest = add([number(1), negate(power(gate, number(2)))])
    return add([gate, multiply([x, rest, apply("sigmoid", x)])])
  },
  number: {
    value: (x) => x * Math.tanh(ramp(x)),
    first: (x) => {
      const gate = Math.tanh(ramp(x))
      return gate + x * (1 - gate * gate) * logistic(x)
    },
    second: (x) => {
      const [gate, slope] = [Math.tanh(ramp(x)), logistic(x)]
      const rest = 1 - gate * gate
      return rest * slope * (2 + x * (logistic(-x) - 2 * gate * slope))
    },
  },
  latex: (x) => `\\operatorname{mish}(${x})`,
  summary: { en: "x tanh(ln(1 + eˣ)) for each entry.", ja: "各成分の x tanh(ln(1 + eˣ))。" },
})
