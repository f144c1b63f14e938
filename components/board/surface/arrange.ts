import { type Point, type Rect, union } from "./rect"

/** Along which line cards are brought. */
export type Alignment = "left" | "centre" | "right" | "top" | "middle" | "bottom"

/** A card, or cards that move as one, as arranging sees it. */
export interface Block {
  readonly id: string
  readonly rect: Rect
}

const goal: Readonly<Record<Alignment, (all: Rect, one: Rect) => Point>> = {
  left: (all, one) => ({ x: all.x, y: one.y }),
  centre: (all, one) => ({ x: all.x + (all.width - one.width) / 2, y: one.y }),
  right: (all, one) => ({ x: all.x + all.width - one.width, y: one.y }),
  top: (all, one) => ({ x: one.x, y: all.y }),
  middle: (all, one) => ({ x: one.x, y: all.y + (all.height - one.height) / 2 }),
  bottom: (all, one) => ({ x: one.x, y: all.y + all.height - one.height }),
}

/** How far each block is to be moved to stand along a line of the rectangle around all of them. */
export function align(blocks: readonly Block[], alignment: Alignment): ReadonlyMap<string, Point> {
  const all = union(blocks.map(({ rect }) => rect))
  if (all === null) return new Map()
  return new Map(
    blocks.map(({ id, rect }) => {
      const to = goal[alignment](all, rect)
      return [id, { x: to.x - rect.x, y: to.y - rect.y }]
    }),
  )
}

/** How far each block is to be moved for equal spaces between them along an axis; the first and the last stay. */
export function distribute(blocks: readonly Block[], axis: "x" | "y"): ReadonlyMap<string, Point> {
  const side = axis === "x" ? "width" : "height"
  const row = [...blocks].sort((a, b) => a.rect[axis] - b.rect[axis] || (a.id < b.id ? -1 : 1))
  const [first, last] = [row[0], row.at(-1)]
  if (first === undefined || last === undefined) return new Map()
  const length = last.rect[axis] + last.rect[side] - first.rect[axis]
  const filled = row.reduce((sum, { rect }) => sum + rect[side], 0)
  const gap = (length - filled) / Math.max(1, row.length - 1)
  const moves = new Map<string, Point>()
  let at = first.rect[axis]
  for (const { id, rect } of row) {
    const way = at - rect[axis]
    moves.set(id, axis === "x" ? { x: way, y: 0 } : { x: 0, y: way })
    at += rect[side] + gap
  }
  return moves
}
