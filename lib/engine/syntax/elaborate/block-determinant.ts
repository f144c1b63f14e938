import type { Shape } from "../../shape"
import type { Term } from "../../term"
import { type Blocks, type BlockTools, heightOf, widthOf } from "./block-tools"
import { numberTerm } from "./context"

/** The blocks on the diagonal, where each of them is square; null otherwise. */
export function diagonalOf(tools: BlockTools, of: Blocks): readonly Term[] | null {
  if (!tools.equal(of.heights, of.widths)) return null
  return of.cells.map((row, k) => row[k]).filter((cell) => cell !== undefined)
}

const determinantOf = (tools: BlockTools, cell: Term): Term =>
  cell.shape.kind === "scalar"
    ? cell
    : cell.type === "zeros"
      ? numberTerm(0, tools.span)
      : tools.apply("determinant", cell)

/** The inverse of a block, one over it where it is a scalar. */
export const inverseOf = (tools: BlockTools, cell: Term): Term =>
  cell.shape.kind === "scalar"
    ? tools.apply("divide", numberTerm(1, tools.span), cell)
    : tools.apply("inverse", cell)

/** What is left of a block when its neighbour on the diagonal is eliminated: D − CA⁻¹B. */
function schur(tools: BlockTools, of: Term, row: Term, pivot: Term, column: Term): Term {
  const taken = tools.product(tools.product(row, inverseOf(tools, pivot)), column)
  return tools.sum([of, tools.negated(taken)], heightOf(of.shape), widthOf(of.shape))
}

/** |M| by its blocks: the product of the diagonal ones below zeros, or |A||D − CA⁻¹B|; null where it has no such form. */
export function blockDeterminant(tools: BlockTools, of: Blocks): Term | null {
  const diagonal = diagonalOf(tools, of)
  if (!diagonal) return null
  const isZero = (test: (r: number, k: number) => boolean): boolean =>
    of.cells.every((row, r) => row.every((cell, k) => !test(r, k) || cell.type === "zeros"))
  if (isZero((r, k) => r > k) || isZero((r, k) => r < k))
    return diagonal
      .map((cell) => determinantOf(tools, cell))
      .reduce((left, right) => tools.apply("multiply", left, right))
  const [[a, b] = [], [c, d] = []] = of.cells
  if (of.cells.length !== 2 || !a || !b || !c || !d) return null
  if (d.shape.kind === "scalar") return bordered(tools, a, b, c, d)
  if (a.shape.kind === "scalar") return bordered(tools, d, c, b, a)
  const [pivot, rest] = a.type === "zeros" ? [d, schur(tools, a, b, d, c)] : [a, schur(tools, d, c, a, b)]
  return pivot.type === "zeros"
    ? null
    : tools.apply("multiply", determinantOf(tools, pivot), determinantOf(tools, rest))
}

/** A matrix with one more row and column: d|A| − c adj(A) b, which needs no inverse. */
function bordered(tools: BlockTools, matrix: Term, column: Term, row: Term, corner: Term): Term {
  const adjugate = matrix.type === "zeros" ? matrix : tools.apply("adjugate", matrix)
  const inner = tools.product(tools.product(row, adjugate), column)
  const outer =
    corner.type === "zeros" ? corner : tools.apply("multiply", corner, determinantOf(tools, matrix))
  return tools.sum([outer, tools.negated(inner)], 1, 1)
}

/** M⁻¹ by its blocks, where there are two by two or all but those on the diagonal are zero. */
export function blockInverse(tools: BlockTools, of: Blocks, shape: Shape): Term | null {
  const diagonal = diagonalOf(tools, of)
  if (!diagonal) return null
  const isDiagonal = of.cells.every((row, r) => row.every((cell, k) => r === k || cell.type === "zeros"))
  if (isDiagonal && diagonal.every((cell) => cell.type !== "zeros"))
    return tools.whole(
      of.cells.map((row, r) => row.map((cell, k) => (r === k ? inverseOf(tools, cell) : cell))),
      shape,
    )
  const [[a, b] = [], [c, d] = []] = of.cells
  if (of.cells.length !== 2 || !a || !b || !c || !d || a.type === "zeros") return null
  const first = inverseOf(tools, a)
  const last = inverseOf(tools, schur(tools, d, c, a, b))
  const right = tools.product(tools.product(first, b), last)
  const below = tools.product(tools.product(last, c), first)
  const corner = tools.product(tools.product(right, c), first)
  return tools.whole(
    [
      [tools.sum([first, corner], heightOf(a.shape), widthOf(a.shape)), tools.negated(right)],
      [tools.negated(below), last],
    ],
    shape,
  )
}
