import { apply } from "../index-form/build"
import { defineElementwise } from "./define-elementwise"

/** The exponential of each entry. */
export const exp = defineElementwise({
  id: "exp",
  title: { en: "the exponential function", ja: "指数関数" },
  calls: ["exp"],
  slope: (x) => apply("exp", x),
  number: { value: Math.exp, first: Math.exp, second: Math.exp },
  latex: (x) => `e^{${x}}`,
  summary: { en: "The exponential of each entry.", ja: "各成分の指数関数。" },
})
