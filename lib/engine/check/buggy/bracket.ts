import type { Surface } from "../../syntax/surface"
import { defineBuggyRule } from "./define"

type Sum = Surface & { readonly type: "add" }

const product = (factors: readonly Surface[], { span }: Surface): Surface =>
  factors.length === 1 && factors[0] ? factors[0] : { type: "juxtapose", factors, span }

const grouped = (of: Surface): Surface => ({ type: "group", of, bracket: "(", span: of.span })

/** Where the factors begin and end that belong before the other terms as well; a number may stand before them. */
const FRONTS = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const

/** The first factors of one term multiplied onto the others as well. */
function multiplied(sum: Sum): Surface[] {
  return sum.terms.flatMap(({ of }, k) => {
    if (of.type !== "juxtapose") return []
    const fronts = FRONTS.filter(([, end]) => end < of.factors.length).map(([start, end]) =>
      of.factors.slice(start, end),
    )
    const last = of.factors.slice(-1)
    const ways = [
      ...fronts.map((front) => (other: Surface) => product([...front, grouped(other)], other)),
      (other: Surface) => product([grouped(other), ...last], other),
    ]
    return ways.map((onto) => ({
      ...sum,
      terms: sum.terms.map((term, at) => (at === k ? term : { ...term, of: onto(term.of) })),
    }))
  })
}

/** A product with a bracket of which only the first term is multiplied. */
function loosened(part: Surface & { readonly type: "juxtapose" }): Surface[] {
  const last = part.factors.at(-1)
  const rest = part.factors.slice(0, -1)
  if (last?.type !== "group" || last.of.type !== "add" || rest.length === 0) return []
  const sum = last.of
  return sum.terms.map((_, kept) => ({
    ...sum,
    terms: sum.terms.map((term, at) =>
      at === kept ? { ...term, of: product([...rest, term.of], part) } : term,
    ),
  }))
}

export const bracket = defineBuggyRule({
  id: "bracket",
  title: {
    en: "A factor does not multiply the terms it should: look at the brackets.",
    ja: "因子の掛かる範囲が違います。括弧を見直してください。",
  },
  explanation: {
    by: "repair",
    repairs: (part) =>
      part.type === "add" && part.terms.length > 1
        ? multiplied(part)
        : part.type === "juxtapose"
          ? loosened(part)
          : [],
  },
})
