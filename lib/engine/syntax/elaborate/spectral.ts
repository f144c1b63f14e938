import { isUnknownSize } from "../../operators/shape-words"
import type { Span, Term } from "../../term"
import type { Surface } from "../surface"
import { applyOperator, type Context, numberTerm, placeholder } from "./context"

type CallSurface = Extract<Surface, { type: "call" }>

/** The rank of an eigenvalue or singular value: a number, a running index, or a letter for any of them, as the i of `\lambda_i(A)`. */
function rankTerm(context: Context, rank: Surface, of: Term): Term {
  if (rank.type !== "letter") return context.elaborate(rank, context)
  const bound = context.letters.get(rank.letter)
  // A sum over all eigenvalues, `\sum_i \lambda_i(A)`, has as many terms as the matrix has rows.
  const isOpen = bound && isUnknownSize(context.sizes.resolve(bound.to)) && !context.sizes.hint(bound.to)
  if (isOpen && of.shape.kind === "matrix") context.sizes.equate(bound.to, of.shape.rows)
  return context.elaborate(rank, context)
}

/** `\lambda_{\max}(A)`, `\lambda_i(A)`, `\sigma_{\min}(X)`. */
export function ranked(context: Context, call: CallSurface): Term {
  const [arg] = call.args
  const of = arg ? context.elaborate(arg, context) : placeholder(call.span)
  const rank = call.parameter ? rankTerm(context, call.parameter, of) : numberTerm(1, call.span)
  return applyOperator(context, call.name, [of, rank], call.span)
}

/** `\kappa(X)`: the largest singular value over the smallest. */
export function conditionNumber(context: Context, [of]: readonly Term[], span: Span): Term {
  if (!of) return placeholder(span)
  const [largest, smallest] = [1, -1].map((rank) =>
    applyOperator(context, "singular-value", [of, numberTerm(rank, span)], span),
  )
  return largest && smallest ? applyOperator(context, "divide", [largest, smallest], span) : placeholder(span)
}
