import { type Bilingual, ok, type Result } from "../answer"
import { refuse } from "../refuse"
import { SCALAR, type Shape, type Size } from "../shape"
import type { Site, SizeUnifier } from "./define"
import { quoted, shapeWords } from "./shape-words"

/** What an operator's shape rule is given besides its shapes. */
export interface ShapeContext {
  readonly title: Bilingual
  readonly sizes: SizeUnifier
  readonly site: Site
}

const ARGUMENT: Bilingual = { en: "the argument", ja: "引数" }
const LEFT: Bilingual = { en: "the left side", ja: "左側" }
const RIGHT: Bilingual = { en: "the right side", ja: "右側" }

const subject = (context: ShapeContext, argument: number, otherwise: Bilingual): Bilingual =>
  quoted(context.site.latex[argument], otherwise)

/** Refuses a number of arguments that does not fit. */
export function checkArity(args: readonly Shape[], arity: number, context: ShapeContext): Result<true> {
  if (args.length === arity) return ok(true)
  return refuse("shape/arity", context.site.span, {
    operator: context.title,
    expected: arity,
    got: args.length,
  })
}

/** The size of a square matrix; refuses everything else. */
export function checkSquare(shape: Shape, context: ShapeContext, argument = 0): Result<Size> {
  if (shape.kind === "matrix" && context.sizes.equate(shape.rows, shape.cols)) return ok(shape.rows)
  return refuse("shape/not-square", context.site.span, {
    operator: context.title,
    subject: subject(context, argument, ARGUMENT),
    shape: shapeWords(shape, context.sizes),
  })
}

/** Refuses an argument of a kind that the operator does not take; `expected` says what it takes. */
export function wrongKind(
  shape: Shape,
  expected: Bilingual,
  context: ShapeContext,
  argument = 0,
): ReturnType<typeof refuse> {
  return refuse("shape/wrong-kind", context.site.span, {
    operator: context.title,
    expected,
    subject: subject(context, argument, ARGUMENT),
    shape: shapeWords(shape, context.sizes),
  })
}

/** Makes two shapes equal; false when they cannot be. */
export function equateShapes(a: Shape, b: Shape, sizes: SizeUnifier): boolean {
  if (a.kind === "scalar") return b.kind === "scalar"
  if (a.kind === "matrix") {
    return b.kind === "matrix" && sizes.equate(a.rows, b.rows) && sizes.equate(a.cols, b.cols)
  }
  return b.kind === a.kind && sizes.equate(a.size, b.size)
}

/** Refuses two arguments whose shapes do not fit together. */
export function misfit(left: Shape, right: Shape, context: ShapeContext, at = 0): ReturnType<typeof refuse> {
  const data = {
    operator: context.title,
    left: subject(context, at, LEFT),
    right: subject(context, at + 1, RIGHT),
    leftShape: shapeWords(left, context.sizes),
    rightShape: shapeWords(right, context.sizes),
  }
  const oneScalar = (left.kind === "scalar") !== (right.kind === "scalar")
  const transposed =
    (left.kind === "row" && right.kind === "column") || (left.kind === "column" && right.kind === "row")
  if (oneScalar) return refuse("shape/scalar-with-array", context.site.span, data)
  if (transposed) return refuse("shape/row-with-column", context.site.span, data)
  return refuse("shape/different", context.site.span, data)
}

/** The common shape of all arguments. */
export function checkSame(args: readonly Shape[], context: ShapeContext): Result<Shape> {
  const [first = SCALAR, ...rest] = args
  for (const [k, other] of rest.entries()) {
    if (!equateShapes(first, other, context.sizes)) return misfit(first, other, context, k)
  }
  return ok(first)
}
