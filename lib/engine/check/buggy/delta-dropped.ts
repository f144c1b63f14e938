import type { Surface } from "../../syntax/surface"
import { defineBuggyRule } from "./define"

const delta = (i: string, j: string, { span }: Surface): Surface => ({
  type: "letter",
  letter: "delta",
  font: "plain",
  latex: "\\delta",
  subscript: {
    groups: [[i, j].map((text) => ({ kind: "letter" as const, text, span }))],
    span,
  },
  primes: 0,
  span,
})

export const deltaDropped = defineBuggyRule({
  id: "delta-dropped",
  title: {
    en: "Entries with different indices are independent of each other: a Kronecker delta is missing.",
    ja: "添字の異なる成分は互いに独立です。クロネッカーのデルタが抜けています。",
  },
  explanation: {
    by: "repair",
    repairs: (part, free) => {
      if (part.type === "letter" || part.type === "number" || free.length < 2) return []
      return free.flatMap((i, k) =>
        free.slice(k + 1).map(
          (j): Surface => ({
            type: "juxtapose",
            factors: [{ type: "group", of: part, bracket: "(", span: part.span }, delta(i, j, part)],
            span: part.span,
          }),
        ),
      )
    },
  },
})
