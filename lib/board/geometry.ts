import { isOrderKey } from "./order"
import { BOARD_LIMITS } from "./schema"
import type { Geometry } from "./snapshot"

/** Geometry as it stands in the document: one value, so that a move and a resize never mix. */
export type GeometryValue = readonly [x: number, y: number, width: number, height: number, order: string]

/** Quarter units are exact in half the bytes of an arbitrary number and finer than a pixel at any zoom. */
const quarter = (value: number): number => Math.round(value * 4) / 4

const within = (value: number, low: number, high: number): number =>
  Number.isFinite(value) ? quarter(Math.min(high, Math.max(low, value))) : low

/** The value to write: finite, inside the board's bounds, in quarter units. */
export function encodeGeometry(geometry: Geometry): GeometryValue {
  const { coordinate, side } = BOARD_LIMITS
  const place = (value: number) => (Number.isFinite(value) ? within(value, -coordinate, coordinate) : 0)
  return [
    place(geometry.x),
    place(geometry.y),
    within(geometry.width, 1, side),
    within(geometry.height, 1, side),
    geometry.order,
  ]
}

/** The geometry of a card, or null for anything that `encodeGeometry` could not have written. */
export function decodeGeometry(value: unknown): Geometry | null {
  if (!Array.isArray(value) || value.length !== 5) return null
  const [x, y, width, height, order] = value as unknown[]
  const { coordinate, side } = BOARD_LIMITS
  if (!isWithin(x, -coordinate, coordinate) || !isWithin(y, -coordinate, coordinate)) return null
  if (!isWithin(width, 1, side) || !isWithin(height, 1, side)) return null
  if (typeof order !== "string" || !isOrderKey(order)) return null
  return { x, y, width, height, order }
}

const isWithin = (value: unknown, low: number, high: number): value is number =>
  typeof value === "number" && value >= low && value <= high

/** Whether two geometries are the same place. */
export const sameGeometry = (a: Geometry, b: Geometry): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height && a.order === b.order
