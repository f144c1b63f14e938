import { blockOf } from "../../index-form/blocks"
import { atIndex, freshIndex } from "../../index-form/build"
import type { Index, Node } from "../../index-form/nodes"
import { pairPlace } from "../../index-form/places"
import { replaceIndex } from "../../index-form/substitute"
import { isProductSize, quotientSize } from "../../shape"
import { apart, type Pair } from "./apart"
import { scaled } from "./build"
import type { WordReader } from "./factor-words"
import { sumWord } from "./sum"
import type { Word } from "./word"
import { tensorWord } from "./wraps"

/** Whether an axis is that of vec X or A ⊗ X. */
export const isStacked = (index: Index | null): index is Index => index !== null && isProductSize(index.size)

/** An axis in two: which block, and where in the block. */
interface Split {
  readonly major: Index
  readonly minor: Index
}

/** The node with a stacked axis split into blocks; `axis` is null when the node does not use the axis in blocks. */
export function splitAxis(node: Node, index: Index): { node: Node; axis: Split } | null {
  const by = blockOf(node, index)
  const count = by === null ? null : quotientSize(index.size, by)
  if (by === null || count === null) return null
  const axis = { major: freshIndex(count), minor: freshIndex(by) }
  const place = pairPlace(atIndex(axis.major), atIndex(axis.minor), by)
  return { node: replaceIndex(node, index, place), axis }
}

/** The ways to share the axes of A ⊗ B out: an axis that is not stacked belongs to one of the two. */
function sidesOf(
  row: Split | Index | null,
  col: Split | Index | null,
): readonly { left: Pair; right: Pair }[] {
  const options = (axis: Split | Index | null): readonly (readonly [Index | null, Index | null])[] => {
    if (axis === null) return [[null, null]]
    if ("major" in axis) return [[axis.major, axis.minor]]
    return [
      [axis, null],
      [null, axis],
    ]
  }
  return options(row).flatMap(([leftRow, rightRow]) =>
    options(col).map(
      ([leftCol, rightCol]) => ({ left: [leftRow, leftCol], right: [rightRow, rightCol] }) as const,
    ),
  )
}

/** Words over stacked axes: sums of A ⊗ B, or the stacked columns of a matrix. Null where there are none. */
export function stackedWord(
  node: Node,
  row: Index | null,
  col: Index | null,
  reader: WordReader,
): Word | null {
  if (node.node === "add") {
    const words = node.terms.map((term) => stackedWord(term, row, col, reader))
    return words.every((word) => word !== null) ? sumWord(words) : null
  }
  const byRow = isStacked(row) ? splitAxis(node, row) : null
  if (isStacked(row) && !byRow) return null
  const byCol = isStacked(col) ? splitAxis(byRow?.node ?? node, col) : null
  if (isStacked(col) && !byCol) return null
  const whole = byCol?.node ?? byRow?.node ?? node
  const axes = { rows: row?.size ?? null, cols: col?.size ?? null }
  for (const { left, right } of sidesOf(byRow?.axis ?? row, byCol?.axis ?? col)) {
    const found = apart(whole, left, right, reader)
    if (!found) continue
    return scaled(
      found.coefficient,
      found.scalars,
      tensorWord("kronecker", [found.first, found.second], axes),
    )
  }
  if (col || !byRow) return null
  const matrix = reader.read(whole, byRow.axis.minor, byRow.axis.major)
  return matrix && tensorWord("vec", [matrix], axes)
}
