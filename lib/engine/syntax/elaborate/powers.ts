import { operatorById } from "../../operators/index"
import { quoted } from "../../operators/shape-words"
import type { Span, Term } from "../../term"
import type { Surface } from "../surface"
import { applyOperator, type Context, latexOf, placeholder, refuseTerm } from "./context"
import { elaborateDerivative } from "./derivatives"
import { exponentTerm, isTurnedList, wholeNumber } from "./products"
import { findVariable } from "./scope"

const MAX_MATRIX_POWER = 100n

type OfType<Type extends Surface["type"]> = Extract<Surface, { type: Type }>

/** Whether a letter is Euler's number: an e that nobody declared. */
const isEuler = (context: Context, surface: Surface): boolean =>
  surface.type === "letter" &&
  surface.letter === "e" &&
  surface.subscript === null &&
  surface.font !== "bold" &&
  surface.font !== "arrow" &&
  !findVariable(context.variables, surface)

/** `e^x`, `x^2`, `X^{-1}`, `X^3`. */
export function elaboratePower(context: Context, power: OfType<"power">): Term {
  const { span } = power
  if (isEuler(context, power.base)) {
    const exponent = context.elaborate(power.exponent, context)
    const matrix = exponent.shape.kind === "matrix"
    return applyOperator(context, matrix ? "matrix-exp" : "exp", [exponent], span)
  }
  const base = context.elaborate(power.base, context)
  // The exponent of `\tanh^2(\bm z)` belongs to the function, which acts on each entry.
  const beforeArgument =
    power.base.type === "call" && power.exponent.span[0] < (power.base.args[0]?.span[0] ?? 0)
  const meaning = base.type === "apply" ? operatorById(base.operator)?.meaning.means : undefined
  if (beforeArgument && meaning === "elementwise" && base.shape.kind !== "scalar")
    return applyOperator(context, "hadamard-power", [base, context.elaborate(power.exponent, context)], span)
  if (base.shape.kind === "matrix") return matrixPower(context, base, power.exponent, span)
  const exponent = context.elaborate(power.exponent, context)
  return applyOperator(context, "power", [base, exponent], span)
}

/** Up to this exponent a power of a matrix is a product of its factors. */
const MAX_PRODUCT = 12n

/** `X^3`, `X^{-1}`, `X^{1/2}`, `X^{-3/2}`, `X^k`: products up to a limit, and whatever other power. */
function matrixPower(context: Context, base: Term, surface: Surface, span: Span): Term {
  const count = wholeNumber(surface)
  if (count !== null) return wholePower(context, base, count, surface.span, span)
  const exponent = context.elaborate(surface, context)
  if (exponent.shape.kind !== "scalar") {
    const subject = quoted(latexOf(context, exponent), { en: "given here", ja: "この式" })
    return refuseTerm(context, "unsupported/matrix-exponent", surface.span, { subject })
  }
  return applyOperator(context, "matrix-real-power", [base, exponent], span)
}

function wholePower(context: Context, base: Term, count: bigint, place: Span, span: Span): Term {
  if (count === -1n) return applyOperator(context, "inverse", [base], span)
  if (count > MAX_MATRIX_POWER || count < -MAX_MATRIX_POWER) {
    return refuseTerm(context, "limit/power", place, { limit: Number(MAX_MATRIX_POWER) })
  }
  const isProduct = count <= MAX_PRODUCT && count >= -MAX_PRODUCT
  return applyOperator(
    context,
    isProduct ? "matrix-power" : "matrix-real-power",
    [base, exponentTerm(count, place)],
    span,
  )
}

/** `X^{\circ 2}` */
export function elaborateEntryPower(context: Context, power: OfType<"entry-power">): Term {
  const args = [context.elaborate(power.base, context), context.elaborate(power.exponent, context)]
  return applyOperator(context, "hadamard-power", args, power.span)
}

/** `A^\top`, `A^{-\top}`, `A^+`, `A'`; the letter T is an exponent where it is declared and the base is a scalar. */
export function elaborateMark(context: Context, mark: OfType<"mark">): Term {
  const of = context.elaborate(mark.of, context)
  if (context.problem.error) return placeholder(mark.span)
  const declared = mark.letter !== null && findVariable(context.variables, mark.letter) !== undefined
  if (declared && mark.letter && of.shape.kind === "scalar") {
    return applyOperator(context, "power", [of, context.elaborate(mark.letter, context)], mark.span)
  }
  // `(x^2)'` is a derivative, `A'` a transpose.
  if (mark.mark === "prime" && (of.shape.kind === "scalar" || mark.of.type === "apply"))
    return elaboratePrime(context, mark.of, of.shape.kind === "scalar", mark.span)
  if (mark.mark === "pseudo-inverse") return applyOperator(context, "pseudo-inverse", [of], mark.span)
  if (isTurnedList(mark) && of.shape.kind === "column") return { ...of, span: mark.span }
  if (mark.mark === "transpose" || mark.mark === "prime")
    return applyOperator(context, "transpose", [of], mark.span)
  const inverse = applyOperator(context, "inverse", [of], mark.span)
  return applyOperator(context, "transpose", [inverse], mark.span)
}

/** `(x^2 \\sin x)'`: the derivative of a number by the number that the lines differentiate by. */
function elaboratePrime(context: Context, of: Surface, isNumber: boolean, span: Surface["span"]): Term {
  const { wrt } = context.lines ?? { wrt: null }
  const by = context.variables.find(({ declaration }) => declaration.name === wrt)
  if (!isNumber || by?.declaration.shape.kind !== "scalar")
    return refuseTerm(context, "unsupported/derivative-notation", span, {})
  return elaborateDerivative(context, { type: "derivative", of, by: null, order: 1, span })
}
