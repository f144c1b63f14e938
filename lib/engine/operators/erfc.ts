import { apply, constant, multiply, negate, number, power } from "../index-form/build"
import { rational } from "../rational"
import { defineElementwise } from "./define-elementwise"
import { erfValue } from "./erf"

/** The complementary error function 1 − erf(x) of each entry. */
export const erfc = defineElementwise({
  id: "erfc",
  title: { en: "the complementary error function", ja: "相補誤差関数" },
  calls: ["erfc"],
  slope: (x) =>
    multiply([
      number(-2),
      power(constant("pi"), number(rational(-1, 2))),
      apply("exp", negate(power(x, number(2)))),
    ]),
  number: {
    value: (x) => 1 - erfValue(x),
    first: (x) => (-2 / Math.sqrt(Math.PI)) * Math.exp(-x * x),
    second: (x) => ((4 * x) / Math.sqrt(Math.PI)) * Math.exp(-x * x),
  },
  latex: (x) => `\\operatorname{erfc}(${x})`,
  summary: {
    en: "The complementary error function 1 − erf(x) of each entry.",
    ja: "各成分の相補誤差関数 1 − erf(x)。",
  },
})
