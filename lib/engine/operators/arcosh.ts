import { add, number, power } from "../index-form/build"
import { rational } from "../rational"
import { defineElementwise } from "./define-elementwise"

/** The inverse hyperbolic cosine of each entry, the branch that is not negative. */
export const arcosh = defineElementwise({
  id: "arcosh",
  title: { en: "the inverse hyperbolic cosine", ja: "逆双曲線余弦" },
  calls: ["arcosh", "arccosh", "acosh"],
  slope: (x) => power(add([power(x, number(2)), number(-1)]), number(rational(-1, 2))),
  number: {
    value: Math.acosh,
    // Below 1 the function has no value, so that it has no slope at −2 either, where the formula would give one.
    first: (x) => (x > 1 ? 1 / Math.sqrt(x * x - 1) : Number.NaN),
    second: (x) => (x > 1 ? -x / (x * x - 1) ** 1.5 : Number.NaN),
  },
  latex: (x) => `\\operatorname{arcosh} ${x}`,
  domain: "large",
  summary: {
    en: "The inverse hyperbolic cosine of each entry, for entries of at least 1.",
    ja: "各成分の逆双曲線余弦。1 以上の成分で定義されます。",
  },
})
