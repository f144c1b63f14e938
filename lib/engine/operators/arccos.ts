import { add, negate, number, power } from "../index-form/build"
import { rational } from "../rational"
import { defineElementwise } from "./define-elementwise"

/** The inverse cosine of each entry. */
export const arccos = defineElementwise({
  id: "arccos",
  title: { en: "the inverse cosine", ja: "逆余弦" },
  calls: ["arccos", "acos"],
  slope: (x) => negate(power(add([number(1), negate(power(x, number(2)))]), number(rational(-1, 2)))),
  number: {
    value: Math.acos,
    first: (x) => -1 / Math.sqrt(1 - x * x),
    second: (x) => -x / (1 - x * x) ** 1.5,
  },
  latex: (x) => `\\arccos ${x}`,
  domain: "unit",
  summary: { en: "The inverse cosine of each entry.", ja: "各成分の逆余弦。" },
})
