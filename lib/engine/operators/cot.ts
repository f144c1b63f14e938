import { apply, negate, number, power } from "../index-form/build"
import { defineElementwise } from "./define-elementwise"

/** The cotangent of each entry. */
export const cot = defineElementwise({
  id: "cot",
  title: { en: "the cotangent", ja: "余接" },
  calls: ["cot"],
  slope: (x) => negate(power(apply("sin", x), number(-2))),
  number: {
    value: (x) => 1 / Math.tan(x),
    first: (x) => -(1 + Math.tan(x) ** -2),
    second: (x) => (2 * (1 + Math.tan(x) ** -2)) / Math.tan(x),
  },
  latex: (x) => `\\cot ${x}`,
  domain: "unit",
  summary: { en: "The cotangent of each entry.", ja: "各成分の余接。" },
})
