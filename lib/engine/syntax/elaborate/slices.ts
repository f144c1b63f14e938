import { quoted, shapeWords } from "../../operators/shape-words"
import type { Span, Term } from "../../term"
import type { Subscript, SubscriptPart } from "../surface"
import { applyOperator, type Context, placeholder, refuseTerm } from "./context"
import { type Axis, readPlace, splitSubscript } from "./indices"

/** Whether a subscript asks for whole rows or columns: `X_{i,:}`, `X_{*j}`. */
export const isSlice = (subscript: Subscript): boolean =>
  subscript.groups.flat().some((part) => part.kind === "all")

/** A row \(X_{i,:} = \bm e_i^\top X\) or a column \(X_{:,j} = X\bm e_j\) of a matrix. */
export function elaborateSlice(
  context: Context,
  of: Term,
  latex: string,
  subscript: Subscript,
  span: Span,
): Term {
  if (context.problem.error) return placeholder(span)
  const { shape } = of
  const subject = quoted(latex, { en: "this expression", ja: "この式" })
  const parts = splitSubscript(subscript, shape.kind === "matrix" ? 2 : 1)
  const [row, column] = parts ?? []
  if (shape.kind !== "matrix" || !row || !column) {
    return refuseTerm(context, "shape/slice", subscript.span, {
      subject,
      shape: shapeWords(shape, context.sizes),
    })
  }
  const left =
    row.kind === "all"
      ? of
      : applyOperator(
          context,
          "multiply",
          [turned(context, unit(context, row, { subject, shape, size: shape.rows })), of],
          span,
        )
  if (column.kind === "all" || context.problem.error) return left
  return applyOperator(
    context,
    "multiply",
    [left, unit(context, column, { subject, shape, size: shape.cols })],
    span,
  )
}

const turned = (context: Context, term: Term): Term => applyOperator(context, "transpose", [term], term.span)

function unit(context: Context, part: SubscriptPart, axis: Axis): Term {
  const place = readPlace(context, part, axis)
  if (!place) return placeholder(part.span)
  if (place.at === "shifted") return refuseTerm(context, "unsupported/index-arithmetic", part.span, {})
  return { type: "unit", index: place, shape: { kind: "column", size: axis.size }, span: part.span }
}
