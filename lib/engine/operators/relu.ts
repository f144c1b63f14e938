import { apply } from "../index-form/build"
import { defineElementwise } from "./define-elementwise"

/** max(0, x) for each entry; it has no derivative at 0. */
export const relu = defineElementwise({
  id: "relu",
  title: { en: "the ramp function", ja: "ランプ関数" },
  calls: ["relu", "ReLU"],
  slope: (x) => apply("is-positive", x),
  number: {
    value: (x) => Math.max(x, 0),
    first: (x) => (x === 0 ? Number.NaN : x > 0 ? 1 : 0),
    second: (x) => (x === 0 ? Number.NaN : 0),
  },
  latex: (x) => `\\operatorname{ReLU}(${x})`,
  domain: "nonzero",
  summary: {
    en: "max(0, x) for each entry; it has no derivative at 0.",
    ja: "各成分の max(0, x)。0 では微分できません。",
  },
})
