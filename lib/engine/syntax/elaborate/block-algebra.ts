import { operatorById } from "../../operators/index"
import { rational } from "../../rational"
import { SCALAR, type Shape, type Size } from "../../shape"
import type { Span, Term } from "../../term"
import { blockDeterminant, blockInverse, diagonalOf, inverseOf } from "./block-determinant"
import { asBlocks, type Blocks, BlockTools, heightOf, isBlocks, widthOf, zeroBlock } from "./block-tools"
import { type Context, numberTerm } from "./context"

/** Works out operators on matrices of blocks block by block; null where they have no such form. */
class BlockAlgebra extends BlockTools {
  transpose(of: Blocks, shape: Shape): Term {
    const cells = of.widths.map((_, k) => of.cells.map((row) => row[k]).filter((cell) => cell !== undefined))
    const turned = (cell: Term): Term =>
      cell.type === "zeros"
        ? zeroBlock(widthOf(cell.shape), heightOf(cell.shape), this.span)
        : cell.shape.kind === "scalar"
          ? cell
          : this.apply("transpose", cell)
    return this.whole(
      cells.map((row) => row.map(turned)),
      shape,
    )
  }

  /** Each block by itself, together with those at its place in the other arguments. */
  entrywise(operator: string, args: readonly Blocks[], shape: Shape): Term | null {
    const [first] = args
    if (
      !first ||
      !args.every((arg) => this.equal(arg.heights, first.heights) && this.equal(arg.widths, first.widths))
    )
      return null
    const cells = first.cells.map((row, r) =>
      row.map((cell, k) => {
        const all = args.map((arg) => arg.cells[r]?.[k] ?? cell)
        if (operator === "add") return this.sum(all, first.heights[r] ?? 1, first.widths[k] ?? 1)
        if (operator === "negate") return this.negated(cell)
        return this.apply(operator, ...all)
      }),
    )
    return this.whole(cells, shape)
  }

  /** The factors of a product as blocks; ones are cut to fit the other one. */
  private matched(left: Term, right: Term): readonly [Blocks, Blocks] {
    const [a, b] = [asBlocks(left), asBlocks(right)]
    const ones = (size: Size): Term => ({ type: "ones", shape: { kind: "column", size }, span: this.span })
    if (right.type === "ones" && a.widths.length > 1)
      return [a, { ...b, heights: a.widths, cells: a.widths.map((size) => [ones(size)]) }]
    const isRowOfOnes =
      left.type === "apply" && left.operator === "transpose" && left.args[0]?.type === "ones"
    if (!isRowOfOnes || b.heights.length === 1) return [a, b]
    const row = b.heights.map((size) =>
      size === 1 ? numberTerm(1, this.span) : this.apply("transpose", ones(size)),
    )
    return [{ ...a, widths: b.heights, cells: [row] }, b]
  }

  multiply(left: Term, right: Term, shape: Shape): Term | null {
    if (left.shape.kind === "scalar" || right.shape.kind === "scalar") {
      const [scalar, of] = left.shape.kind === "scalar" ? [left, right] : [right, left]
      const cells = asBlocks(of).cells.map((row) =>
        row.map((cell) => (cell.type === "zeros" ? cell : this.apply("multiply", scalar, cell))),
      )
      return this.whole(cells, shape)
    }
    const [a, b] = this.matched(left, right)
    if (!this.equal(a.widths, b.heights)) return null
    const cells = a.cells.map((row, r) =>
      b.widths.map((width, k) =>
        this.sum(
          row.map((cell, q) => this.product(cell, b.cells[q]?.[k] ?? cell)),
          a.heights[r] ?? 1,
          width,
        ),
      ),
    )
    return this.whole(cells, shape)
  }

  /** Something of every block, added up; the square of a norm is the sum of squares. */
  total(operator: string, of: Blocks): Term {
    const part = (cell: Term): Term => {
      const { kind } = cell.shape
      if (operator === "sum-entries") return kind === "scalar" ? cell : this.apply("sum-entries", cell)
      if (operator === "one-norm") return this.apply(kind === "scalar" ? "abs" : "one-norm", cell)
      const norm = kind === "scalar" ? cell : this.apply(kind === "matrix" ? "frobenius-norm" : "norm", cell)
      return this.apply("power", norm, numberTerm(2, this.span))
    }
    const cells = of.cells.flat().filter((cell) => cell.type !== "zeros")
    const total = this.sum(cells.map(part), 1, 1)
    if (operator === "sum-entries" || operator === "one-norm") return total
    const half: Term = { type: "number", value: rational(1, 2), shape: SCALAR, span: this.span }
    return this.apply("power", total, half)
  }

  trace(of: Blocks): Term | null {
    const diagonal = diagonalOf(this, of)
    if (!diagonal) return null
    const kept = diagonal.filter((cell) => cell.type !== "zeros")
    return this.sum(
      kept.map((cell) => (cell.shape.kind === "scalar" ? cell : this.apply("trace", cell))),
      1,
      1,
    )
  }

  power(of: Term, exponent: Term): Term | null {
    if (exponent.type !== "number" || exponent.value.den !== 1n || exponent.value.num < 1n) return null
    let result = of
    for (let count = 1n; count < exponent.value.num; count++) result = this.apply("multiply", result, of)
    return result
  }

  of(operator: string, args: readonly Term[]): Term | null {
    const [first, second] = args
    const shape = this.shape(operator, args)
    if (!first || !shape) return null
    const blocks = asBlocks(first)
    switch (operator) {
      case "multiply":
        return second ? this.multiply(first, second, shape) : null
      case "transpose":
        return this.transpose(blocks, shape)
      case "trace":
        return this.trace(blocks)
      case "determinant":
        return blockDeterminant(this, blocks)
      case "inverse":
        return blockInverse(this, blocks, shape)
      case "matrix-power":
        return second ? this.power(first, second) : null
      case "dot":
        return second
          ? this.multiply(this.transpose(blocks, { ...first.shape, kind: "row" } as Shape), second, SCALAR)
          : null
      case "norm":
      case "frobenius-norm":
      case "sum-entries":
      case "one-norm":
        return this.total(operator, blocks)
      case "divide":
        return second ? this.multiply(inverseOf(this, second), first, shape) : null
      case "add":
      case "negate":
      case "hadamard":
      case "hadamard-quotient":
        return this.entrywise(operator, args.map(asBlocks), shape)
      default:
        return operatorById(operator)?.meaning.means === "elementwise"
          ? this.entrywise(operator, [blocks], shape)
          : null
    }
  }
}

/** An operator on matrices of blocks, worked out block by block; null where no argument is made of blocks, or where it has no such form. */
export function applyToBlocks(
  context: Context,
  operator: string,
  args: readonly Term[],
  span: Span,
): Term | null {
  return args.some(isBlocks) ? new BlockAlgebra(context, span).of(operator, args) : null
}
