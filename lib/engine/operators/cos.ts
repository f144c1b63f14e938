import { apply, negate } from "../index-form/build"
import { defineElementwise } from "./define-elementwise"

/** The cosine of each entry. */
export const cos = defineElementwise({
  id: "cos",
  title: { en: "the cosine", ja: "余弦" },
  calls: ["cos"],
  slope: (x) => negate(apply("sin", x)),
  number: { value: Math.cos, first: (x) => -Math.sin(x), second: (x) => -Math.cos(x) },
  latex: (x) => `\\cos ${x}`,
  summary: { en: "The cosine of each entry.", ja: "各成分の余弦。" },
})
