import { termsOf } from "../../syntax/elaborate/finish"
import type { Term } from "../../term"
import { mapTerm } from "../term-edits"
import { defineBuggyRule, type Slip } from "./define"
import { differentiationsIn, slipAt } from "./differentiations"

/** More occurrences of a variable than this are not tried one by one. */
const MOST = 6

const isVariable = (term: Term, name: string): boolean => term.type === "variable" && term.name === name

/** A term in which the occurrences of a variable that `moves` leaves out are constants of the same value. */
function holding(term: Term, name: string, still: string, moves: (k: number) => boolean): Term {
  let count = 0
  return mapTerm(term, (part) => {
    if (part.type !== "variable" || part.name !== name) return null
    return moves(count++) ? part : { ...part, name: still }
  })
}

/** Which of several occurrences are differentiated: any of them where they are few, else one of them or all but one. */
const waysToMiss = (count: number): ((k: number) => boolean)[] =>
  count <= 4
    ? Array.from({ length: 2 ** count - 2 }, (_, way) => (k: number) => (((way + 1) >> k) & 1) === 1)
    : Array.from({ length: count }, (_, one) => one).flatMap((one) => [
        (k: number) => k === one,
        (k: number) => k !== one,
      ])

/** What is differentiated in `taken`: the variable of a derivative, every variable of a differential. */
const moving = (taken: Term & { type: "derivative" | "differential" }): string[] =>
  taken.type === "derivative"
    ? [taken.name]
    : [...new Set([...termsOf(taken.of)].flatMap((part) => (part.type === "variable" ? [part.name] : [])))]

/** The derivative by some occurrences of the variable only: by one of them, or by all but one. */
const slips = (before: Term): Slip[] =>
  differentiationsIn(before).flatMap((taken) =>
    moving(taken).flatMap((name): Slip[] => {
      const places = [...termsOf(taken.of)].filter((part) => isVariable(part, name))
      const [place] = places
      if (!place || places.length < 2 || places.length > MOST) return []
      const still = `still ${name}`
      const ways = waysToMiss(places.length)
      return ways.map((moves) =>
        slipAt(
          before,
          taken,
          { ...taken, of: holding(taken.of, name, still, moves) },
          new Map([[still, place]]),
        ),
      )
    }),
  )

export const secondOccurrence = defineBuggyRule({
  id: "second-occurrence",
  title: {
    en: "The variable stands in several places, and not all of them were differentiated.",
    ja: "変数が複数の場所に現れていますが、そのすべてを微分していません。",
  },
  explanation: { by: "slip", slips },
})
