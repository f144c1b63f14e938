import type { Point } from "./rect"

/** Whether a point lies inside a closed line, by the number of times that a ray from it crosses the line. */
export function isInsidePath(point: Point, path: readonly Point[]): boolean {
  let inside = false
  for (let i = 0, j = path.length - 1; i < path.length; j = i, i += 1) {
    const [a, b] = [path[i], path[j]]
    if (a === undefined || b === undefined || a.y > point.y === b.y > point.y) continue
    if (point.x < ((b.x - a.x) * (point.y - a.y)) / (b.y - a.y) + a.x) inside = !inside
  }
  return inside
}
