import { apply } from "../index-form/build"
import { lnGammaValue, polygammaValue } from "../numeric/gamma-function"
import { defineElementwise } from "./define-elementwise"

/** The logarithm of the gamma function of each entry, for positive entries. */
export const lnGamma = defineElementwise({
  id: "ln-gamma",
  title: { en: "the logarithm of the gamma function", ja: "ガンマ関数の対数" },
  calls: ["lgamma", "gammaln", "loggamma"],
  slope: (x) => apply("digamma", x),
  number: {
    value: lnGammaValue,
    // Only for positive numbers is the function a logarithm.
    first: (x) => (x > 0 ? polygammaValue(0, x) : Number.NaN),
    second: (x) => (x > 0 ? polygammaValue(1, x) : Number.NaN),
  },
  latex: (x) => `\\ln\\Gamma(${x})`,
  domain: "positive",
  example: "\\operatorname{lgamma}(x)",
  summary: {
    en: "The logarithm of the gamma function of each entry, for positive entries.",
    ja: "各成分のガンマ関数の対数。正の成分で定義されます。",
  },
})
