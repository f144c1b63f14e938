import { apply } from "../index-form/build"
import { defineElementwise } from "./define-elementwise"

/** The hyperbolic cosine of each entry. */
export const cosh = defineElementwise({
  id: "cosh",
  title: { en: "the hyperbolic cosine", ja: "双曲線余弦" },
  calls: ["cosh"],
  slope: (x) => apply("sinh", x),
  number: { value: Math.cosh, first: Math.sinh, second: Math.cosh },
  latex: (x) => `\\cosh ${x}`,
  summary: { en: "The hyperbolic cosine of each entry.", ja: "各成分の双曲線余弦。" },
})
