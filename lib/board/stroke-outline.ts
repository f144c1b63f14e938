import type { Stroke, StrokePoint, StrokeStyle } from "./stroke"

type Point = Pick<StrokePoint, "x" | "y">

/** A line of ink as a shape: one that is drawn along with the width of the line, or the border of what is filled and its round ends and corners. */
export type StrokeOutline =
  | { readonly shape: "line"; readonly start: Point; readonly curves: readonly Curve[] }
  | {
      readonly shape: "border"
      readonly border: readonly Point[]
      readonly dots: readonly (Point & { readonly radius: number })[]
    }

/** A turn sharper than this (its cosine) stays a corner; gentler ones are rounded. */
const CORNER = 0.35
/** Into how many pieces a curve between two points is cut where its width changes. */
const PIECES = 5

/** How much a highlighter covers. */
export const HIGHLIGHT = 0.36

/** The shape of a line, in board units, as the board and every export draw it. */
export function strokeOutline({ points, tool, width }: StrokeStyle & Pick<Stroke, "points">): StrokeOutline {
  const [first] = points
  const isEven = tool === "highlighter" || points.every(({ pressure }) => pressure === first?.pressure)
  const strength = isEven && tool === "pen" ? first?.pressure : 0.5
  // A hand that cannot be felt gives one half, up to what rounding made of it.
  if (isEven && Math.abs((strength ?? 0.5) - 0.5) < 0.01)
    return { shape: "line", start: first ?? NOWHERE, curves: curvesOf(points) }
  return pressedLine(points, width)
}

/** The two borders of a line whose width follows the pressure, with round ends and corners. */
function pressedLine(points: readonly StrokePoint[], width: number): StrokeOutline {
  const left: Point[] = []
  const right: Point[] = []
  const radius = (pressure: number) => (width / 2) * (0.5 + pressure)
  for (const [from, c1, c2, to] of curvesOf(points)) {
    for (let piece = 0; piece <= PIECES; piece += 1) {
      const t = piece / PIECES
      const at = bezier(from, c1, c2, to, t)
      const ahead = bezier(from, c1, c2, to, Math.min(1, t + 0.02))
      const behind = bezier(from, c1, c2, to, Math.max(0, t - 0.02))
      const length = Math.hypot(ahead.x - behind.x, ahead.y - behind.y)
      if (length === 0) continue
      const r = radius(from.pressure + t * (to.pressure - from.pressure))
      const [nx, ny] = [(-(ahead.y - behind.y) / length) * r, ((ahead.x - behind.x) / length) * r]
      left.push({ x: at.x + nx, y: at.y + ny })
      right.push({ x: at.x - nx, y: at.y - ny })
    }
  }
  const dots = points.flatMap((point, at) => {
    const isEnd = at === 0 || at === points.length - 1
    return isEnd || isCorner(points, at) ? [{ ...point, radius: radius(point.pressure) }] : []
  })
  return { shape: "border", border: [...right, ...left.reverse()], dots }
}

/** A piece of a line as a cubic curve: its two ends and, between them, the control points. */
type Curve = readonly [from: StrokePoint, c1: Point, c2: Point, to: StrokePoint]

/** The pieces of a smooth way through all points, as cubic curves; sharp turns stay sharp. */
function curvesOf(points: readonly StrokePoint[]): Curve[] {
  const directions = points.map((_, at) => directionAt(points, at))
  return points.slice(1).flatMap((to, i) => {
    const [from, out, into] = [points[i], directions[i], directions[i + 1]]
    if (from === undefined || out === undefined || into === undefined) return []
    const reach = Math.hypot(to.x - from.x, to.y - from.y) / 3
    const c1 = { x: from.x + out.x * reach, y: from.y + out.y * reach }
    const c2 = { x: to.x - into.x * reach, y: to.y - into.y * reach }
    return [[from, c1, c2, to] as const]
  })
}

const NOWHERE: Point = { x: 0, y: 0 }

/** The direction of the way at a point, as a unit vector; none at the ends and at corners. */
function directionAt(points: readonly StrokePoint[], at: number): Point {
  const [before, after] = [points[at - 1], points[at + 1]]
  if (before === undefined || after === undefined || isCorner(points, at)) return NOWHERE
  const length = Math.hypot(after.x - before.x, after.y - before.y)
  return length === 0 ? NOWHERE : { x: (after.x - before.x) / length, y: (after.y - before.y) / length }
}

function isCorner(points: readonly StrokePoint[], at: number): boolean {
  const [before, here, after] = [points[at - 1], points[at], points[at + 1]]
  if (before === undefined || here === undefined || after === undefined) return false
  const [ax, ay, bx, by] = [here.x - before.x, here.y - before.y, after.x - here.x, after.y - here.y]
  const lengths = Math.hypot(ax, ay) * Math.hypot(bx, by)
  return lengths === 0 || (ax * bx + ay * by) / lengths < CORNER
}

function bezier(from: Point, c1: Point, c2: Point, to: Point, t: number): Point {
  const s = 1 - t
  const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
  return { x: a * from.x + b * c1.x + c * c2.x + d * to.x, y: a * from.y + b * c1.y + c * c2.y + d * to.y }
}
