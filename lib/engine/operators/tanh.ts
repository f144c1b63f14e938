import { add, apply, negate, number, power } from "../index-form/build"
import { defineElementwise } from "./define-elementwise"

/** The hyperbolic tangent of each entry. */
export const tanh = defineElementwise({
  id: "tanh",
  title: { en: "the hyperbolic tangent", ja: "双曲線正接" },
  calls: ["tanh"],
  slope: (x) => add([number(1), negate(power(apply("tanh", x), number(2)))]),
  number: {
    value: Math.tanh,
    first: (x) => 1 - Math.tanh(x) ** 2,
    second: (x) => -2 * Math.tanh(x) * (1 - Math.tanh(x) ** 2),
  },
  latex: (x) => `\\tanh ${x}`,
  summary: { en: "The hyperbolic tangent of each entry.", ja: "各成分の双曲線正接。" },
})
