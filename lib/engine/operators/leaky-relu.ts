import { add, apply, multiply, number } from "../index-form/build"
import { rational } from "../rational"
import { defineElementwise } from "./define-elementwise"

/** Positive entries as they are, the others times 1/100, the slope that Maas, Hannun and Ng (2013) and PyTorch take; no derivative at 0. */
export const leakyRelu = defineElementwise({
  id: "leaky-relu",
  title: { en: "the leaky ramp function", ja: "Leaky ReLU" },
  calls: ["LeakyReLU", "leakyrelu", "lrelu", "LReLU"],
  slope: (x) =>
    add([number(rational(1, 100)), multiply([number(rational(99, 100)), apply("is-positive", x)])]),
  number: {
    value: (x) => (x > 0 ? x : x / 100),
    first: (x) => (x === 0 ? Number.NaN : x > 0 ? 1 : 0.01),
    second: (x) => (x === 0 ? Number.NaN : 0),
  },
  latex: (x) => `\\operatorname{LeakyReLU}(${x})`,
  domain: "nonzero",
  summary: {
    en: "Positive entries as they are, the others times 1/100; LeakyReLU_α(x) takes α instead. No derivative at 0.",
    ja: "正の成分はそのまま、それ以外は 1/100 倍。LeakyReLU_α(x) と書けば α 倍。0 では微分できません。",
  },
})
