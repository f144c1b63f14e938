import { add, apply, negate, number } from "../index-form/build"
import { defineElementwise } from "./define-elementwise"

/** Each entry cut off at −1 and 1; it has no derivative there. */
export const hardtanh = defineElementwise({
  id: "hardtanh",
  title: { en: "the hard hyperbolic tangent", ja: "ハード双曲線正接" },
  calls: ["hardtanh", "Hardtanh"],
  slope: (x) => apply("is-positive", add([number(1), negate(apply("abs", x))])),
  number: {
    value: (x) => Math.min(1, Math.max(-1, x)),
    first: (x) => (Math.abs(x) === 1 ? Number.NaN : Math.abs(x) < 1 ? 1 : 0),
    second: (x) => (Math.abs(x) === 1 ? Number.NaN : 0),
  },
  latex: (x) => `\\operatorname{hardtanh}(${x})`,
  summary: {
    en: "Each entry cut off at −1 and 1; it has no derivative there.",
    ja: "各成分を −1 と 1 で切り取ったもの。そこでは微分できません。",
  },
})
