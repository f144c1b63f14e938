import { apply, multiply, negate } from "../index-form/build"
import { defineElementwise } from "./define-elementwise"

/** The cosecant of each entry. */
export const csc = defineElementwise({
  id: "csc",
  title: { en: "the cosecant", ja: "余割" },
  calls: ["csc", "cosec"],
  slope: (x) => negate(multiply([apply("csc", x), apply("cot", x)])),
  number: {
    value: (x) => 1 / Math.sin(x),
    first: (x) => -Math.cos(x) / Math.sin(x) ** 2,
    second: (x) => (1 + Math.cos(x) ** 2) / Math.sin(x) ** 3,
  },
  latex: (x) => `\\csc ${x}`,
  domain: "unit",
  summary: { en: "The cosecant of each entry.", ja: "各成分の余割。" },
})
