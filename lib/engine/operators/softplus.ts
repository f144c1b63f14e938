import { apply } from "../index-form/build"
import { defineElementwise } from "./define-elementwise"

/** The smooth ramp ln(1 + eˣ) of each entry. */
export const softplus = defineElementwise({
  id: "softplus",
  title: { en: "the softplus function", ja: "ソフトプラス関数" },
  calls: ["softplus"],
  slope: (x) => apply("sigmoid", x),
  number: {
    value: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
    first: (x) => 1 / (1 + Math.exp(-x)),
    second: (x) => 1 / (2 + Math.exp(x) + Math.exp(-x)),
  },
  latex: (x) => `\\operatorname{softplus}(${x})`,
  summary: { en: "The smooth ramp ln(1 + eˣ) of each entry.", ja: "各成分の滑らかなランプ関数 ln(1 + eˣ)。" },
})
