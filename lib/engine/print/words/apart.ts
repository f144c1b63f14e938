import { multiply, sumIndex } from "../../index-form/build"
import type { Index, Node } from "../../index-form/nodes"
import type { Rational } from "../../rational"
import type { WordReader } from "./factor-words"
import { transpose } from "./transpose"
import { connectedParts, unfold } from "./unfold"
import type { Word } from "./word"

/** A row and a column of one factor; null where it has no such axis. */
export type Pair = readonly [Index | null, Index | null]

/** Whether nodes depend on one of two indices. */
export const touches = (nodes: readonly Node[], [a, b]: Pair): boolean =>
  nodes.some((node) => node.free.some((index) => index.id === a?.id || index.id === b?.id))

/** The product of nodes, summed over those of the indices that they depend on. */
export const closeOver = (nodes: readonly Node[], bound: readonly Index[]): Node =>
  bound
    .filter((index) => nodes.some((node) => node.free.some((one) => one.id === index.id)))
    .reduceRight((body, index) => sumIndex(index, body), multiply(nodes))

/** The words of a factor with these axes; a row is the transpose of a column. */
function readSide(node: Node, [row, col]: Pair, reader: WordReader): Word | null {
  if (row || !col) return reader.read(node, row, col)
  const word = reader.read(node, col, null)
  return word && transpose(word)
}

/** A term that falls apart into a factor for each pair of axes; null when something ties the pairs together. */
export function apart(
  term: Node,
  first: Pair,
  second: Pair,
  reader: WordReader,
): { coefficient: Rational; scalars: Word[]; first: Word; second: Word } | null {
  const { coefficient, bound, factors } = unfold(term)
  const free = [...first, ...second].filter((index) => index !== null)
  const ofFirst: Node[] = []
  const ofSecond: Node[] = []
  const scalars: Node[] = factors.filter((factor) => factor.free.length === 0)
  for (const part of connectedParts(
    factors.filter((factor) => factor.free.length > 0),
    free,
  ).flatMap((one) => (one.open ? openParts(one.nodes) : [one.nodes]))) {
    const onFirst = touches(part, first)
    const onSecond = touches(part, second)
    if (onFirst && onSecond) return null
    const body = closeOver(part, bound)
    if (onFirst) ofFirst.push(body)
    else if (onSecond) ofSecond.push(body)
    else scalars.push(body)
  }
  const one = readSide(multiply(ofFirst), first, reader)
  const two = readSide(multiply(ofSecond), second, reader)
  const words = scalars.map((node) => reader.read(node, null, null))
  return one && two && words.every((word) => word !== null)
    ? { coefficient, scalars: words, first: one, second: two }
    : null
}

/** Factors with free indices, parted again into groups that share none. */
const openParts = (nodes: readonly Node[]): readonly (readonly Node[])[] =>
  connectedParts(nodes, []).map((part) => part.nodes)
