import { placeKey } from "../index-form/intern"
import type { Index, Node, Place } from "../index-form/nodes"

/** A whole number of places and sizes, such as i − 1 − j: the coefficient of each place and of each size, and a number. */
export interface Affine {
  readonly places: ReadonlyMap<string, { readonly place: Place; readonly times: number }>
  readonly sizes: ReadonlyMap<string, number>
  readonly constant: number
}

/** A node as a whole number of places and sizes; null for everything else. */
export function affineOf(node: Node): Affine | null {
  const places = new Map<string, { place: Place; times: number }>()
  const sizes = new Map<string, number>()
  let constant = 0
  const visit = (part: Node, times: number): boolean => {
    switch (part.node) {
      case "number":
        constant += times * Number(part.value.num)
        return part.value.den === 1n
      case "size":
        sizes.set(part.size, (sizes.get(part.size) ?? 0) + times)
        return true
      case "ordinal": {
        const key = placeKey(part.place)
        places.set(key, { place: part.place, times: (places.get(key)?.times ?? 0) + times })
        return true
      }
      case "add":
        return part.terms.every((term) => visit(term, times))
      case "multiply": {
        const [first, second, ...more] = part.factors
        if (first?.node !== "number" || !second || more.length > 0 || first.value.den !== 1n) return false
        return visit(second, times * Number(first.value.num))
      }
      default:
        return false
    }
  }
  return visit(node, 1) ? { places, sizes, constant } : null
}

/** What is left of a whole number beside one index, and the coefficient of that index. */
export function besides(whole: Affine, index: Index): { readonly times: number; readonly rest: Affine } {
  const key = placeKey({ at: "index", index })
  const times = whole.places.get(key)?.times ?? 0
  return { times, rest: { ...whole, places: new Map([...whole.places].filter(([other]) => other !== key)) } }
}

/** The values at the corners of the ranges of all indices, each as a multiple of sizes and a number; null for more than two indices. */
function corners({
  places,
  sizes,
  constant,
}: Affine): { sizes: ReadonlyMap<string, number>; constant: number }[] | null {
  let found = [{ sizes: new Map(sizes), constant }]
  if (places.size > 2) return null
  for (const { place, times } of places.values()) {
    if (place.at !== "index") return null
    const { size } = place.index
    found = found.flatMap((one) => {
      const first = { sizes: one.sizes, constant: one.constant + times }
      if (typeof size === "number")
        return [first, { sizes: one.sizes, constant: one.constant + times * size }]
      const ends = new Map(one.sizes).set(size, (one.sizes.get(size) ?? 0) + times)
      return [first, { sizes: ends, constant: one.constant }]
    })
  }
  return found
}

/** Whether a whole number is at least a bound wherever its indices run and however large the sizes are; sizes count as at least `smallest`. */
function isAtLeast(whole: Affine, bound: number, smallest = 1): boolean {
  const isEnough = ({ sizes, constant }: Pick<Affine, "sizes" | "constant">): boolean => {
    const times = [...sizes.values()]
    const least = times.reduce((sum, one) => sum + one * smallest, constant)
    return times.every((one) => one >= 0) && least >= bound
  }
  return corners(whole)?.every(isEnough) ?? false
}

/** The number with the other sign. */
const opposite = ({ places, sizes, constant }: Affine): Affine => ({
  places: new Map([...places].map(([key, { place, times }]) => [key, { place, times: -times }])),
  sizes: new Map([...sizes].map(([size, times]) => [size, -times])),
  constant: -constant,
})

/** The indicator functions of whole numbers, each with what it asks of one: at least this bound. */
export const BOUNDS: Readonly<Record<string, number>> = { "is-positive": 1, "is-nonnegative": 0 }

/** Whether a condition on whole numbers holds always (true), never (false), or here and there (null). */
export function decided(node: Node, smallest = 1): boolean | null {
  if (node.node !== "function") return null
  const bound = BOUNDS[node.fn]
  const whole = bound === undefined && node.fn !== "is-zero" ? null : affineOf(node.arg)
  if (!whole) return null
  if (bound !== undefined)
    return isAtLeast(whole, bound, smallest)
      ? true
      : isAtLeast(opposite(whole), 1 - bound, smallest)
        ? false
        : null
  const apart = isAtLeast(whole, 1, smallest) || isAtLeast(opposite(whole), 1, smallest)
  return apart
    ? false
    : isAtLeast(whole, 0, smallest) && isAtLeast(opposite(whole), 0, smallest)
      ? true
      : null
}
