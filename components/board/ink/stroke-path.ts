import type { StrokeColour, StrokePoint, StrokeStyle } from "@/lib/board/stroke"
import type { Point } from "../surface/rect"

/** The colours of ink as a canvas takes them. */
export type InkColours = Readonly<Record<StrokeColour, string>>

/** What is needed to paint a line. */
export type PaintedStroke = StrokeStyle & { readonly points: readonly StrokePoint[] }

/** How much a highlighter covers. */
const HIGHLIGHT = 0.36
/** A turn sharper than this (its cosine) stays a corner; gentler ones are rounded. */
const CORNER = 0.35
/** Into how many pieces a curve between two points is cut where its width changes. */
const PIECES = 5

/** A ready outline, either to be filled or to be drawn along with the width of the line. */
interface Outline {
  readonly path: Path2D
  readonly isFilled: boolean
}

const outlines = new WeakMap<readonly StrokePoint[], Outline>()

/** Paints a line in board units. Its outline is worked out once for as long as its points stay the same array. */
export function paintStroke(
  context: CanvasRenderingContext2D,
  stroke: PaintedStroke,
  colours: InkColours,
  opacity = 1,
): void {
  const known = outlines.get(stroke.points)
  const outline = known ?? outlineOf(stroke)
  if (known === undefined) outlines.set(stroke.points, outline)
  context.globalAlpha = opacity * (stroke.tool === "highlighter" ? HIGHLIGHT : 1)
  if (outline.isFilled) {
    context.fillStyle = colours[stroke.colour]
    context.fill(outline.path)
  } else {
    context.strokeStyle = colours[stroke.colour]
    context.lineWidth = stroke.width
    context.lineCap = "round"
    context.lineJoin = "round"
    context.stroke(outline.path)
  }
  context.globalAlpha = 1
}

function outlineOf({ points, tool, width }: PaintedStroke): Outline {
  const [first] = points
  const isEven = tool === "highlighter" || points.every(({ pressure }) => pressure === first?.pressure)
  const strength = isEven && tool === "pen" ? first?.pressure : 0.5
  // A hand that cannot be felt gives one half, up to what rounding made of it.
  if (isEven && Math.abs((strength ?? 0.5) - 0.5) < 0.01) return { path: middleLine(points), isFilled: false }
  return { path: pressedLine(points, width), isFilled: true }
}

/** A smooth way through all points. */
function middleLine(points: readonly StrokePoint[]): Path2D {
  const path = new Path2D()
  const [first] = points
  if (first === undefined) return path
  path.moveTo(first.x, first.y)
  if (points.length === 1) path.lineTo(first.x, first.y)
  for (const [, c1, c2, to] of curves(points)) path.bezierCurveTo(c1.x, c1.y, c2.x, c2.y, to.x, to.y)
  return path
}

/** The two borders of a line whose width follows the pressure, with round ends and corners. */
function pressedLine(points: readonly StrokePoint[], width: number): Path2D {
  const path = new Path2D()
  const left: Point[] = []
  const right: Point[] = []
  const radius = (pressure: number) => (width / 2) * (0.5 + pressure)
  const dot = ({ x, y, pressure }: StrokePoint) => {
    const around = new Path2D()
    around.arc(x, y, radius(pressure), 0, 2 * Math.PI)
    path.addPath(around)
  }
  for (const [from, c1, c2, to] of curves(points)) {
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
  const [start, ...border] = [...right, ...left.reverse()]
  if (start) {
    path.moveTo(start.x, start.y)
    for (const { x, y } of border) path.lineTo(x, y)
    path.closePath()
  }
  points.forEach((point, at) => {
    const isEnd = at === 0 || at === points.length - 1
    if (isEnd || isCorner(points, at)) dot(point)
  })
  return path
}

type Curve = readonly [StrokePoint, Point, Point, StrokePoint]

/** The pieces of a smooth way through all points, as cubic curves; sharp turns stay sharp. */
function curves(points: readonly StrokePoint[]): Curve[] {
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
