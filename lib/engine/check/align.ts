import { axes, equalShapes, type Shape, type Size } from "../shape"
import type { Pair } from "./comparison"
import type { Side } from "./read-line"
import { dimsOf, sideValue } from "./side-value"

/** How the entries of two sides belong together. */
export interface Alignment {
  /** The ways in which the second may be read as the first; the first is the usual one. */
  readonly same: readonly Pair[]
  /** The first with its rows and columns exchanged. */
  readonly turned: Pair | null
}

/** An axis permuted: entry `flat` of the result is entry `source` of the values. */
function permuted(values: Float64Array, dims: readonly number[], order: readonly number[]): Float64Array {
  const strides = dims.map((_, axis) => dims.slice(axis + 1).reduce((product, size) => product * size, 1))
  const shown = order.map((axis) => dims[axis] ?? 1)
  return values.map((_, flat) => {
    let rest = flat
    let source = 0
    for (let k = order.length - 1; k >= 0; k--) {
      const size = shown[k] ?? 1
      source += (rest % size) * (strides[order[k] ?? 0] ?? 0)
      rest = Math.floor(rest / size)
    }
    return values[source] ?? Number.NaN
  })
}

const isInternal = (letter: string): boolean => letter.startsWith("#")

const sameSizes = (a: readonly Size[], b: readonly Size[]): boolean =>
  a.length === b.length && a.every((size, k) => size === b[k])

function permutations(count: number): number[][] {
  if (count === 0) return [[]]
  return permutations(count - 1).flatMap((rest) =>
    Array.from({ length: count }, (_, at) => [...rest.slice(0, at), count - 1, ...rest.slice(at)]),
  )
}

/** Index letters in the order of the alphabet: the first counts rows. */
const ordered = (side: Side): string[] => [...side.free.keys()].sort()

/** Values of both sides, the second with its axes in another order. */
const pairOf =
  (before: Side, after: Side, order: readonly number[] | null): Pair =>
  (point) => {
    const [first, second] = [ordered(before), ordered(after)]
    const left = sideValue(before, first, before.free, point)
    const right = sideValue(after, second, after.free, point)
    if (!left || !right || left.length !== right.length) return null
    return [left, order ? permuted(right, dimsOf(after, second, after.free, point), order) : right]
  }

/** Sides with the same or overlapping index letters: a letter that only one has changes nothing in the other. */
const sharedLetters =
  (before: Side, after: Side, turned: boolean): Pair =>
  (point) => {
    const sizes = new Map([...before.free, ...after.free])
    const letters = [...sizes.keys()].sort()
    const left = sideValue(before, letters, sizes, point)
    const right = sideValue(after, letters, sizes, point)
    if (!left || !right || left.length !== right.length) return null
    const dims = dimsOf(after, letters, sizes, point)
    const order = dims.map((_, axis) => axis)
    return [
      left,
      turned ? permuted(right, dims, [...order.slice(0, -2), ...order.slice(-2).reverse()]) : right,
    ]
  }

const isZero = ({ term }: Side): boolean => term.type === "number" && term.value.num === 0n

/** A zero stands for an array of zeros. */
const withZero =
  (before: Side, after: Side): Pair =>
  (point) => {
    const array = isZero(after) ? before : after
    const values = sideValue(array, ordered(array), array.free, point)
    const zeros = values?.map(() => 0)
    if (!values || !zeros) return null
    return isZero(after) ? [values, zeros] : [zeros, values]
  }

/** How the entries of two sides belong together; null when their shapes do not fit. */
export function align(before: Side, after: Side): Alignment | null {
  const [left, right] = [before.term.shape, after.term.shape]
  const ownLetters = [...before.free.keys(), ...after.free.keys()]
  const internal = ownLetters.some(isInternal)
  const [first, second] = [ordered(before), ordered(after)]
  const [leftSizes, rightSizes] = [
    [...first.map((letter) => before.free.get(letter) ?? 1), ...axes(left)],
    [...second.map((letter) => after.free.get(letter) ?? 1), ...axes(right)],
  ]
  const entriesAgainstWhole = (first.length === 0) !== (second.length === 0)
  const lettersAlone = (side: Side) => side.free.size === 0 || side.term.shape.kind === "scalar"
  if (
    (entriesAgainstWhole || internal) &&
    leftSizes.length === rightSizes.length &&
    lettersAlone(before) &&
    lettersAlone(after) &&
    !(internal && sameLetters(first, second))
  ) {
    const fitting = permutations(leftSizes.length).filter((order) =>
      sameSizes(
        leftSizes,
        order.map((axis) => rightSizes[axis] ?? 1),
      ),
    )
    const identity = fitting.find((order) => order.every((axis, k) => axis === k))
    const usual = identity ? [pairOf(before, after, identity)] : []
    // Which index letter counts what is a matter of taste in a tensor, not in a matrix.
    const all = leftSizes.length > 2 ? fitting.map((order) => pairOf(before, after, order)) : usual
    const reversed = fitting.find((order) => leftSizes.length === 2 && order[0] === 1)
    if (all.length > 0 || reversed)
      return { same: all, turned: reversed ? pairOf(before, after, reversed) : null }
    return null
  }
  if (equalShapes(left, right)) {
    const square = left.kind === "matrix" ? left.rows === left.cols : isSquareEntry(before, after)
    return {
      same: [sharedLetters(before, after, false)],
      turned: square ? sharedLetters(before, after, true) : null,
    }
  }
  if ((isZero(after) && after.free.size === 0) || isZero(before))
    return { same: [withZero(before, after)], turned: null }
  return turnedShapes(before, after)
}

/** Entries with two index letters of one range, whose exchange transposes. */
function isSquareEntry(before: Side, after: Side): boolean {
  const sizes = [...before.free.values()]
  const letters = sizes.length === 2 && sameLetters(ordered(before), ordered(after))
  return letters && before.term.shape.kind === "scalar" && sizes[0] === sizes[1]
}

const sameLetters = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join()

/** A row against a column, an m×n against an n×m matrix, a number against a 1×1 matrix. */
function turnedShapes(before: Side, after: Side): Alignment | null {
  const [left, right] = [before.term.shape, after.term.shape]
  const [leftSizes, rightSizes] = [axes(left), axes(right)]
  const single = (sizes: readonly Size[]) => sizes.every((size) => size === 1)
  if (single(leftSizes) && single(rightSizes))
    return { same: [sharedLetters(before, after, false)], turned: null }
  const vectors = leftSizes.length === 1 && sameSizes(leftSizes, rightSizes)
  if (vectors) return { same: [], turned: sharedLetters(before, after, false) }
  if (asMatrix(left) === asMatrix(right)) return { same: [sharedLetters(before, after, false)], turned: null }
  const matrices = leftSizes.length === 2 && sameSizes(leftSizes, [...rightSizes].reverse())
  return matrices ? { same: [], turned: sharedLetters(before, after, true) } : null
}

/** Rows and columns of a shape, a column being n×1. */
function asMatrix(shape: Shape): string {
  const [rows = 1, cols = 1] = axes(shape)
  return shape.kind === "row" ? `1×${rows}` : `${rows}×${cols}`
}
