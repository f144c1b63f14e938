import { add, apply, multiply, negate, number } from "../index-form/build"
import { defineElementwise } from "./define-elementwise"

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

/** The logistic function 1 / (1 + e⁻ˣ) of each entry. */
export const sigmoid = defineElementwise({
  id: "sigmoid",
  title: { en: "the logistic function", ja: "シグモイド関数" },
  calls: ["sigmoid", "logistic", "expit"],
  slope: (x) => multiply([apply("sigmoid", x), add([number(1), negate(apply("sigmoid", x))])]),
  number: {
    value: logistic,
    first: (x) => logistic(x) * logistic(-x),
    second: (x) => logistic(x) * logistic(-x) * (logistic(-x) - logistic(x)),
  },
  latex: (x) => `\\sigma(${x})`,
  summary: {
    en: "The logistic function 1 / (1 + e⁻ˣ) of each entry.",
    ja: "各成分のシグモイド関数 1 / (1 + e⁻ˣ)。",
  },
})
