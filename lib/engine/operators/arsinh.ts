import { add, number, power } from "../index-form/build"
import { rational } from "../rational"
import { defineElementwise } from "./define-elementwise"

/** The inverse hyperbolic sine of each entry. */
export const arsinh = defineElementwise({
  id: "arsinh",
  title: { en: "the inverse hyperbolic sine", ja: "逆双曲線正弦" },
  calls: ["arsinh", "arcsinh", "asinh"],
  slope: (x) => power(add([number(1), power(x, number(2))]), number(rational(-1, 2))),
  number: {
    value: Math.asinh,
    first: (x) => 1 / Math.sqrt(1 + x * x),
    second: (x) => -x / (1 + x * x) ** 1.5,
  },
  latex: (x) => `\\operatorname{arsinh} ${x}`,
  summary: { en: "The inverse hyperbolic sine of each entry.", ja: "各成分の逆双曲線正弦。" },
})
