import { apply, multiply } from "../index-form/build"
import { defineElementwise } from "./define-elementwise"

/** The secant of each entry. */
export const sec = defineElementwise({
  id: "sec",
  title: { en: "the secant", ja: "正割" },
  calls: ["sec"],
  slope: (x) => multiply([apply("sec", x), apply("tan", x)]),
  number: {
    value: (x) => 1 / Math.cos(x),
    first: (x) => Math.tan(x) / Math.cos(x),
    second: (x) => (1 + 2 * Math.tan(x) ** 2) / Math.cos(x),
  },
  latex: (x) => `\\sec ${x}`,
  domain: "unit",
  summary: { en: "The secant of each entry.", ja: "各成分の正割。" },
})
