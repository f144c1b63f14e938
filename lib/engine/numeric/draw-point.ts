import type { Declaration } from "../term"
import type { Jet } from "./jet"

/** A pseudo-random point in the domain of the declarations; the same seed gives the same point. */
export function drawPoint(
  _declarations: readonly Declaration[],
  _dims: Readonly<Record<string, number>>,
  _seed: number,
): Map<string, Jet> {
  return new Map()
}
