import { quoted, shapeWords } from "../../operators/shape-words"
import { rational } from "../../rational"
import { SCALAR, type Shape, type Size } from "../../shape"
import type { Span, Term } from "../../term"
import type { Surface } from "../surface"
import { heightOf, shapeOf, widthOf, zeroBlock } from "./block-tools"
import { type Context, latexOf, placeholder, refuseTerm } from "./context"

type ArraySurface = Extract<Surface, { type: "array" }>

/** The most entries that blocks are written out to. */
const MAX_ENTRIES = 400

/** A zero in a table may stand for a block of zeros. */
export const isZeroCell = (surface: Surface): boolean =>
  (surface.type === "letter" && surface.letter === "0" && surface.subscript === null) ||
  (surface.type === "number" && surface.value.num === 0n)

/**
 * A matrix made of blocks, `\begin{bmatrix} A & B \\ C & D \end{bmatrix}`, or a stacked vector; `cells` are the blocks, null for zeros. Where all
 * sizes are numbers it is the list of its entries; with sizes left open it has a shape, and operators work on its blocks (`block-algebra.ts`).
 */
export function elaborateBlocks(
  context: Context,
  array: ArraySurface,
  cells: readonly (readonly (Term | null)[])[],
): Term {
  if (liesInRow(array, cells)) {
    const laid = { ...array, form: "matrix", rows: [array.rows.flat()] } as const
    return elaborateBlocks(context, laid, [cells.flat()])
  }
  const given = cells.map((row, r) => common(context, row, heightOf, "rows", array.rows[r]?.[0]?.span))
  const isOpen = given.some((size) => typeof context.sizes.resolve(size) !== "number")
  // A bold zero alone beside blocks of open sizes is as high as what it meets.
  const heights = given.map((size, r) =>
    isOpen && array.rows[r]?.every((cell) => cell.type === "letter" && isZeroCell(cell))
      ? context.sizes.fresh()
      : size,
  )
  const columns = (cells[0] ?? []).map((_, k) => cells.map((row) => row[k] ?? null))
  const widths = columns.map((column, k) =>
    common(context, column, widthOf, "columns", array.rows[0]?.[k]?.span),
  )
  if (context.problem.error) return placeholder(array.span)
  const [rows, cols] = [numbers(context, heights), numbers(context, widths)]
  if (rows && cols) return writtenOut(context, cells, rows, cols, array.span)
  const [height, width] = [total(context, heights, rows), total(context, widths, cols)]
  const blocks = cells.map((row, r) =>
    row.map((cell, k) => cell ?? zeroBlock(heights[r] ?? 1, widths[k] ?? 1, array.span)),
  )
  return { type: "array", rows: blocks, shape: shapeOf(height, width), span: array.span }
}

/** `(\bm x^\top, 1)` is a row: what stands between commas in round brackets lies side by side where it is made of rows. */
function liesInRow(array: ArraySurface, cells: readonly (readonly (Term | null)[])[]): boolean {
  const parts = cells.flat()
  const kinds = parts.map((cell) => cell?.shape.kind ?? "scalar")
  return (
    array.form === "tuple" &&
    parts.length > 1 &&
    kinds.includes("row") &&
    kinds.every((kind) => kind === "row" || kind === "scalar")
  )
}

/** The size that all blocks in a row or column of blocks have; a row of zeros alone is one entry high. */
function common(
  context: Context,
  cells: readonly (Term | null)[],
  sizeOf: (shape: Shape) => Size,
  along: "rows" | "columns",
  span: Span | undefined,
): Size {
  const known = cells.filter((cell) => cell !== null)
  const [first, ...others] = known
  if (!first) return 1
  for (const other of others) {
    if (context.sizes.equate(sizeOf(first.shape), sizeOf(other.shape))) continue
    refuseTerm(context, "shape/blocks", span ? [first.span[0], other.span[1]] : other.span, {
      along,
      left: subject(context, first),
      right: subject(context, other),
      leftShape: shapeWords(first.shape, context.sizes),
      rightShape: shapeWords(other.shape, context.sizes),
    })
  }
  return sizeOf(first.shape)
}

const subject = (context: Context, term: Term) =>
  quoted(latexOf(context, term), { en: "this block", ja: "このブロック" })

function numbers(context: Context, sizes: readonly Size[]): number[] | null {
  const known = sizes.map(context.sizes.resolve).filter((size) => typeof size === "number")
  return known.length === sizes.length ? known : null
}

function total(context: Context, sizes: readonly Size[], known: readonly number[] | null): Size {
  if (known) return known.reduce((sum, size) => sum + size, 0)
  if (sizes.length === 1) return sizes[0] ?? 1
  // Lines compare stacked vectors with each other; in a function only the operators around one are worked out, and its size may be that of a variable.
  return context.lines ? context.sizes.total(sizes) : context.sizes.fresh()
}

function writtenOut(
  context: Context,
  cells: readonly (readonly (Term | null)[])[],
  heights: readonly number[],
  widths: readonly number[],
  span: Span,
): Term {
  const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0)
  if (sum(heights) * sum(widths) > MAX_ENTRIES)
    return refuseTerm(context, "limit/entries", span, { limit: MAX_ENTRIES })
  const rows = cells.flatMap((row, r) =>
    range(heights[r] ?? 1).map((i) =>
      row.flatMap((cell, k) => range(widths[k] ?? 1).map((j) => entryOf(cell, i, j, span))),
    ),
  )
  return { type: "array", rows, shape: shapeOf(sum(heights), sum(widths)), span }
}

const range = (count: number): number[] => Array.from({ length: count }, (_, k) => k)

/** The entry of a block at a 0-based row and column. */
function entryOf(block: Term | null, i: number, j: number, span: Span): Term {
  const literal = (value: number): Term => ({ type: "number", value: rational(value), shape: SCALAR, span })
  if (!block || block.type === "zeros") return literal(0)
  if (block.shape.kind === "scalar") return block
  if (block.type === "ones") return literal(1)
  if (block.type === "identity") return literal(i === j ? 1 : 0)
  const inner = block.type === "array" ? block.rows[i]?.[j] : undefined
  if (inner) return inner
  const place = (value: number) => ({ at: "number", value: value + 1 }) as const
  const at =
    block.shape.kind === "matrix" ? [place(i), place(j)] : [place(block.shape.kind === "row" ? j : i)]
  return { type: "entry", of: block, at, shape: SCALAR, span: block.span }
}

/** What people put between blocks that stand side by side in square brackets. */
const BLOCK_GAP = /^\s*(\\[;: ]|\\(quad|qquad|enspace)(?![a-zA-Z])|~)+\s*$/

/** `[A\; B]`: matrices with room between them in square brackets are blocks, not factors; null for every other group. */
export function blockRow(context: Context, group: Surface & { type: "group" }): Surface | null {
  const { of, span } = group
  if (group.bracket !== "[" || of.type !== "juxtapose") return null
  const isApart = of.factors.every((factor, k) => {
    const before = of.factors[k - 1]
    return !before || BLOCK_GAP.test(context.source.slice(before.span[1], factor.span[0]))
  })
  if (!isApart) return null
  const kinds = of.factors.map((factor) => context.elaborate(factor, context).shape.kind)
  return kinds.every((kind) => kind === "matrix" || kind === "column")
    ? { type: "array", form: "matrix", rows: [of.factors], span }
    : null
}
