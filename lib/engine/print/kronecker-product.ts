import { multiply } from "../index-form/build"
import type { Index, IndexForm, Node } from "../index-form/nodes"
import { type Rational, toNumber } from "../rational"
import type { PrintContext } from "./context"
import { closeOver, type Pair, touches } from "./words/apart"
import { isStacked, splitAxis } from "./words/blocks"
import { agree, trials } from "./words/confirm"
import type { Table } from "./words/evaluate"
import type { Reader } from "./words/reader"
import { connectedParts, unfold } from "./words/unfold"
import type { Word } from "./words/word"

/**
 * The derivative of a Kronecker product with one moving factor: `(I ⊗ K ⊗ I)((L ⊗ R) ⊗ vec Y)` where the moving factor stands first,
 * with vec Y in front where it stands second; L ⊗ R is the derivative of the moving factor itself.
 */
export interface KroneckerProduct {
  readonly coefficient: Rational
  readonly scalars: readonly Word[]
  readonly movesFirst: boolean
  readonly fixed: Word
  readonly left: Word
  readonly right: Word
}

/** The factors of a term that belong to one pair of axes each; null when something ties two pairs together. */
function partBy(
  term: Node,
  pairs: readonly Pair[],
): { parts: Node[]; scalars: Node[]; coefficient: Rational } | null {
  const { coefficient, bound, factors } = unfold(term)
  const parts: Node[][] = pairs.map(() => [])
  const scalars: Node[] = []
  for (const { nodes } of connectedParts(factors, [])) {
    const body = closeOver(nodes, bound)
    const owners = parts.filter((_, k) => touches(nodes, pairs[k] ?? [null, null]))
    if (owners.length > 1) return null
    if (owners[0]) owners[0].push(body)
    else scalars.push(body)
  }
  return { coefficient, scalars, parts: parts.map((nodes) => multiply(nodes)) }
}

/** Reads the derivative of a Kronecker product by a matrix; null when it is none. */
export function readKroneckerProduct(form: IndexForm, reader: Reader): KroneckerProduct | null {
  const [k, l] = form.output
  const [i, j] = form.wrt
  if (!k || !l || !i || !j || form.wrt.length > 2 || !isStacked(k) || !isStacked(l)) return null
  const rows = splitAxis(form.body, k)
  const cols = rows && splitAxis(rows.node, l)
  if (!cols) return null
  const places = ["major", "minor"] as const
  for (const moving of places) {
    const other = moving === "major" ? "minor" : "major"
    const pairs: Pair[] = [
      [rows.axis[other], cols.axis[other]],
      [cols.axis[moving], j],
      [rows.axis[moving], i],
    ]
    const found = partBy(cols.node, pairs)
    const words = found?.parts.map((node, at) => reader.read(node, ...(pairs[at] ?? [null, null]))) ?? []
    const scalars = found?.scalars.map((node) => reader.read(node, null, null)) ?? []
    const [fixed, left, right] = words
    if (!found || !fixed || !left || !right || !scalars.every((word) => word !== null)) continue
    return { coefficient: found.coefficient, scalars, movesFirst: moving === "major", fixed, left, right }
  }
  return null
}

/** Whether the formula has the numbers of the form, the axes stacked column by column. */
export function confirmKroneckerProduct(
  product: KroneckerProduct,
  form: IndexForm,
  context: PrintContext,
): boolean {
  const over = [...[...form.output].reverse(), ...[...form.wrt].reverse()] satisfies Index[]
  for (const trial of trials(form.body, over, context)) {
    const table = (word: Word): Table => trial.words.table(word)
    const fixed = table(product.fixed)
    const left = table(product.left)
    const right = table(product.right)
    const factor = product.scalars.reduce(
      (value, word) => value * (table(word).values[0] ?? Number.NaN),
      toNumber(product.coefficient),
    )
    const stacked: Table = { rows: fixed.rows * fixed.cols, cols: 1, values: columnsOf(fixed) }
    const moving = times(left, right)
    const inner = product.movesFirst ? times(moving, stacked) : times(stacked, moving)
    const [first, second] = product.movesFirst
      ? [{ rows: right.rows, cols: left.rows }, fixed]
      : [fixed, { rows: right.rows, cols: left.rows }]
    const order = interleaved(first, second)
    const actual = Float64Array.from(
      order.flatMap((row) => [...inner.values.subarray(row * inner.cols, (row + 1) * inner.cols)]),
      (value) => factor * value,
    )
    if (agree(trial.expected, actual)) return true
  }
  return false
}

/** Row r of vec(A ⊗ B) is row `order[r]` of vec A ⊗ vec B: what I ⊗ K ⊗ I does. */
function interleaved(a: { rows: number; cols: number }, b: { rows: number; cols: number }): number[] {
  const order: number[] = []
  for (let n = 0; n < a.cols; n += 1)
    for (let q = 0; q < b.cols; q += 1)
      for (let m = 0; m < a.rows; m += 1)
        for (let p = 0; p < b.rows; p += 1) order.push((n * a.rows + m) * b.rows * b.cols + q * b.rows + p)
  return order
}

const columnsOf = ({ rows, cols, values }: Table): Float64Array =>
  Float64Array.from(values, (_, k) => values[(k % rows) * cols + Math.floor(k / rows)] ?? Number.NaN)

/** The Kronecker product of two tables. */
function times(a: Table, b: Table): Table {
  const rows = a.rows * b.rows
  const cols = a.cols * b.cols
  const values = new Float64Array(rows * cols)
  values.forEach((_, k) => {
    const [i, j] = [Math.floor(k / cols), k % cols]
    const x = a.values[Math.floor(i / b.rows) * a.cols + Math.floor(j / b.cols)] ?? Number.NaN
    values[k] = x * (b.values[(i % b.rows) * b.cols + (j % b.cols)] ?? Number.NaN)
  })
  return { rows, cols, values }
}
