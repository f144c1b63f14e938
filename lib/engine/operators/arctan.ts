import { add, number, power, reciprocal } from "../index-form/build"
import { defineElementwise } from "./define-elementwise"

/** The inverse tangent of each entry. */
export const arctan = defineElementwise({
  id: "arctan",
  title: { en: "the inverse tangent", ja: "逆正接" },
  calls: ["arctan", "atan"],
  slope: (x) => reciprocal(add([number(1), power(x, number(2))])),
  number: { value: Math.atan, first: (x) => 1 / (1 + x * x), second: (x) => (-2 * x) / (1 + x * x) ** 2 },
  latex: (x) => `\\arctan ${x}`,
  summary: { en: "The inverse tangent of each entry.", ja: "各成分の逆正接。" },
})
