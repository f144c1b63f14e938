import { apply } from "../index-form/build"
import { defineElementwise } from "./define-elementwise"

/** The sine of each entry. */
export const sin = defineElementwise({
  id: "sin",
  title: { en: "the sine", ja: "正弦" },
  calls: ["sin"],
  slope: (x) => apply("cos", x),
  number: { value: Math.sin, first: Math.cos, second: (x) => -Math.sin(x) },
  latex: (x) => `\\sin ${x}`,
  summary: { en: "The sine of each entry.", ja: "各成分の正弦。" },
})
