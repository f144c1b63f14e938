import { extent, quantile } from "d3-array"
import type { Bounds } from "../cards/plot-card"
import type { Subject } from "./subject"

/** Room around what is shown, as a part of it. */
const ROOM = 0.12
/** Larger numbers leave no digits for an axis. */
const LARGEST = 1e12

/** An interval that holds most of the numbers, with some room; a pole does not stretch it. Where there are none: around 0. */
export function spread(
  numbers: Iterable<number>,
  always: readonly number[] = [],
  room = ROOM,
): readonly [number, number] {
  const finite = [...numbers].filter((number) => Math.abs(number) <= LARGEST)
  const [low, high] = [quantile(finite, 0.04), quantile(finite, 0.96)]
  if (low === undefined || high === undefined) return [-1, 1]
  // The ends themselves, unless they lie far out.
  const reach = 1.5 * (high - low)
  const [first = low, last = high] = extent(finite)
  const kept = always.filter((value) => Math.abs(value - low) <= 2 * reach)
  const least = Math.min(first >= low - reach ? first : low, ...kept)
  const most = Math.max(last <= high + reach ? last : high, ...kept)
  const width = most - least
  if (width <= 1e-9 * Math.max(1, Math.abs(most))) {
    const around = Math.max(1, Math.abs(most) / 4)
    return [least - around, most + around]
  }
  return [least - room * width, most + room * width]
}

/** The ranges of what lies along the axes. */
export function boundsOfAxes({ axes }: Subject): Bounds {
  const [x, y] = axes
  const [left, right] = x?.range ?? [-3, 3]
  const [bottom, top] = y?.range ?? [-3, 3]
  return [left, right, bottom, top]
}

/** The bounds with one unit as long on both axes: the axis with the longer units shows more. */
export function withEqualUnits(
  [left, right, bottom, top]: Bounds,
  { width, height }: { readonly width: number; readonly height: number },
): Bounds {
  const unit = Math.max((right - left) / width, (top - bottom) / height)
  const [x, y] = [(left + right) / 2, (bottom + top) / 2]
  return [x - (unit * width) / 2, x + (unit * width) / 2, y - (unit * height) / 2, y + (unit * height) / 2]
}
