import { apply, constant, multiply, negate, number, power } from "../index-form/build"
import { rational } from "../rational"
import { defineElementwise } from "./define-elementwise"

/** The power series near 0, the continued fraction of the complement (Abramowitz and Stegun 7.1.5, 7.1.14) further out. */
export function erfValue(x: number): number {
  if (Number.isNaN(x)) return x
  const size = Math.abs(x)
  if (size > 6) return Math.sign(x)
  if (size > 2.5) {
    let fraction = 0
    for (let k = 60; k > 0; k--) fraction = k / 2 / (size + fraction)
    return Math.sign(x) * (1 - Math.exp(-x * x) / (Math.sqrt(Math.PI) * (size + fraction)))
  }
  let term = x
  let sum = x
  for (let k = 1; k < 60; k++) {
    term *= (-x * x) / k
    sum += term / (2 * k + 1)
  }
  return (2 / Math.sqrt(Math.PI)) * sum
}

/** The error function of each entry. */
export const erf = defineElementwise({
  id: "erf",
  title: { en: "the error function", ja: "誤差関数" },
  calls: ["erf"],
  slope: (x) =>
    multiply([
      number(2),
      power(constant("pi"), number(rational(-1, 2))),
      apply("exp", negate(power(x, number(2)))),
    ]),
  number: {
    value: erfValue,
    first: (x) => (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x),
    second: (x) => ((-4 * x) / Math.sqrt(Math.PI)) * Math.exp(-x * x),
  },
  latex: (x) => `\\operatorname{erf}(${x})`,
  summary: { en: "The error function of each entry.", ja: "各成分の誤差関数。" },
})
