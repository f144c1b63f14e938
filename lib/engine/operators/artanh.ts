import { add, negate, number, power, reciprocal } from "../index-form/build"
import { defineElementwise } from "./define-elementwise"

/** The inverse hyperbolic tangent of each entry. */
export const artanh = defineElementwise({
  id: "artanh",
  title: { en: "the inverse hyperbolic tangent", ja: "逆双曲線正接" },
  calls: ["artanh", "arctanh", "atanh"],
  slope: (x) => reciprocal(add([number(1), negate(power(x, number(2)))])),
  number: { value: Math.atanh, first: (x) => 1 / (1 - x * x), second: (x) => (2 * x) / (1 - x * x) ** 2 },
  latex: (x) => `\\operatorname{artanh} ${x}`,
  domain: "unit",
  summary: { en: "The inverse hyperbolic tangent of each entry.", ja: "各成分の逆双曲線正接。" },
})
