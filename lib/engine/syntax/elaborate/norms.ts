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
  return weightedNorm(context, of, exponent, span)
}

/** \(\|\bm x\|_A = \sqrt{\bm x^\top A\bm x}\), the norm that a positive definite matrix gives (Boyd, Vandenberghe, *Convex Optimization*, A.1.2). */
function weightedNorm(context: Context, of: Term, weight: Term, span: Span): Term {
  const { shape } = weight
  const size = of.shape.kind === "column" || of.shape.kind === "row" ? of.shape.size : 1
  const { equate } = context.sizes
  if (shape.kind !== "matrix" || !equate(shape.rows, size) || !equate(shape.cols, size))
    return refuseTerm(context, "shape/norm-weight", weight.span, {
      subject: quoted(latexOf(context, weight), { en: "the weight", ja: "重み" }),
      shape: shapeWords(shape, context.sizes),
    })
  const apply = (id: string, ...args: readonly Term[]) => applyOperator(context, id, args, span)
  const [column, row] = of.shape.kind === "row" ? [apply("transpose", of), of] : [of, apply("transpose", of)]
  return apply("sqrt", apply("multiply", apply("multiply", row, weight), column))
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
