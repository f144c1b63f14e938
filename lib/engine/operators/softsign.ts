import { add, apply, number, power } from "../index-form/build"
import { defineElementwise } from "./define-elementwise"

/** x / (1 + |x|) for each entry; it has no second derivative at 0. */
export const softsign = defineElementwise({
  id: "softsign",
  title: { en: "the softsign function", ja: "ソフトサイン関数" },
  calls: ["softsign", "Softsign"],
  slope: (x) => power(add([number(1), apply("abs", x)]), number(-2)),
  number: {
    value: (x) => x / (1 + Math.abs(x)),
    first: (x) => (1 + Math.abs(x)) ** -2,
    second: (x) => (x === 0 ? Number.NaN : -2 * Math.sign(x) * (1 + Math.abs(x)) ** -3),
  },
  latex: (x) => `\\operatorname{softsign}(${x})`,
  domain: "nonzero",
  summary: { en: "x / (1 + |x|) for each entry.", ja: "各成分の x / (1 + |x|)。" },
})
