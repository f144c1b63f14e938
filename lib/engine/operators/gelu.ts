import { add, apply, constant, multiply, negate, number, power } from "../index-form/build"
import { rational } from "../rational"
import { defineElementwise } from "./define-elementwise"
import { erfValue } from "./erf"

/** The density of the standard normal distribution. */
const density = (x: number): number => Math.exp(-(x * x) / 2) / Math.sqrt(2 * Math.PI)

/** Its distribution function. */
const distribution = (x: number): number => (1 + erfValue(x / Math.SQRT2)) / 2

/** x Φ(x) for each entry (Hendrycks and Gimpel 2016), exact, not the approximation by tanh. */
export const gelu = defineElementwise({
  id: "gelu",
  title: { en: "the Gaussian error linear unit", ja: "GELU(ガウス誤差線形ユニット)" },
  calls: ["gelu", "GELU"],
  // Φ(x) + x φ(x)
  slope: (x) => {
    const root = power(number(2), number(rational(-1, 2)))
    const below = multiply([number(rational(1, 2)), add([number(1), apply("erf", multiply([x, root]))])])
    const bell = apply("exp", negate(multiply([number(rational(1, 2)), power(x, number(2))])))
    const scale = power(multiply([number(2), constant("pi")]), number(rational(-1, 2)))
    return add([below, multiply([x, scale, bell])])
  },
  number: {
    value: (x) => x * distribution(x),
    first: (x) => distribution(x) + x * density(x),
    second: (x) => (2 - x * x) * density(x),
  },
  latex: (x) => `\\operatorname{GELU}(${x})`,
  summary: {
    en: "The entry times the probability that a standard normal variable lies below it.",
    ja: "各成分に、標準正規分布に従う変数がそれより小さい確率をかけたもの。",
  },
})
