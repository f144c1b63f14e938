import { operatorById } from "../../operators/index"
import type { Span, Term } from "../../term"
import type { InfixSign, Surface } from "../surface"
import { elaborateFraction, innerProduct } from "./calls"
import { applyOperator, type Context, numberTerm, placeholder, refuseTerm } from "./context"

const joined = (left: Term, right: Term): Span => [
  Math.min(left.span[0], right.span[0]),
  Math.max(left.span[1], right.span[1]),
]

const isVector = (term: Term): boolean => term.shape.kind === "column" || term.shape.kind === "row"

/** Whether two terms can be multiplied as they stand; what is learnt of their sizes is kept only then. */
function fits(context: Context, left: Term, right: Term): boolean {
  const definition = operatorById("multiply")
  const site = { span: joined(left, right), latex: [] }
  return context.sizes.attempt(
    () => definition?.shape([left.shape, right.shape], context.sizes, site).ok === true,
  )
}

const times = (context: Context, left: Term, right: Term): Term =>
  applyOperator(context, "multiply", [left, right], joined(left, right))

/**
 * `(x_1, \\dots, x_n)^\\top`: entries between commas in round brackets with a transpose mark are a column, as they are without it; only in front of
 * a column or matrix do they form the row of a product.
 */
export const isTurnedList = (surface: Surface | undefined): boolean =>
  surface?.type === "mark" &&
  surface.mark === "transpose" &&
  ((surface.of.type === "array" && surface.of.form === "tuple") ||
    (surface.of.type === "pattern" && surface.of.tuple === true))

/** Factors side by side, from the left. */
export function elaborateJuxtaposed(context: Context, factors: readonly Surface[]): Term {
  const read = factors.map((factor) => context.elaborate(factor, context))
  const terms = read.map((term, k) => {
    const next = read[k + 1]?.shape.kind
    const isRow = isTurnedList(factors[k]) && (next === "column" || next === "matrix")
    return isRow ? applyOperator(context, "transpose", [term], term.span) : term
  })
  const [first, ...rest] = terms
  if (!first) return placeholder([0, 0])
  const grouped = groupRows(context, first, rest)
  return grouped.reduce((left, right) => times(context, left, right))
}

/**
 * From the left, except that a row which does not fit its left neighbour is first multiplied with what follows it up to a column: in
 * `A\bm x^\top\bm y` the scalar \bm x^\top\bm y multiplies A.
 */
function groupRows(context: Context, first: Term, rest: readonly Term[]): Term[] {
  const groups: Term[] = [first]
  for (let at = 0; at < rest.length; at++) {
    const next = rest[at]
    const left = groups.at(-1)
    if (!next || !left) break
    const stuck = next.shape.kind === "row" && isStuck(context, left, next)
    const column = stuck ? rest.findIndex((term, k) => k > at && term.shape.kind === "column") : -1
    if (column < 0) {
      groups[groups.length - 1] = times(context, left, next)
      continue
    }
    const scalar = rest.slice(at + 1, column + 1).reduce((row, term) => times(context, row, term), next)
    groups[groups.length - 1] = times(context, left, scalar)
    at = column
  }
  return groups
}

/** Whether a row can never follow this term. */
const isStuck = (context: Context, left: Term, row: Term): boolean =>
  (left.shape.kind === "matrix" || left.shape.kind === "row") && !fits(context, left, row)

/** Two factors with a sign between them. */
export function elaborateInfix(
  context: Context,
  sign: InfixSign,
  left: Surface,
  right: Surface,
  span: Span,
): Term {
  if (sign === "/") return elaborateFraction(context, left, right, span)
  const args = [context.elaborate(left, context), context.elaborate(right, context)] as const
  if (sign === ":") return doubleDot(context, ...args, span)
  return applyOperator(context, operatorFor(sign, ...args), args, span)
}

/** `A : B` of two matrices is their inner product; a colon between anything else is refused. */
function doubleDot(context: Context, left: Term, right: Term, span: Span): Term {
  if (context.problem.error || (left.shape.kind === "matrix" && right.shape.kind === "matrix"))
    return innerProduct(context, [left, right], span)
  const notation = { en: "a colon between anything but two matrices", ja: "行列どうし以外のコロン" }
  return refuseTerm(context, "unsupported/notation", span, { notation })
}

function operatorFor(sign: Exclude<InfixSign, ":">, left: Term, right: Term): string {
  const scalar = left.shape.kind === "scalar" || right.shape.kind === "scalar"
  const alike = isVector(left) && left.shape.kind === right.shape.kind
  switch (sign) {
    case "cdot":
      return alike ? "dot" : "multiply"
    case "times":
      return alike && left.shape.kind === "column" ? "cross" : "multiply"
    case "odot":
    case "circ":
      return scalar ? "multiply" : "hadamard"
    case "oslash":
      return right.shape.kind === "scalar" ? "divide" : "hadamard-quotient"
    case "otimes":
      return scalar ? "multiply" : "kronecker"
    case "/":
      return "divide"
    case "*":
      return "multiply"
  }
}

/** A whole number that stands in the formula, with its sign; null for everything else. */
export function wholeNumber(surface: Surface): bigint | null {
  if (surface.type === "group") return wholeNumber(surface.of)
  if (surface.type === "number") return surface.value.den === 1n ? surface.value.num : null
  if (surface.type !== "add" || surface.terms.length !== 1) return null
  const [term] = surface.terms
  const inner = term ? wholeNumber(term.of) : null
  return inner === null ? null : term?.negative ? -inner : inner
}

/** The exponent of a whole power as a term. */
export const exponentTerm = (value: bigint, span: Span): Term => numberTerm(value, span)
