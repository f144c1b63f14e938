import { rational } from "../../rational"
import { termsOf } from "../../syntax/elaborate/finish"
import type { Term } from "../../term"
import { defineBuggyRule, type Slip } from "./define"
import { applied, differentiationsIn, slipAt } from "./differentiations"

const NORMS: ReadonlySet<string> = new Set(["norm", "frobenius-norm", "sqrt"])

/** The derivative of a norm or root as if it were squared. */
const slips = (before: Term): Slip[] =>
  differentiationsIn(before).flatMap((taken): Slip[] =>
    [...termsOf(taken.of)].flatMap((part): Slip[] => {
      if (part.type !== "apply" || !NORMS.has(part.operator) || part.shape.kind !== "scalar") return []
      const two: Term = { type: "number", value: rational(2), shape: part.shape, span: part.span }
      const { term } = slipAt(taken.of, part, applied("power", [part, two], part))
      return [slipAt(before, taken, { ...taken, of: term })]
    }),
  )

export const normAsSquared = defineBuggyRule({
  id: "norm-as-squared",
  title: {
    en: "A norm or root was differentiated as if it were squared.",
    ja: "ノルムや平方根を、二乗したものとして微分しています。",
  },
  explanation: { by: "slip", slips },
})
