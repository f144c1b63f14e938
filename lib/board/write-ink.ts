import * as Y from "yjs"
import { createCardId } from "./card-id"
import { mayChangeStroke } from "./guard"
import { LIVE } from "./origin"
import { inkRoot } from "./schema"
import { simplifyStroke } from "./simplify-stroke"
import {
  encodePoints,
  fileStroke,
  readStroke,
  STROKE_KEY,
  STROKE_LIMITS,
  type Stroke,
  type StrokePoint,
  type StrokeStyle,
} from "./stroke"
import { write } from "./write"

/** A line while it is drawn. The others see it grow; undo knows of it only when it is finished. */
export interface InkDraft {
  /** The id under which the others see it grow. */
  readonly id: string
  /** Adds points. False when the line has as many as it may have: it should be finished and another one begun. */
  extend(points: readonly StrokePoint[]): boolean
  /** Puts the finished line, with no more points than it needs, in the place of the draft, as one change of this person. Gives its id. */
  finish(points: readonly StrokePoint[], tolerance: number): string | null
  /** Takes the draft away as if nothing had been drawn. */
  cancel(): void
}

/** Begins a line. Null on a board that holds as much ink as it may, and on one of a newer format. */
export function beginStroke(doc: Y.Doc, style: StrokeStyle, first: StrokePoint): InkDraft | null {
  const root = inkRoot(doc)
  if (root.size >= STROKE_LIMITS.strokes) return null
  const id = createCardId()
  const order = nextOrder(root)
  const held = new Y.Array<number>()
  let last = clampPoint(first)
  let count = 1
  const isBegun = write(
    doc,
    false,
    () => {
      const draft = new Y.Map<unknown>()
      draft.set(STROKE_KEY.tool, style.tool)
      draft.set(STROKE_KEY.colour, style.colour)
      draft.set(STROKE_KEY.width, style.width)
      draft.set(STROKE_KEY.order, order)
      held.push(encodePoints([last]))
      draft.set(STROKE_KEY.points, held)
      root.set(id, draft)
      return true
    },
    LIVE,
  )
  if (!isBegun) return null
  const cancel = () => write(doc, undefined, () => root.delete(id), LIVE)
  return {
    id,
    extend(points) {
      const room = STROKE_LIMITS.points - count
      const added = points.slice(0, room).map(clampPoint)
      const end = added.at(-1)
      if (end === undefined || !root.has(id)) return room > 0
      write(doc, undefined, () => held.push(encodePoints(added, last)), LIVE)
      last = end
      count += added.length
      return count < STROKE_LIMITS.points
    },
    finish(points, tolerance) {
      const finished = createCardId()
      const kept = simplifyStroke(points.slice(0, STROKE_LIMITS.points).map(clampPoint), tolerance)
      write(doc, undefined, () => root.set(finished, fileStroke({ ...style, order, points: kept })))
      cancel()
      return finished
    },
    cancel,
  }
}

const clampPoint = ({ x, y, pressure }: StrokePoint): StrokePoint => ({
  x: clamp(x),
  y: clamp(y),
  pressure: Number.isFinite(pressure) ? pressure : 0.5,
})

const clamp = (value: number): number =>
  Number.isFinite(value) ? Math.min(STROKE_LIMITS.coordinate, Math.max(-STROKE_LIMITS.coordinate, value)) : 0

/** One more than the greatest order of all lines. */
function nextOrder(root: Y.Map<unknown>): number {
  let greatest = 0
  for (const stored of root.values()) {
    const held: unknown = stored instanceof Y.Map ? stored.get(STROKE_KEY.order) : orderOf(stored)
    if (typeof held === "number" && held < STROKE_LIMITS.order) greatest = Math.max(greatest, Math.ceil(held))
  }
  return greatest + 1
}

const orderOf = (stored: unknown): unknown =>
  typeof stored === "object" && stored !== null ? Reflect.get(stored, STROKE_KEY.order) : null

/** Removes lines. Ids of no line are passed over. */
export function removeStrokes(doc: Y.Doc, ids: Iterable<string>): void {
  write(doc, undefined, () => {
    for (const id of ids) if (mayChangeStroke(doc, id)) inkRoot(doc).delete(id)
  })
}

/**
 * Copies lines moved by a distance over all others, in their own order, and gives the id of each copy by the id of its original. Lines that
 * would leave the board are left out; on a board that holds as much ink as it may nothing is copied.
 */
export function duplicateStrokes(
  doc: Y.Doc,
  ids: Iterable<string>,
  by: { readonly x: number; readonly y: number },
): ReadonlyMap<string, string> {
  const root = inkRoot(doc)
  const strokes = [...new Set(ids)].flatMap((id) => readStroke(id, root.get(id)) ?? [])
  return placeStrokes(doc, strokes, by)
}

/** Places lines moved by a distance, as `duplicateStrokes`. */
export function placeStrokes(
  doc: Y.Doc,
  strokes: readonly Stroke[],
  by: { readonly x: number; readonly y: number },
): ReadonlyMap<string, string> {
  const root = inkRoot(doc)
  const placed = strokes
    .map((stroke) => ({ ...stroke, points: movedPoints(stroke.points, by) }))
    .filter(({ points }) => areOnBoard(points))
    .sort((a, b) => a.order - b.order)
  if (placed.length === 0 || root.size + placed.length > STROKE_LIMITS.strokes) return new Map()
  const ids = new Map(placed.map(({ id }) => [id, createCardId()]))
  return write(doc, new Map(), () => {
    const order = nextOrder(root)
    placed.forEach((stroke, at) => {
      const id = ids.get(stroke.id)
      if (id !== undefined) root.set(id, fileStroke({ ...stroke, order: order + at }))
    })
    return ids
  })
}

const movedPoints = (
  points: readonly StrokePoint[],
  by: { readonly x: number; readonly y: number },
): readonly StrokePoint[] => points.map((point) => ({ ...point, x: point.x + by.x, y: point.y + by.y }))

const areOnBoard = (points: readonly StrokePoint[]): boolean =>
  points.every(({ x, y }) => clamp(x) === x && clamp(y) === y)

/** Moves lines by a distance in board units; lines that would leave the board stay where they are. */
export function moveStrokes(
  doc: Y.Doc,
  ids: Iterable<string>,
  by: { readonly x: number; readonly y: number },
): void {
  if (by.x === 0 && by.y === 0) return
  write(doc, undefined, () => {
    for (const id of ids) {
      const stroke = mayChangeStroke(doc, id) ? readStroke(id, inkRoot(doc).get(id)) : null
      if (stroke === null) continue
      const points = movedPoints(stroke.points, by)
      if (areOnBoard(points)) inkRoot(doc).set(id, fileStroke({ ...stroke, points }))
    }
  })
}
