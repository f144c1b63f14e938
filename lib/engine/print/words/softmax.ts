import type { Index, Node } from "../../index-form/nodes"
import { rational } from "../../rational"
import { powerWord } from "./build"
import { factorWord, type WordReader } from "./factor-words"
import { splitPower } from "./fractions"
import { numberWord } from "./leaf-words"
import { softmaxOfRows } from "./softmax-of-rows"
import { isColumn, type Word } from "./word"
import { tensorWord } from "./wraps"

/** Words that stand for factors of one product in place of their own. */
export interface Readings {
  /** A factor as a power of softmax, and the sums of exponentials that this takes from the product, should the factor be written otherwise. */
  readonly factors: ReadonlyMap<Node, { readonly word: Word; readonly taken: Word }>
  /** Sums of exponentials that the product gives away or takes up. */
  readonly scalars: readonly Word[]
}

const NONE: Readings = { factors: new Map(), scalars: [] }

/** The exponentials of a column, their sum, and the whole number of times that the sum is a factor. */
interface Total {
  readonly column: Word & { readonly word: "function" }
  readonly sum: Word
  open: bigint
}

/** A power of a sum of exponentials over one index; `lone` is a factor that stands alone under its sum. */
function totalOf(node: Node, lone: Index | undefined, reader: WordReader): Total | null {
  const { base, exponent } =
    node.node === "power" ? { base: node.base, exponent: node.exponent } : { base: node, exponent: null }
  const [index, body] = base.node === "sum" ? [base.index, base.body] : [lone, node]
  if (!index || (base.node !== "sum" && node.node === "power") || body.free.length !== 1) return null
  if (exponent && (exponent.node !== "number" || exponent.value.den !== 1n)) return null
  const column = reader.read(body, index, null)
  if (column?.word !== "function" || column.fn !== "exp" || !isColumn(column)) return null
  const sum = base.node === "sum" ? reader.read(base, null, null) : null
  const open = exponent?.node === "number" ? exponent.value.num : 1n
  return { column, sum: sum ?? numberWord(rational(0)), open }
}

const size = (n: bigint): bigint => (n < 0n ? -n : n)
const power = (of: Word, n: bigint): Word => powerWord(of, numberWord(rational(n)))

/**
 * Finds softmax in a product under the sums over `bound`: exponentials of the entries of a column beside as many reciprocals of their sum,
 * `e^{x_i}/\sum_k e^{x_k}`. Indices have different names in the two places, so the words are compared.
 */
export function softmaxReadings(
  product: readonly Node[],
  bound: readonly Index[],
  reader: WordReader,
): Readings {
  const totals = new Map<string, Total>()
  const note = (total: Total | null): void => {
    const known = total && totals.get(total.column.key)
    if (known) known.open += total.open
    else if (total) totals.set(total.column.key, total)
  }
  for (const node of product) if (node.free.length === 0) note(totalOf(node, undefined, reader))
  if (totals.size === 0) {
    const ofRows = softmaxOfRows(product, reader)
    return ofRows.size === 0 ? NONE : { factors: ofRows, scalars: [] }
  }
  const isAlone = (index: Index): boolean =>
    bound.some((one) => one.id === index.id) &&
    product.filter((node) => node.free.some((free) => free.id === index.id)).length === 1
  const candidates = product.filter((node) => node.free.length === 1)
  for (const node of candidates) {
    const lone = node.free.find(isAlone)
    const total = lone ? totalOf(node, lone, reader) : null
    if (total && totals.has(total.column.key)) note(total)
  }
  const exponentials = candidates.flatMap((node) => {
    const [index] = node.free
    const word = index && !isAlone(index) ? factorWord(node, index, null, reader) : null
    if (!index || !word) return []
    const { base, exponent } = splitPower(word)
    return totals.has(base.key) && exponent?.den === 1n ? [{ node, index, base, n: exponent.num }] : []
  })
  const factors = new Map<Node, { word: Word; taken: Word }>()
  const scalars: Word[] = []
  for (const { node, index, base, n } of exponentials) {
    const total = totals.get(base.key)
    if (!total || n > 0n === total.open > 0n || size(n) > size(total.open)) continue
    // An exponential beside its own reciprocal cancels; it is not for softmax to take.
    const cancels = exponentials.some(
      (other) => other.index.id === index.id && other.base.key === base.key && other.n === -n,
    )
    if (cancels) continue
    const softmax = tensorWord("softmax", [total.column.of], { rows: base.rows, cols: null })
    factors.set(node, { word: power(softmax, n), taken: power(total.sum, -n) })
    scalars.push(power(total.sum, n))
    total.open += n
  }
  return { factors, scalars }
}
