import { operatorById } from "../../operators/index"
import { SCALAR, type Shape, type Size } from "../../shape"
import type { Span, Term } from "../../term"
import { applyOperator, type Context } from "./context"

/** A matrix or vector made of blocks; the sizes of its rows and columns of blocks. */
export interface Blocks {
  readonly cells: readonly (readonly Term[])[]
  readonly heights: readonly Size[]
  readonly widths: readonly Size[]
}

export const heightOf = (shape: Shape): Size =>
  shape.kind === "matrix" ? shape.rows : shape.kind === "column" ? shape.size : 1
export const widthOf = (shape: Shape): Size =>
  shape.kind === "matrix" ? shape.cols : shape.kind === "row" ? shape.size : 1

/** The shape with these sizes; an axis of length one is none. */
export function shapeOf(height: Size, width: Size): Shape {
  if (width === 1) return height === 1 ? SCALAR : { kind: "column", size: height }
  return height === 1 ? { kind: "row", size: width } : { kind: "matrix", rows: height, cols: width }
}

/** Zeros in the place of a block. */
export const zeroBlock = (rows: Size, cols: Size, span: Span): Term => ({
  type: "zeros",
  shape: shapeOf(rows, cols),
  span,
})

/** Whether a term is made of blocks that are not written out. */
export const isBlocks = (term: Term): term is Term & { type: "array" } =>
  term.type === "array" && term.rows.flat().some((cell) => cell.shape.kind !== "scalar")

const blocksOf = (cells: readonly (readonly Term[])[]): Blocks => ({
  cells,
  heights: cells.map((row) => sizeAmong(row, heightOf)),
  widths: (cells[0] ?? []).map((_, k) =>
    sizeAmong(
      cells.flatMap((row) => row[k] ?? []),
      widthOf,
    ),
  ),
})

/** The size that blocks share; a scalar says it too. */
const sizeAmong = (cells: readonly Term[], sizeOf: (shape: Shape) => Size): Size => {
  const [first] = cells
  return first ? sizeOf(first.shape) : 1
}

/** A term as blocks: itself alone where it is not made of any. */
export const asBlocks = (term: Term): Blocks => blocksOf(isBlocks(term) ? term.rows : [[term]])

/** What work on blocks is made of: operators at one place of the formula, with zeros left out. */
export class BlockTools {
  constructor(
    readonly context: Context,
    readonly span: Span,
  ) {}

  /** Applies an operator of the registry. */
  apply(operator: string, ...args: readonly Term[]): Term {
    return applyOperator(this.context, operator, args, this.span)
  }

  /** A sum without its zeros. */
  sum(terms: readonly Term[], rows: Size, cols: Size): Term {
    const kept = terms.filter((term) => term.type !== "zeros")
    const [only] = kept
    if (!only) return zeroBlock(rows, cols, this.span)
    return kept.length === 1 ? only : this.apply("add", ...kept)
  }

  negated = (term: Term): Term => (term.type === "zeros" ? term : this.apply("negate", term))

  /** A product; zeros and identities are taken out. */
  product(left: Term, right: Term): Term {
    if (left.type === "zeros" || right.type === "zeros")
      return zeroBlock(heightOf(left.shape), widthOf(right.shape), this.span)
    if (left.type === "identity") return right
    return right.type === "identity" ? left : this.apply("multiply", left, right)
  }

  /** Blocks as one term: a single one is itself. */
  whole(cells: readonly (readonly Term[])[], shape: Shape): Term {
    const [only] = cells.flat()
    const single = cells.length === 1 && cells[0]?.length === 1
    return only && single ? only : { type: "array", rows: cells, shape, span: this.span }
  }

  /** Makes lists of sizes equal, if they can be. */
  equal(a: readonly Size[], b: readonly Size[]): boolean {
    return (
      a.length === b.length &&
      this.context.sizes.attempt(() => a.every((size, k) => this.context.sizes.equate(size, b[k] ?? size)))
    )
  }

  /** The shape of the operator's result as a whole; the operator itself says what does not fit. */
  shape(operator: string, args: readonly Term[]): Shape | null {
    const shape = operatorById(operator)?.shape(
      args.map((arg) => arg.shape),
      this.context.sizes,
      { span: this.span, latex: [] },
    )
    return shape?.ok ? shape.value : null
  }
}
