import { apply } from "../index-form/build"
import { defineElementwise } from "./define-elementwise"

/** The hyperbolic sine of each entry. */
export const sinh = defineElementwise({
  id: "sinh",
  title: { en: "the hyperbolic sine", ja: "双曲線正弦" },
  calls: ["sinh"],
  slope: (x) => apply("cosh", x),
  number: { value: Math.sinh, first: Math.cosh, second: Math.sinh },
  latex: (x) => `\\sinh ${x}`,
  summary: { en: "The hyperbolic sine of each entry.", ja: "各成分の双曲線正弦。" },
})
