import { quoted, shapeWords } from "../../operators/shape-words"
import { isOne, type Rational } from "../../rational"
import type { Span, Term } from "../../term"
import type { Surface } from "../surface"
import { applyOperator, type Context, latexOf, numberTerm, placeholder, refuseTerm } from "./context"

type OfType<Type extends Surface["type"]> = Extract<Surface, { type: Type }>

/** `\|x\|`, `\|x\|_1`, `\|X\|_F` and their kin. */
export function elaborateNorm(context: Context, norm: OfType<"norm">): Term {
  const of = context.elaborate(norm.of, context)
  if (context.problem.error) return placeholder(norm.span)
  const { which, span } = norm
  if (which === "nuclear") return applyOperator(context, "nuclear-norm", [of], span)
  if (of.shape.kind === "matrix") return matrixNorm(context, of, which, span)
  if (which === "F") return applyOperator(context, of.shape.kind === "scalar" ? "abs" : "norm", [of], span)
  if (of.shape.kind === "scalar") return applyOperator(context, "abs", [of], span)
  if (which === "infinity") return applyOperator(context, "infinity-norm", [of], span)
  if (which === null) return applyOperator(context, "norm", [of], span)
  const number = which.type === "number" ? which.value : null
  if (number && isOne(number)) return applyOperator(context, "one-norm", [of], span)
  if (number && isTwo(number)) return applyOperator(context, "norm", [of], span)
  if (number && number.num < number.den) {
    return refuseTerm(context, "unsupported/norm", which.span, {
      norm: { en: "a p-norm with p below 1", ja: "p が 1 より小さい p ノルム" },
    })
  }
  const exponent = context.elaborate(which, context)
  if (exponent.shape.kind === "scalar") return applyOperator(context, "p-norm", [of, exponent], span)
  return refuseTerm(context, "unsupported/norm", span, {
    norm: { en: "a norm weighted by a matrix", ja: "行列で重み付けしたノルム" },
  })
}

const isTwo = (value: Rational): boolean => value.num === 2n && value.den === 1n

function matrixNorm(context: Context, of: Term, which: Surface | "F" | "infinity" | null, span: Span): Term {
  if (which === "F") return applyOperator(context, "frobenius-norm", [of], span)
  const number = which !== null && which !== "infinity" && which.type === "number" ? which.value : null
  const one = number !== null && isOne(number)
  if (which === "infinity" || one) return inducedNorm(context, of, one, span)
  if (number && isTwo(number))
    return applyOperator(context, "singular-value", [of, numberTerm(1, span)], span)
  const subject = quoted(latexOf(context, of), shapeWords(of.shape, context.sizes))
  if (which === null) return refuseTerm(context, "shape/norm-of-matrix", span, { subject })
  return refuseTerm(context, "unsupported/norm", span, {
    norm: { en: "an induced norm of a matrix", ja: "行列の誘導ノルム" },
  })
}

/** The largest sum of absolute values of a column for `\|X\|_1`, of a row for `\|X\|_\infty`. */
function inducedNorm(context: Context, of: Term, byColumns: boolean, span: Span): Term {
  const sizes = applyOperator(context, "abs", [of], span)
  if (of.shape.kind !== "matrix") return sizes
  const length = byColumns ? of.shape.rows : of.shape.cols
  const ones: Term = { type: "ones", shape: { kind: "column", size: length }, span }
  const laid = byColumns ? applyOperator(context, "transpose", [sizes], span) : sizes
  return applyOperator(context, "max-entries", [applyOperator(context, "multiply", [laid, ones], span)], span)
}
