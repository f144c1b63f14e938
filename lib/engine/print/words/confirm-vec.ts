import type { Index, Node } from "../../index-form/nodes"
import { type Rational, toNumber } from "../../rational"
import type { Size } from "../../shape"
import type { PrintContext } from "../context"
import { agree, trials } from "./confirm"
import type { Table, WordEvaluation } from "./evaluate"
import type { Word } from "./word"

/**
 * One summand of a matrix over stacked columns: a number and scalars times `left ⊗ right`, or `(left ⊗ right)K` with the commutation
 * matrix K vec X = vec Xᵀ, or `vec(left) vec(right)ᵀ`; all of it after `diag(vec weight)` where there is a weight.
 */
export interface VecTerm {
  readonly kind: "kronecker" | "swapped" | "outer"
  /** The letter that runs from 1 to a size in the summand, where it is a sum itself. */
  readonly range: { readonly letter: string; readonly to: Size } | null
  readonly coefficient: Rational
  readonly scalars: readonly Word[]
  readonly weight: Word | null
  readonly left: Word
  readonly right: Word
}

const at = (one: Table, i: number, j: number): number => one.values[i * one.cols + j] ?? Number.NaN

/** The columns of a table, stacked. */
const stacked = (one: Table): number[] =>
  Array.from({ length: one.rows * one.cols }, (_, k) => at(one, k % one.rows, Math.floor(k / one.rows)))

function kronecker(left: Table, right: Table): Float64Array {
  const cols = left.cols * right.cols
  const values = new Float64Array(left.rows * right.rows * cols)
  for (let a = 0; a < left.rows; a += 1)
    for (let b = 0; b < left.cols; b += 1)
      for (let c = 0; c < right.rows; c += 1)
        for (let d = 0; d < right.cols; d += 1)
          values[(a * right.rows + c) * cols + b * right.cols + d] = at(left, a, b) * at(right, c, d)
  return values
}

/** A matrix times K_{mn}: its columns are those of vec Xᵀ, brought into the order of vec X for an X with m rows. */
function swapped(values: Float64Array, m: number, n: number): Float64Array {
  const rows = values.length / (m * n)
  const result = new Float64Array(values.length)
  for (let row = 0; row < rows; row += 1)
    for (let i = 0; i < m; i += 1)
      for (let j = 0; j < n; j += 1)
        result[row * m * n + j * m + i] = values[row * m * n + i * n + j] ?? Number.NaN
  return result
}

/** The numbers of one summand without scalars and weight; `m` and `n` are the sizes of the variable. */
function matrixOf(kind: VecTerm["kind"], left: Table, right: Table, m: number, n: number): Float64Array {
  if (kind === "kronecker") return kronecker(left, right)
  if (kind === "swapped") return swapped(kronecker(left, right), m, n)
  const row = stacked(right)
  return Float64Array.from(stacked(left).flatMap((a) => row.map((b) => a * b)))
}

/** The numbers of one summand, where `range` is left aside. */
function valuesOf(term: VecTerm, words: WordEvaluation, m: number, n: number): Float64Array {
  const left = words.table(term.left)
  const right = words.table(term.right)
  const weights = term.weight && stacked(words.table(term.weight))
  const factor = term.scalars.reduce(
    (product, word) => product * (words.table(word).values[0] ?? Number.NaN),
    toNumber(term.coefficient),
  )
  const values = matrixOf(term.kind, left, right, m, n)
  return values.map((value, k) => {
    const weight = weights ? (weights[Math.floor((k * weights.length) / values.length)] ?? Number.NaN) : 1
    return factor * weight * value
  })
}

/** Whether the summands add up to the entries of `body` with `rows` and `cols` stacked, in numbers. */
export function confirmVec(
  terms: readonly VecTerm[],
  body: Node,
  rows: readonly (Index | null)[],
  cols: readonly (Index | null)[],
  context: PrintContext,
): boolean {
  const stack = (indices: readonly (Index | null)[]): Index[] =>
    [...indices].reverse().filter((index) => index !== null)
  for (const trial of trials(body, [...stack(rows), ...stack(cols)], context)) {
    const [m, n] = cols.map((index) => (index ? trial.words.size(index.size) : 1))
    const actual = new Float64Array(trial.expected.length)
    for (const term of terms) {
      const each = term.range ? trial.words.counted(term.range.letter, term.range.to) : [trial.words]
      for (const values of each.map((words) => valuesOf(term, words, m ?? 1, n ?? 1))) {
        if (values.length !== actual.length) return false
        values.forEach((value, k) => {
          actual[k] = (actual[k] ?? Number.NaN) + value
        })
      }
    }
    if (agree(trial.expected, actual)) return true
  }
  return false
}
