import type { Index, Node } from "../../index-form/nodes"
import { rational } from "../../rational"
import { powerWord } from "./build"
import type { WordReader } from "./factor-words"
import { numberWord, onesWord } from "./leaf-words"
import { transpose } from "./transpose"
import type { Word } from "./word"
import { tensorWord } from "./wraps"

/** The reciprocals of the sums of the exponentials in each row, `1/\sum_l e^{y_{il}}`, and how many of them stand in the product. */
interface RowTotals {
  readonly node: Node
  readonly row: Index
  /** The exponentials over rows and columns. */
  readonly exponentials: Word & { readonly word: "function" }
  readonly sums: Word
  open: bigint
}

function totalsOf(node: Node, reader: WordReader): RowTotals | null {
  if (node.node !== "power" || node.base.node !== "sum" || node.exponent.node !== "number") return null
  const { num, den } = node.exponent.value
  const [row, ...more] = node.base.free
  if (!row || more.length > 0 || den !== 1n || num >= 0n) return null
  const exponentials = reader.read(node.base.body, row, node.base.index)
  const sums = reader.read(node.base, row, null)
  if (exponentials?.word !== "function" || exponentials.fn !== "exp" || !sums) return null
  return { node, row, exponentials, sums, open: -num }
}

/** The exponential at (i, j) as softmax of a matrix, over the indices of the node in their order; null when it is none of these rows. */
function shareOf(node: Node, totals: RowTotals, reader: WordReader): Word | null {
  const [first, second, ...more] = node.free
  if (node.node !== "function" || !first || !second || more.length > 0) return null
  const other = first.id === totals.row.id ? second : second.id === totals.row.id ? first : null
  const word = other && reader.read(node, totals.row, other)
  if (!other || word?.key !== totals.exponentials.key) return null
  const softmax = tensorWord("softmax", [totals.exponentials.of], { rows: word.rows, cols: word.cols })
  return first.id === totals.row.id ? softmax : transpose(softmax)
}

/** Finds softmax of the rows of a matrix in a product: exponentials at (i, j) beside as many reciprocals of the sums of their rows. */
export function softmaxOfRows(
  product: readonly Node[],
  reader: WordReader,
): ReadonlyMap<Node, { word: Word; taken: Word }> {
  const factors = new Map<Node, { word: Word; taken: Word }>()
  const nothing = numberWord(rational(1))
  for (const totals of product.flatMap((node) => totalsOf(node, reader) ?? [])) {
    for (const node of product) {
      const word = totals.open > 0n && !factors.has(node) ? shareOf(node, totals, reader) : null
      if (!word) continue
      factors.set(node, { word, taken: nothing })
      totals.open--
    }
    const left =
      totals.open === 0n
        ? onesWord(totals.row.size)
        : powerWord(totals.sums, numberWord(rational(-totals.open)))
    if (factors.size > 0) factors.set(totals.node, { word: left, taken: nothing })
  }
  return factors
}
