import type { StrokePoint } from "./stroke"

/** A change of pressure from nothing to all counts as much as so many tolerances of the way. */
const PRESSURE_WEIGHT = 6

/**
 * The line with as few of its points as keep it within `tolerance` board units of what was drawn (Ramer, Douglas and Peucker). The first
 * and the last point stay.
 */
export function simplifyStroke(points: readonly StrokePoint[], tolerance: number): StrokePoint[] {
  const kept = new Uint8Array(points.length)
  const spans: [number, number][] = [[0, points.length - 1]]
  kept[0] = 1
  kept[points.length - 1] = 1
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [first, last] = span
    const farthest = farthestBetween(points, first, last, tolerance)
    if (farthest === null) continue
    kept[farthest] = 1
    spans.push([first, farthest], [farthest, last])
  }
  return points.filter((_, at) => kept[at] === 1)
}

/** The point that lies farthest from the straight way between two others, or null when none is farther than the tolerance. */
function farthestBetween(
  points: readonly StrokePoint[],
  first: number,
  last: number,
  tolerance: number,
): number | null {
  const [a, b] = [points[first], points[last]]
  if (a === undefined || b === undefined) return null
  let most = tolerance
  let found: number | null = null
  for (let at = first + 1; at < last; at += 1) {
    const point = points[at]
    if (point === undefined) continue
    const { distance, along } = distanceToSegment(point, a, b)
    const pressed = Math.abs(point.pressure - (a.pressure + along * (b.pressure - a.pressure)))
    const off = Math.max(distance, pressed * PRESSURE_WEIGHT * tolerance)
    if (off > most) {
      most = off
      found = at
    }
  }
  return found
}

/** How far a point is from a straight piece, and how far along it (0 to 1) its nearest place is. */
export function distanceToSegment(
  point: { readonly x: number; readonly y: number },
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
): { readonly distance: number; readonly along: number } {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const square = dx * dx + dy * dy
  const along =
    square === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - a.x) * dx + (point.y - a.y) * dy) / square))
  return { distance: Math.hypot(point.x - a.x - along * dx, point.y - a.y - along * dy), along }
}
