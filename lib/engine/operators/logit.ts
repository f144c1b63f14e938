import { add, multiply, negate, number, reciprocal } from "../index-form/build"
import { defineElementwise } from "./define-elementwise"

/** The log-odds ln(x / (1 − x)) of each entry, the inverse of the logistic function. */
export const logit = defineElementwise({
  id: "logit",
  title: { en: "the logit", ja: "ロジット関数" },
  calls: ["logit"],
  slope: (x) => multiply([reciprocal(x), reciprocal(add([number(1), negate(x)]))]),
  number: {
    value: (x) => Math.log(x) - Math.log1p(-x),
    // Outside of (0, 1) the function has no value, so no slope either.
    first: (x) => (x > 0 && x < 1 ? 1 / (x * (1 - x)) : Number.NaN),
    second: (x) => (x > 0 && x < 1 ? (2 * x - 1) / (x * (1 - x)) ** 2 : Number.NaN),
  },
  latex: (x) => `\\operatorname{logit}(${x})`,
  domain: "unit",
  summary: {
    en: "The log-odds ln(x / (1 − x)) of each entry.",
    ja: "各成分の対数オッズ ln(x / (1 − x))。",
  },
})
