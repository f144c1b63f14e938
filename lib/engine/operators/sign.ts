import { number } from "../index-form/build"
import { defineElementwise } from "./define-elementwise"

/** The sign of each entry: −1, 0 or 1; its derivative is 0 away from 0. */
export const sign = defineElementwise({
  id: "sign",
  title: { en: "the sign", ja: "符号" },
  calls: ["sign", "sgn"],
  slope: () => number(0),
  number: {
    value: Math.sign,
    first: (x) => (x === 0 ? Number.NaN : 0),
    second: (x) => (x === 0 ? Number.NaN : 0),
  },
  latex: (x) => `\\operatorname{sign}(${x})`,
  domain: "nonzero",
  summary: {
    en: "The sign of each entry: −1, 0 or 1; its derivative is 0 away from 0.",
    ja: "各成分の符号(−1、0、1)。0 以外での微分は 0 です。",
  },
})
