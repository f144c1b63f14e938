import { termsOf } from "../../syntax/elaborate/finish"
import type { Term } from "../../term"
import { defineBuggyRule, type Slip } from "./define"
import { applied, slipAt } from "./differentiations"

/** More sums than these are not tried. */
const MOST = 12

/** The line before with one of its terms standing twice, in place of another one. */
const slips = (before: Term): Slip[] =>
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
  explanation: { by: "slip", slips },
})
