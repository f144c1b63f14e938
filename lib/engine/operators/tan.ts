import { apply, number, power } from "../index-form/build"
import { defineElementwise } from "./define-elementwise"

/** The tangent of each entry. */
export const tan = defineElementwise({
  id: "tan",
  title: { en: "the tangent", ja: "正接" },
  calls: ["tan", "tg"],
  slope: (x) => power(apply("cos", x), number(-2)),
  number: {
    value: Math.tan,
    first: (x) => 1 + Math.tan(x) ** 2,
    second: (x) => 2 * Math.tan(x) * (1 + Math.tan(x) ** 2),
  },
  latex: (x) => `\\tan ${x}`,
  domain: "unit",
  summary: { en: "The tangent of each entry.", ja: "各成分の正接。" },
})
