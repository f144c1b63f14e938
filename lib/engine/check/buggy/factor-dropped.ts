import { equalShapes } from "../../shape"
import { termsOf } from "../../syntax/elaborate/finish"
import type { Term } from "../../term"
import { defineBuggyRule, type Slip } from "./define"
import { applied, slipAt } from "./differentiations"

/** More products than these are not tried. */
const MOST = 16

/** What may be left of a product or quotient when one factor of it is forgotten. */
function without(part: Term): Term[] {
  if (part.type !== "apply") return []
  const [first] = part.args
  if (part.operator === "divide") return first && equalShapes(first.shape, part.shape) ? [first] : []
  if (part.operator !== "multiply" || part.args.length < 2) return []
  return part.args.flatMap(({ shape }, k) => {
    const rest = part.args.toSpliced(k, 1)
    const [only] = rest
    if (shape.kind !== "scalar" || only === undefined) return []
    return [rest.length === 1 ? only : applied("multiply", rest, part)]
  })
}

const slips = (before: Term): Slip[] =>
  [...termsOf(before)]
    .flatMap((part) => without(part).map((rest) => slipAt(before, part, rest)))
    .slice(0, MOST)

export const factorDropped = defineBuggyRule({
  id: "factor-dropped",
  title: {
    en: "A factor or denominator of the line before is missing here.",
    ja: "前の行にあった因子または分母が抜けています。",
  },
  isLastResort: true,
  explanation: { by: "slip", slips },
})
