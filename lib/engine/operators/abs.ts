import { apply } from "../index-form/build"
import { ABSOLUTE } from "../numeric/arithmetic"
import { defineElementwise } from "./define-elementwise"

/** The absolute value of each entry; it has no derivative at 0. */
export const abs = defineElementwise({
  id: "abs",
  title: { en: "the absolute value", ja: "絶対値" },
  calls: ["abs"],
  slope: (x) => apply("sign", x),
  number: ABSOLUTE,
  latex: (x) => `|${x}|`,
  domain: "nonzero",
  summary: {
    en: "The absolute value of each entry; it has no derivative at 0.",
    ja: "各成分の絶対値。0 では微分できません。",
  },
})
