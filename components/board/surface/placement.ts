import { inflate, intersects, type Point, type Rect } from "./rect"

/** The distance that is kept to other cards, and the step of the search, in board units. */
const GAP = 40
const STEP = 40
const RINGS = 60

/** The upper left corner at which a card of a size is wanted, the middle of the card being the point. */
export function cornerAround(point: Point, size: { width: number; height: number }): Point {
  return { x: Math.round(point.x - size.width / 2), y: Math.round(point.y - size.height / 2) }
}

/**
 * The place nearest to the wanted one at which a rectangle overlaps none of the others. It searches downwards first, then to
 * the right, in growing squares; where nothing nearby is free, it gives the place below everything that stands in the way.
 */
export function freePlace(wanted: Rect, taken: readonly Rect[]): Point {
  const near = taken.filter((rect) => intersects(inflate(wanted, RINGS * STEP + GAP), rect))
  const isFree = (x: number, y: number) => {
    const here = inflate({ ...wanted, x, y }, GAP / 2)
    return !near.some((rect) => intersects(here, rect))
  }
  if (isFree(wanted.x, wanted.y)) return { x: wanted.x, y: wanted.y }
  for (let ring = 1; ring <= RINGS; ring += 1) {
    for (let along = 0; along <= ring; along += 1) {
      const below = { x: wanted.x + along * STEP, y: wanted.y + ring * STEP }
      if (isFree(below.x, below.y)) return below
      const beside = { x: wanted.x + ring * STEP, y: wanted.y + along * STEP }
      if (isFree(beside.x, beside.y)) return beside
    }
  }
  return { x: wanted.x, y: belowAll(wanted, taken) }
}

/** The height below every card that shares a column with a rectangle, the space between them included. */
function belowAll(wanted: Rect, taken: readonly Rect[]): number {
  const column = taken.filter(
    (rect) => rect.x < wanted.x + wanted.width + GAP && rect.x + rect.width > wanted.x - GAP,
  )
  return Math.max(wanted.y, ...column.map((rect) => rect.y + rect.height + GAP))
}

/** Where a card that comes out of another one is placed: to its right at the same height, moved to where it is free. */
export function placeBeside(
  source: Rect,
  size: { width: number; height: number },
  taken: readonly Rect[],
): Point {
  const wanted = { x: source.x + source.width + 2 * GAP, y: source.y, ...size }
  return freePlace(wanted, taken)
}
