import { rational } from "../../rational"
import type { Surface } from "../../syntax/surface"
import { defineBuggyRule } from "./define"

const times = (num: number, den: number, of: Surface): Surface => ({
  type: "juxtapose",
  factors: [
    { type: "number", value: rational(num, den), span: of.span },
    { type: "group", of, bracket: "(", span: of.span },
  ],
  span: of.span,
})

export const termFactor = defineBuggyRule({
  id: "term-factor",
  title: {
    en: "A factor 2 is missing or too much in one term.",
    ja: "一つの項で、係数 2 が抜けているか余分です。",
  },
  explanation: {
    by: "repair",
    repairs: (part) =>
      part.type === "add" && part.terms.length > 1
        ? part.terms.flatMap((_, k) =>
            [times.bind(null, 2, 1), times.bind(null, 1, 2)].map((scaled) => ({
              ...part,
              terms: part.terms.map((term, at) => (at === k ? { ...term, of: scaled(term.of) } : term)),
            })),
          )
        : [],
  },
})
