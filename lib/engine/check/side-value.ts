import { evaluateTerm } from "../numeric/evaluate-term"
import { countEntries, type Jet } from "../numeric/jet"
import { axes, type Size, sizeNumber } from "../shape"
import type { Side } from "./read-line"

/** Numbers for every variable and size. */
export interface Point {
  readonly values: ReadonlyMap<string, Jet>
  readonly dims: Readonly<Record<string, number>>
}

/** More entries than this are not compared: the line is then undecided. */
const ENTRY_LIMIT = 6000

const sizeOf = (size: Size, point: Point): number => sizeNumber(size, point.dims)

/** The numbers of the axes that a side has for these index letters, which come first, and of its own shape. */
export function dimsOf(
  side: Side,
  letters: readonly string[],
  sizes: ReadonlyMap<string, Size>,
  point: Point,
): number[] {
  const own = axes(side.term.shape)
  return [...letters.map((letter) => sizes.get(letter) ?? 1), ...own].map((size) => sizeOf(size, point))
}

/** The value that a side had last, since one side is compared with many at the same point. */
const recent = new WeakMap<Side, { point: Point; letters: string; value: Float64Array | null }>()

/** `computeValue`, remembered for the last point. */
export function sideValue(
  side: Side,
  letters: readonly string[],
  sizes: ReadonlyMap<string, Size>,
  point: Point,
): Float64Array | null {
  const key = letters.map((letter) => `${letter}:${sizes.get(letter)}`).join()
  const known = recent.get(side)
  if (known?.point === point && known.letters === key) return known.value
  const value = computeValue(side, letters, sizes, point)
  recent.set(side, { point, letters: key, value })
  return value
}

/**
 * The value of a side for all places of some index letters, letters first, row-major; a letter that does not occur in it changes nothing. Null when
 * there are too many entries or a size is not known.
 */
function computeValue(
  side: Side,
  letters: readonly string[],
  sizes: ReadonlyMap<string, Size>,
  point: Point,
): Float64Array | null {
  const dims = dimsOf(side, letters, sizes, point)
  const count = countEntries(dims)
  if (!(count <= ENTRY_LIMIT)) return null
  const inner = countEntries(axes(side.term.shape).map((size) => sizeOf(size, point)))
  const outer = dims.slice(0, letters.length)
  const result = new Float64Array(count)
  for (let flat = 0; flat < count / inner; flat++) {
    let rest = flat
    const places = new Map<string, number>()
    for (let axis = letters.length - 1; axis >= 0; axis--) {
      const size = outer[axis] ?? 1
      places.set(letters[axis] ?? "", (rest % size) + 1)
      rest = Math.floor(rest / size)
    }
    const jet = evaluateTerm(side.term, point.values, point.dims, places)
    if (jet.a.length !== inner) return null
    result.set(jet.a, flat * inner)
  }
  return result
}
