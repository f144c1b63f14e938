import { isZero } from "../../rational"
import { SCALAR } from "../../shape"
import type { Span, Term, TermIndex } from "../../term"
import type { Surface } from "../surface"
import { applyOperator, type Context, refuseTerm } from "./context"

type OfType<Type extends Surface["type"]> = Extract<Surface, { type: Type }>

/** `\max(0, x)` and `\max(x, 0)` are the ramp function, `\max(a, b)` is b and the ramp of a − b, `\min(a, b)` a without it. */
export function largest(context: Context, call: OfType<"call">): Term {
  const entries = largestEntry(context, call)
  if (entries) return entries
  const bare = call.args.length === 1 || call.parameter !== null
  const [first, ...rest] = bare ? [] : call.args.map((arg) => context.elaborate(arg, context))
  if (!first) return refuseTerm(context, "unsupported/choice", call.span, { name: call.name })
  return rest.reduce((a, b) => (call.name === "max" ? larger(context, a, b) : smaller(context, a, b)), first)
}

/** The largest or smallest entry of one vector; null for other arguments. */
function largestEntry(context: Context, call: OfType<"call">): Term | null {
  const [only] = call.args
  if (!only || call.args.length > 1 || call.parameter !== null) return null
  const vector = context.elaborate(only, context)
  if (vector.shape.kind !== "column" && vector.shape.kind !== "row") return null
  if (call.name === "max") return applyOperator(context, "max-entries", [vector], call.span)
  const negated = applyOperator(context, "negate", [vector], vector.span)
  const most = applyOperator(context, "max-entries", [negated], call.span)
  return applyOperator(context, "negate", [most], call.span)
}

const isZeroTerm = (term: Term): boolean => term.type === "number" && isZero(term.value)

function larger(context: Context, a: Term, b: Term): Term {
  const span: Span = [a.span[0], b.span[1]]
  if (isZeroTerm(a)) return applyOperator(context, "relu", [b], span)
  if (isZeroTerm(b)) return applyOperator(context, "relu", [a], span)
  return applyOperator(context, "add", [b, rampOf(context, a, b, span)], span)
}

function smaller(context: Context, a: Term, b: Term): Term {
  const span: Span = [a.span[0], b.span[1]]
  const excess = isZeroTerm(b)
    ? applyOperator(context, "relu", [a], span)
    : isZeroTerm(a)
      ? null
      : rampOf(context, a, b, span)
  if (!excess) return smaller(context, b, a)
  return applyOperator(context, "add", [a, applyOperator(context, "negate", [excess], span)], span)
}

/** The ramp of a − b. */
function rampOf(context: Context, a: Term, b: Term, span: Span): Term {
  const difference = applyOperator(context, "add", [a, applyOperator(context, "negate", [b], span)], span)
  return applyOperator(context, "relu", [difference], span)
}

/** `i = j` of two running indices of one size is Kronecker's delta; of anything else the indicator of a difference that is 0. */
export function equality(context: Context, call: OfType<"call">): Term {
  const [arg] = call.args
  const letters = arg?.type === "add" && arg.terms.length === 2 ? arg.terms.map((term) => term.of) : []
  const [i, j] = letters.flatMap((of) =>
    of.type === "letter" && !of.subscript && context.letters.get(of.letter)?.value === undefined
      ? [of.letter]
      : [],
  )
  const ends = [i, j].map((letter) => context.letters.get(letter ?? "")?.to)
  const [first, second] = ends.map((to) => (to === undefined ? undefined : context.sizes.resolve(to)))
  if (i !== undefined && j !== undefined && first !== undefined && first === second) {
    const place = (letter: string): TermIndex => ({ at: "letter", letter })
    return { type: "delta", i: place(i), j: place(j), shape: SCALAR, span: call.span }
  }
  return applyOperator(
    context,
    "is-zero",
    call.args.map((arg) => context.elaborate(arg, context)),
    call.span,
  )
}
