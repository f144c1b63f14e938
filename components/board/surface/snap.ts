import type { Handle } from "@/lib/sync/presence-state"
import type { Point, Rect } from "./rect"

/** A line that shows along what a card was aligned, in board units. */
export interface Guide {
  /** `x`: an upright line at that x; `y`: a level one. */
  readonly axis: "x" | "y"
  readonly at: number
  readonly from: number
  readonly to: number
}

interface Snapped {
  /** How far the rectangle is still to be moved. */
  readonly by: Point
  readonly guides: readonly Guide[]
}

/** The begin, middle and end of a rectangle along an axis. */
const linesOf = (rect: Rect, axis: "x" | "y"): readonly [number, number, number] => {
  const [start, length] = axis === "x" ? [rect.x, rect.width] : [rect.y, rect.height]
  return [start, start + length / 2, start + length]
}

/** The least way along an axis that brings one of the lines onto a line of another rectangle; 0 where none is near enough. */
function leastWay(lines: readonly number[], others: readonly Rect[], axis: "x" | "y", reach: number): number {
  let best = 0
  let least = reach
  for (const other of others) {
    for (const target of linesOf(other, axis)) {
      for (const line of lines) {
        const way = target - line
        if (Math.abs(way) < least) [best, least] = [way, Math.abs(way)]
      }
    }
  }
  return best
}

/** The lines along which a rectangle stands with others, each as long as both of them. */
function guidesAlong(
  rect: Rect,
  lines: readonly number[],
  others: readonly Rect[],
  axis: "x" | "y",
): readonly Guide[] {
  const across = axis === "x" ? "y" : "x"
  const spans = new Map<number, readonly [number, number]>()
  for (const other of others) {
    for (const at of linesOf(other, axis)) {
      if (!lines.some((line) => Math.abs(line - at) < 0.01)) continue
      const [own, theirs] = [linesOf(rect, across), linesOf(other, across)]
      const before = spans.get(at) ?? [own[0], own[2]]
      spans.set(at, [Math.min(before[0], own[0], theirs[0]), Math.max(before[1], own[2], theirs[2])])
    }
  }
  return [...spans].map(([at, [from, to]]) => ({ axis, at, from, to }))
}

/** Aligns a moved rectangle with the edges and middles of others that are at most `reach` away. */
export function snapMove(rect: Rect, others: readonly Rect[], reach: number): Snapped {
  const by = {
    x: leastWay(linesOf(rect, "x"), others, "x", reach),
    y: leastWay(linesOf(rect, "y"), others, "y", reach),
  }
  const moved = { ...rect, x: rect.x + by.x, y: rect.y + by.y }
  const guides = (["x", "y"] as const).flatMap((axis) =>
    guidesAlong(moved, linesOf(moved, axis), others, axis),
  )
  return { by, guides }
}

/** Aligns the edges of a rectangle that are pulled by a handle; the other edges stand still. */
export function snapPull(rect: Rect, handle: Handle, others: readonly Rect[], reach: number): Snapped {
  const pulled = (target: Rect, axis: "x" | "y"): readonly number[] => {
    const [first, , last] = linesOf(target, axis)
    const [start, end] = axis === "x" ? ["w", "e"] : ["n", "s"]
    return handle.includes(start ?? "") ? [first] : handle.includes(end ?? "") ? [last] : []
  }
  const by = {
    x: leastWay(pulled(rect, "x"), others, "x", reach),
    y: leastWay(pulled(rect, "y"), others, "y", reach),
  }
  const guides = (["x", "y"] as const).flatMap((axis) =>
    guidesAlong(
      rect,
      pulled(rect, axis).map((line) => line + by[axis]),
      others,
      axis,
    ),
  )
  return { by, guides }
}
