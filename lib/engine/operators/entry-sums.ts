import { sumOver } from "../index-form/build"
import type { Node, Place } from "../index-form/nodes"
import { axes } from "../shape"
import type { LoweredArgument } from "./define"

/** The sum over all entries of an argument of a function of the entry. */
export function sumOfEntries(x: LoweredArgument, body: (entry: Node) => Node): Node {
  const over = (sizes: readonly (number | string)[], places: readonly Place[]): Node => {
    const [size, ...rest] = sizes
    return size === undefined
      ? body(x.at(...places))
      : sumOver(size, (place) => over(rest, [...places, place]))
  }
  return over(axes(x.shape), [])
}
