import { apply, multiply } from "../index-form/build"
import { gammaValue, polygammaValue } from "../numeric/gamma-function"
import { defineElementwise } from "./define-elementwise"

/** The gamma function of each entry, Γ(n + 1) = n!. */
export const gamma = defineElementwise({
  id: "gamma",
  title: { en: "the gamma function", ja: "ガンマ関数" },
  calls: ["tgamma"],
  slope: (x) => multiply([apply("gamma", x), apply("digamma", x)]),
  number: {
    value: gammaValue,
    first: (x) => gammaValue(x) * polygammaValue(0, x),
    second: (x) => gammaValue(x) * (polygammaValue(0, x) ** 2 + polygammaValue(1, x)),
  },
  latex: (x) => `\\Gamma(${x})`,
  domain: "positive",
  summary: {
    en: "The gamma function of each entry, with Γ(n + 1) = n!.",
    ja: "各成分のガンマ関数。Γ(n + 1) = n! です。",
  },
})
