import { apply, negate } from "../index-form/build"
import { defineElementwise } from "./define-elementwise"

/** x for positive entries and eˣ − 1 for the others (Clevert, Unterthiner and Hochreiter 2016, with α = 1). */
export const elu = defineElementwise({
  id: "elu",
  title: { en: "the exponential linear unit", ja: "ELU(指数線形ユニット)" },
  calls: ["ELU", "elu"],
  // e to the power min(0, x)
  slope: (x) => apply("exp", negate(apply("relu", negate(x)))),
  number: {
    value: (x) => (x > 0 ? x : Math.expm1(x)),
    first: (x) => Math.exp(Math.min(0, x)),
    second: (x) => (x === 0 ? Number.NaN : x > 0 ? 0 : Math.exp(x)),
  },
  latex: (x) => `\\operatorname{ELU}(${x})`,
  domain: "nonzero",
  summary: {
    en: "Positive entries as they are, the others as eˣ − 1 (α = 1).",
    ja: "正の成分はそのまま、それ以外は eˣ − 1(α = 1)。",
  },
})
