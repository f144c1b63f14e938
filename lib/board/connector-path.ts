import type { ConnectorShape, ConnectorSide } from "../cards/connector-card"
import type { Geometry } from "./snapshot"

interface Point {
  readonly x: number
  readonly y: number
}
type Rect = Omit<Geometry, "order">
type Side = Exclude<ConnectorSide, "auto">

/** Where a connector leaves one card and reaches the other. */
export interface ConnectorEnds {
  readonly from: Point & { readonly side: Side }
  readonly to: Point & { readonly side: Side }
}

/** The sides that a person chose. */
interface ChosenSides {
  readonly from: ConnectorSide
  readonly to: ConnectorSide
}

const AUTO: ChosenSides = { from: "auto", to: "auto" }

/** Between two columns of cards there is at least so much room, in board units, for a line to run in. */
const ROOM = 40

/**
 * The two ends of a connector: in the middle of those sides that face each other, sideways where there is room between
 * the cards, else up and down; or of the sides that a person chose. It also fits cards that overlap.
 */
export function connectorEnds(from: Rect, to: Rect, sides: ChosenSides = AUTO): ConnectorEnds {
  const [a, b] = facing(from, to)
  return {
    from: middleOf(from, sides.from === "auto" ? a : sides.from),
    to: middleOf(to, sides.to === "auto" ? b : sides.to),
  }
}

function facing(from: Rect, to: Rect): readonly [Side, Side] {
  const gapX = Math.max(to.x - (from.x + from.width), from.x - (to.x + to.width))
  const gapY = Math.max(to.y - (from.y + from.height), from.y - (to.y + to.height))
  if (gapX >= ROOM || gapX >= gapY) {
    return to.x + to.width / 2 >= from.x + from.width / 2 ? ["right", "left"] : ["left", "right"]
  }
  return to.y + to.height / 2 >= from.y + from.height / 2 ? ["bottom", "top"] : ["top", "bottom"]
}

function middleOf({ x, y, width, height }: Rect, side: Side): Point & { readonly side: Side } {
  const across = x + (side === "right" ? width : side === "left" ? 0 : width / 2)
  const down = y + (side === "bottom" ? height : side === "top" ? 0 : height / 2)
  return { x: across, y: down, side }
}

const OUTWARD: Readonly<Record<Side, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
}

/** The two control points of a connector as a cubic curve. A curved one leaves and arrives at right angles to the cards. */
export function connectorBend(
  { from, to }: ConnectorEnds,
  shape: ConnectorShape = "curved",
): readonly [Point, Point] {
  if (shape === "straight") return [between(from, to, 1 / 3), between(from, to, 2 / 3)]
  const reach = Math.min(160, Math.max(24, Math.hypot(to.x - from.x, to.y - from.y) / 2.5))
  const bend = (end: Point & { side: Side }): Point => {
    const way = OUTWARD[end.side]
    return { x: end.x + way.x * reach, y: end.y + way.y * reach }
  }
  return [bend(from), bend(to)]
}

const between = (a: Point, b: Point, t: number): Point => ({
  x: a.x + (b.x - a.x) * t,
  y: a.y + (b.y - a.y) * t,
})

/** The point of a connector at a share of its way, from 0 to 1. */
export function connectorPoint(ends: ConnectorEnds, shape: ConnectorShape, t: number): Point {
  const [c1, c2] = connectorBend(ends, shape)
  const [a, b, c] = [between(ends.from, c1, t), between(c1, c2, t), between(c2, ends.to, t)]
  return between(between(a, b, t), between(b, c, t), t)
}

/** In how many pieces a curve is measured. */
const PIECES = 24

/** How far a point is from a connector. */
export function connectorDistance(ends: ConnectorEnds, shape: ConnectorShape, at: Point): number {
  let nearest = Number.POSITIVE_INFINITY
  let before = connectorPoint(ends, shape, 0)
  for (let piece = 1; piece <= PIECES; piece += 1) {
    const next = connectorPoint(ends, shape, piece / PIECES)
    nearest = Math.min(nearest, distanceToPiece(before, next, at))
    before = next
  }
  return nearest
}

function distanceToPiece(a: Point, b: Point, at: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((at.x - a.x) * dx + (at.y - a.y) * dy) / length))
  return Math.hypot(at.x - a.x - t * dx, at.y - a.y - t * dy)
}
