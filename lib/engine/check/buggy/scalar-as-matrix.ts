import type { Surface } from "../../syntax/surface"
import { defineBuggyRule } from "./define"

const timesIdentity = (of: Surface): Surface => ({
  type: "juxtapose",
  factors: [
    { type: "group", of, bracket: "(", span: of.span },
    { type: "letter", letter: "I", font: "plain", latex: "I", subscript: null, primes: 0, span: of.span },
  ],
  span: of.span,
})

export const scalarAsMatrix = defineBuggyRule({
  id: "scalar-as-matrix",
  title: {
    en: "A scalar is added to a matrix as if it were one itself.",
    ja: "スカラーを、そのまま行列に足しています。",
  },
  explanation: {
    by: "repair",
    repairs: (part) =>
      part.type === "add"
        ? part.terms.map((_, k) => ({
            ...part,
            terms: part.terms.map((term, at) => (at === k ? { ...term, of: timesIdentity(term.of) } : term)),
          }))
        : [],
  },
})
