import { termsOf } from "../../syntax/elaborate/finish"
import type { Term } from "../../term"
import { mapTerm } from "../term-edits"
import { defineBuggyRule, type Slip } from "./define"
import { applied, differentiationsIn, slipAt } from "./differentiations"

/** More sums than these are not tried. */
const MOST = 12

/** The derivative by one of two occurrences of the variable, taken twice. */
const slipsOfProducts = (before: Term): Slip[] =>
  differentiationsIn(before).flatMap((taken): Slip[] => {
    if (taken.type !== "derivative") return []
    const places = [...termsOf(taken.of)].filter((one) => one.type === "variable" && one.name === taken.name)
    const [place] = places
    if (!place || places.length !== 2) return []
    return places.map((_, moves) => {
      let count = 0
      const of = mapTerm(taken.of, (part) =>
        part.type === "variable" && part.name === taken.name && count++ !== moves
          ? { ...part, name: "still" }
          : null,
      )
      return slipAt(
        before,
        taken,
        { ...taken, of: applied("add", [of, of], of) },
        new Map([["still", place]]),
      )
    })
  })

/** The line before with one of its terms standing twice, in place of another one. */
const slipsOfSums = (before: Term): Slip[] =>
  [...termsOf(before)]
    .flatMap((sum): Slip[] => {
      if (sum.type !== "apply" || sum.operator !== "add" || sum.args.length < 2) return []
      return sum.args.flatMap((_, gone) =>
        sum.args.flatMap((twice, k) =>
          k === gone ? [] : [slipAt(before, sum, applied("add", sum.args.with(gone, twice), sum))],
        ),
      )
    })
    .slice(0, MOST)

export const termsMerged = defineBuggyRule({
  id: "terms-merged",
  title: {
    en: "Two terms were put together as if they were the same, but they are not.",
    ja: "等しくない二つの項を、同じ項としてまとめています。",
  },
  explanation: { by: "slip", slips: (before) => [...slipsOfSums(before), ...slipsOfProducts(before)] },
})
