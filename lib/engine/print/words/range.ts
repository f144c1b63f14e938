import { atLast, multiply, sumIndex } from "../../index-form/build"
import { placeIndices } from "../../index-form/free"
import type { Index, Node, Place } from "../../index-form/nodes"
import { mapParts, replaceIndex } from "../../index-form/substitute"
import type { PrintContext } from "../context"
import { nextLetter } from "../letters"
import { scaled } from "./build"
import type { WordReader } from "./factor-words"
import type { Unfolded } from "./unfold"
import type { Word } from "./word"
import { rangeWord } from "./wraps"

const holds = (places: readonly Place[], index: Index): boolean =>
  placeIndices(places).some((one) => one.id === index.id)

/** Whether a node uses an index as the place of an entry. */
function isPlaceIn(node: Node, index: Index): boolean {
  if (!node.free.some((one) => one.id === index.id)) return false
  if (node.node === "entry" || node.node === "tensor" || node.node === "call") {
    if (holds(node.at, index)) return true
  } else if (node.node === "delta") {
    return holds([node.i, node.j], index)
  } else if (node.node === "pick" && holds([node.place], index)) return true
  let found = false
  mapParts(node, (part) => {
    found ||= isPlaceIn(part, index)
    return part
  })
  return found
}

/**
 * The first summed index that only numbers depend on, such as the exponents of `\sum_i X^{i-1}AX^{k-i}`: it is no axis of the product, so the
 * sum is one of matrices.
 */
export function counterOf({ bound, factors }: Unfolded): Index | null {
  const isCounter = (index: Index): boolean => {
    const own = factors.filter((factor) => factor.free.some((one) => one.id === index.id))
    return own.some((factor) => factor.node === "tensor") && !own.some((factor) => isPlaceIn(factor, index))
  }
  return bound.find(isCounter) ?? null
}

/**
 * What is summed over a counter, without its number. Inside it the counter is the number that a letter stands for, like a size, so that words are read
 * as ever; `used` are the letters of the sums around.
 */
export function withoutCounter(
  { bound, factors }: Unfolded,
  counter: Index,
  context: PrintContext,
  used: readonly string[] = [],
): { readonly letter: string; readonly body: Node } {
  const letter = nextLetter(new Map(used.map((one, at) => [-1 - at, one])), context)
  const inside = factors.map((factor) => replaceIndex(factor, counter, atLast(letter)))
  const body = bound
    .filter((index) => index.id !== counter.id)
    .reduceRight((of, index) => sumIndex(index, of), multiply(inside))
  return { letter, body }
}

/** A sum of matrices over a counter, in words. */
export function readRange(
  unfolded: Unfolded,
  counter: Index,
  axes: readonly [row: Index | null, col: Index | null],
  reader: WordReader,
  context: PrintContext,
  used: string[],
): Word | null {
  const outside = unfolded.factors.filter((factor) => factor.free.length === 0)
  const factors = unfolded.factors.filter((factor) => factor.free.length > 0)
  const { letter, body } = withoutCounter({ ...unfolded, factors }, counter, context, used)
  used.push(letter)
  const word = reader.read(body, ...axes)
  used.pop()
  const scalars = outside.map((factor) => reader.read(factor, null, null))
  if (!word || !scalars.every((one) => one !== null)) return null
  return scaled(unfolded.coefficient, scalars, rangeWord(letter, counter.size, word))
}
