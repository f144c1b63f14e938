import { add, negate, number, power } from "../index-form/build"
import { rational } from "../rational"
import { defineElementwise } from "./define-elementwise"

/** The inverse sine of each entry. */
export const arcsin = defineElementwise({
  id: "arcsin",
  title: { en: "the inverse sine", ja: "逆正弦" },
  calls: ["arcsin", "asin"],
  slope: (x) => power(add([number(1), negate(power(x, number(2)))]), number(rational(-1, 2))),
  number: { value: Math.asin, first: (x) => 1 / Math.sqrt(1 - x * x), second: (x) => x / (1 - x * x) ** 1.5 },
  latex: (x) => `\\arcsin ${x}`,
  domain: "unit",
  summary: { en: "The inverse sine of each entry.", ja: "各成分の逆正弦。" },
})
