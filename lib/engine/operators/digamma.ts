import { apply } from "../index-form/build"
import { polygammaValue } from "../numeric/gamma-function"
import { defineElementwise } from "./define-elementwise"

/** The digamma function of each entry, ψ = (ln Γ)′. */
export const digamma = defineElementwise({
  id: "digamma",
  title: { en: "the digamma function", ja: "ディガンマ関数" },
  calls: ["digamma"],
  slope: (x) => apply("trigamma", x),
  number: {
    value: (x) => polygammaValue(0, x),
    first: (x) => polygammaValue(1, x),
    second: (x) => polygammaValue(2, x),
  },
  latex: (x) => `\\psi(${x})`,
  remark: {
    en: "$\\psi$ is the digamma function, the slope of $\\ln\\Gamma$.",
    ja: "$\\psi$ はディガンマ関数($\\ln\\Gamma$ の微分)です。",
  },
  domain: "positive",
  example: "\\operatorname{digamma}(x)",
  summary: {
    en: "The digamma function ψ of each entry, the slope of ln Γ.",
    ja: "各成分のディガンマ関数 ψ。ln Γ の微分です。",
  },
})
