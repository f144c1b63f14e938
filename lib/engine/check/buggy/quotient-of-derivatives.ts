import type { Term } from "../../term"
import { defineBuggyRule, type Slip } from "./define"
import { applied, differentiationsIn, slipAt } from "./differentiations"

/** The quotient of the derivatives in place of the derivative of a quotient. */
const slips = (before: Term): Slip[] =>
  differentiationsIn(before).flatMap((taken): Slip[] => {
    const { of } = taken
    if (of.type !== "apply" || of.operator !== "divide" || taken.shape.kind !== "scalar") return []
    const parts = of.args.map((arg): Term => ({ ...taken, of: arg }))
    return [slipAt(before, taken, applied("divide", parts, taken))]
  })

export const quotientOfDerivatives = defineBuggyRule({
  id: "quotient-of-derivatives",
  title: {
    en: "The derivative of a quotient is not the quotient of the derivatives.",
    ja: "商の微分は、微分の商ではありません。",
  },
  explanation: { by: "slip", slips },
})
