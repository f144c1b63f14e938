import { reciprocal } from "../index-form/build"
import { defineElementwise } from "./define-elementwise"

/** The natural logarithm of each entry. */
export const ln = defineElementwise({
  id: "ln",
  title: { en: "the natural logarithm", ja: "自然対数" },
  calls: ["ln", "log"],
  slope: (x) => reciprocal(x),
  number: { value: Math.log, first: (x) => 1 / x, second: (x) => -1 / (x * x) },
  latex: (x) => `\\ln ${x}`,
  domain: "positive",
  summary: { en: "The natural logarithm of each entry.", ja: "各成分の自然対数。" },
})
