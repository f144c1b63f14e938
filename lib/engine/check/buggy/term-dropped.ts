import { termsOf } from "../../syntax/elaborate/finish"
import type { Term } from "../../term"
import { defineBuggyRule, type Slip } from "./define"
import { applied, slipAt } from "./differentiations"

/** More sums than these are not tried. */
const MOST = 12

/** The line before without one of its terms. */
const slips = (before: Term): Slip[] =>
  [...termsOf(before)]
    .flatMap((sum): Slip[] => {
      if (sum.type !== "apply" || sum.operator !== "add" || sum.args.length < 2) return []
      return sum.args.map((_, k) => slipAt(before, sum, applied("add", sum.args.toSpliced(k, 1), sum)))
    })
    .slice(0, MOST)

export const termDropped = defineBuggyRule({
  id: "term-dropped",
  title: {
    en: "A term of the line before is missing here.",
    ja: "前の行にあった項が一つ抜けています。",
  },
  explanation: { by: "slip", slips },
})
