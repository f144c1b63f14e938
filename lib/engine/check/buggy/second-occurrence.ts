import { termsOf } from "../../syntax/elaborate/finish"
import type { Term } from "../../term"
import { mapTerm } from "../term-edits"
import { defineBuggyRule, type Slip } from "./define"

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

/** The derivative by some occurrences of the variable only: by one of them, or by all but one. */
function slips(before: Term): Slip[] {
  return [...termsOf(before)].flatMap((taken): Slip[] => {
    if (taken.type !== "derivative") return []
    const places = [...termsOf(taken.of)].filter((part) => isVariable(part, taken.name))
    const [place] = places
    if (!place || places.length < 2 || places.length > MOST) return []
    const still = `still ${taken.name}`
    const ways = places.flatMap((_, one) => [(k: number) => k === one, (k: number) => k !== one])
    return ways.map((moves) => ({
      term: mapTerm(before, (part) =>
        part === taken ? { ...taken, of: holding(taken.of, taken.name, still, moves) } : null,
      ),
      stands: new Map([[still, place]]),
    }))
  })
}

export const secondOccurrence = defineBuggyRule({
  id: "second-occurrence",
  title: {
    en: "The variable stands in several places, and not all of them were differentiated.",
    ja: "変数が複数の場所に現れていますが、そのすべてを微分していません。",
  },
  explanation: { by: "slip", slips },
})
