import { termsOf } from "../../syntax/elaborate/finish"
import type { Term } from "../../term"
import { defineBuggyRule, type Slip } from "./define"
import { applied, slipAt } from "./differentiations"

/** What may be taken term by term. */
const LINEAR: ReadonlySet<string> = new Set([
  "add",
  "multiply",
  "negate",
  "transpose",
  "trace",
  "diag",
  "vec",
  "sum-entries",
  "mean-entries",
  "hadamard",
  "kronecker",
  "dot",
  "cross",
])

/** Each term of a sum with what is done to the sum done to it, its sign outside; null where there is no sum below. */
function termByTerm(term: Term): Term[] | null {
  if (term.type !== "apply" || LINEAR.has(term.operator)) return null
  const at = term.operator === "divide" ? 1 : 0
  const inner = term.args[at]
  if (inner?.type !== "apply") return null
  const parts = inner.operator === "add" ? inner.args : termByTerm(inner)
  return (
    parts?.map((part) => {
      const negative = part.type === "apply" && part.operator === "negate"
      const of = (negative ? part.args[0] : part) ?? part
      const done = applied(term.operator, term.args.with(at, of), term)
      return negative ? applied("negate", [done], term) : done
    }) ?? null
  )
}

const slips = (before: Term): Slip[] =>
  [...termsOf(before)].flatMap((part): Slip[] => {
    const terms = termByTerm(part)
    return terms === null ? [] : [slipAt(before, part, applied("add", terms, part))]
  })

export const asIfLinear = defineBuggyRule({
  id: "as-if-linear",
  title: {
    en: "Something was done to each term of a sum that may only be done to the sum as a whole: only linear operations go term by term.",
    ja: "和全体に対する演算を、項ごとに行っています。項ごとに計算できるのは線形な演算だけです。",
  },
  explanation: { by: "slip", slips },
})
