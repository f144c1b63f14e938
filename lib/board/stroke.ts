import * as Y from "yjs"

/** What a line is drawn with. A highlighter is broad and lets through what lies under it. */
export const STROKE_TOOLS = ["pen", "highlighter"] as const
export type StrokeTool = (typeof STROKE_TOOLS)[number]

/** Colours by name: each page picks the shade that fits its theme. */
export const STROKE_COLOURS = ["ink", "red", "orange", "green", "blue", "violet"] as const
export type StrokeColour = (typeof STROKE_COLOURS)[number]

/** How a line looks; the width is in board units. */
export interface StrokeStyle {
  readonly tool: StrokeTool
  readonly colour: StrokeColour
  readonly width: number
}

/** A point of a line, in board units; the pressure is between 0 and 1, and 0.5 for a hand that cannot be felt. */
export interface StrokePoint {
  readonly x: number
  readonly y: number
  readonly pressure: number
}

/** A rectangle in board units. */
export interface StrokeBounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A line of ink as plain data. It keeps its identity for as long as nothing in it changes. */
export interface Stroke extends StrokeStyle {
  readonly id: string
  readonly points: readonly StrokePoint[]
  /** What the line covers, its own width included. */
  readonly bounds: StrokeBounds
  /** Its place among all lines, from the first to the last drawn. */
  readonly order: number
  /** It is still being drawn. */
  readonly isDraft: boolean
}

/** The bounds of what is written, and of what is read as sound. */
export const STROKE_LIMITS = {
  points: 4_000,
  strokes: 20_000,
  coordinate: 1_000_000,
  width: 100,
  order: 1e12,
} as const

/** The keys of a line. A finished one is a plain value; one that is being drawn is a shared map whose points only grow. */
export const STROKE_KEY = { tool: "t", colour: "c", width: "w", order: "n", points: "p" } as const

/** Places are stored in tenths of a board unit and pressure in 255ths, each point by its distance from the one before. */
const TENTHS = 10
const PRESSURE = 255

/** Points as they are stored, three whole numbers each; `from` is the stored point that they go on from. */
export function encodePoints(points: readonly StrokePoint[], from: StrokePoint | null = null): number[] {
  let x = from === null ? 0 : Math.round(from.x * TENTHS)
  let y = from === null ? 0 : Math.round(from.y * TENTHS)
  return points.flatMap((point) => {
    const [nextX, nextY] = [Math.round(point.x * TENTHS), Math.round(point.y * TENTHS)]
    const step = [nextX - x, nextY - y, Math.round(Math.min(1, Math.max(0, point.pressure)) * PRESSURE)]
    x = nextX
    y = nextY
    return step
  })
}

/** Stored points, or null where no page can have written them. */
function decodePoints(stored: readonly unknown[]): StrokePoint[] | null {
  if (stored.length < 3 || stored.length % 3 !== 0 || stored.length > STROKE_LIMITS.points * 3) return null
  const points: StrokePoint[] = []
  let x = 0
  let y = 0
  for (let at = 0; at < stored.length; at += 3) {
    const [dx, dy, pressure] = [stored[at], stored[at + 1], stored[at + 2]]
    if (!isWhole(dx) || !isWhole(dy) || !isWhole(pressure) || pressure < 0 || pressure > PRESSURE) return null
    x += dx
    y += dy
    if (Math.abs(x) > STROKE_LIMITS.coordinate * TENTHS) return null
    if (Math.abs(y) > STROKE_LIMITS.coordinate * TENTHS) return null
    points.push({ x: x / TENTHS, y: y / TENTHS, pressure: pressure / PRESSURE })
  }
  return points
}

const isWhole = (value: unknown): value is number => typeof value === "number" && Number.isInteger(value)

/** A finished line as a plain value. */
export interface FiledStroke {
  readonly t: StrokeTool
  readonly c: StrokeColour
  readonly w: number
  readonly n: number
  readonly p: readonly number[]
}

/** A line as it is stored when it is finished. */
export function fileStroke(stroke: StrokeStyle & Pick<Stroke, "points" | "order">): FiledStroke {
  const { tool, colour, width, order, points } = stroke
  return { t: tool, c: colour, w: width, n: order, p: encodePoints(points) }
}

/** What stands under a key of the ink as a line, or null where no page can have written it: such a line is not shown and left as it is. */
export function readStroke(id: string, stored: unknown): Stroke | null {
  const isDraft = stored instanceof Y.Map
  if (!isDraft && (typeof stored !== "object" || stored === null)) return null
  const get = (key: string): unknown => (isDraft ? stored.get(key) : Reflect.get(stored, key))
  const tool = STROKE_TOOLS.find((one) => one === get(STROKE_KEY.tool))
  const colour = STROKE_COLOURS.find((one) => one === get(STROKE_KEY.colour))
  const width = get(STROKE_KEY.width)
  const order = get(STROKE_KEY.order)
  if (tool === undefined || colour === undefined) return null
  if (typeof width !== "number" || !(width > 0 && width <= STROKE_LIMITS.width)) return null
  if (!isWhole(order) || order < 0 || order > STROKE_LIMITS.order) return null
  const points = readPoints(get(STROKE_KEY.points))
  return points && { id, tool, colour, width, order, points, bounds: boundsOf(points, width), isDraft }
}

function readPoints(held: unknown): StrokePoint[] | null {
  if (Array.isArray(held)) return decodePoints(held)
  if (!(held instanceof Y.Array) || held.length > STROKE_LIMITS.points * 3) return null
  return decodePoints(held.toArray())
}

/** What a line through these points covers. A pen that is pressed hard draws up to one and a half times its width. */
function boundsOf(points: readonly StrokePoint[], width: number): StrokeBounds {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { x, y } of points) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  return {
    x: left - width,
    y: top - width,
    width: right - left + 2 * width,
    height: bottom - top + 2 * width,
  }
}
