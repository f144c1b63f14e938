import { rational } from "../../rational"
import type { Surface } from "../../syntax/surface"
import { defineBuggyRule } from "./define"

const plus = (exponent: Surface, by: 1 | -1): Surface => ({
  type: "add",
  terms: [
    { negative: false, of: exponent },
    { negative: by < 0, of: { type: "number", value: rational(1), span: exponent.span } },
  ],
  span: exponent.span,
})

const two = (part: Surface): Surface => ({
  type: "power",
  base: part,
  exponent: { type: "number", value: rational(2), span: part.span },
  span: part.span,
})

export const exponentChanged = defineBuggyRule({
  id: "exponent-changed",
  title: {
    en: "An exponent is off by one: differentiating a power lowers it by one.",
    ja: "指数が 1 だけずれています。べき乗を微分すると指数は 1 下がります。",
  },
  explanation: {
    by: "repair",
    repairs: (part) => {
      if (part.type === "power")
        return ([1, -1] as const).map((by) => ({ ...part, exponent: plus(part.exponent, by) }))
      if (part.type === "fraction" && part.den.type === "add") return [{ ...part, den: two(part.den) }]
      return part.type === "norm" || part.type === "group" || part.type === "letter" || part.type === "bars"
        ? [two(part)]
        : []
    },
  },
})
