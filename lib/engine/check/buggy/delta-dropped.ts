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
      const isOne = part.type === "number" && part.value.num === part.value.den
      const isPlain = part.type === "letter" && part.subscript === null
      if (isPlain || (part.type === "number" && !isOne)) return []
      return free.flatMap((i, k) =>
        free.slice(k + 1).map((j): Surface => {
          const factor = delta(i, j, part)
          if (isOne) return factor
          const of: Surface = { type: "group", of: part, bracket: "(", span: part.span }
          return { type: "juxtapose", factors: [of, factor], span: part.span }
        }),
      )
    },
  },
})
