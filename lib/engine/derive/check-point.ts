import type { Jet } from "../numeric/jet"

/** Numbers at which a function and its derivative are compared. */
export interface CheckPoint {
  readonly values: ReadonlyMap<string, Jet>
  readonly dims: Readonly<Record<string, number>>
}
