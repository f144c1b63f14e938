import { equalShapes } from "../../shape"
import type { Term } from "../../term"
import { defineBuggyRule, type Slip } from "./define"
import { applied, differentiationsIn, slipAt } from "./differentiations"

/** One term of a sum carried over while the others are differentiated. */
const slips = (before: Term): Slip[] =>
  differentiationsIn(before).flatMap((taken): Slip[] => {
    const { of } = taken
    if (of.type !== "apply" || of.operator !== "add" || !equalShapes(of.shape, taken.shape)) return []
    return of.args.map((kept, k) => {
      const rest: Term = { ...taken, of: applied("add", of.args.toSpliced(k, 1), of) }
      return slipAt(before, taken, applied("add", [rest, kept], taken))
    })
  })

export const termKept = defineBuggyRule({
  id: "term-kept",
  title: {
    en: "One term was carried over without being differentiated.",
    ja: "微分されずにそのまま残っている項があります。",
  },
  explanation: { by: "slip", slips },
})
