import type { Handle } from "@/lib/sync/presence-state"
import type { Point, Rect } from "./rect"

/** A rectangle pulled at one of its handles. The opposite side stands still, also when the smallest size is reached. */
export function pullRect(
  rect: Rect,
  handle: Handle,
  by: Point,
  least: { readonly width: number; readonly height: number },
): Rect {
  const wide = handle.includes("e") ? by.x : handle.includes("w") ? -by.x : 0
  const high = handle.includes("s") ? by.y : handle.includes("n") ? -by.y : 0
  const width = Math.max(least.width, rect.width + wide)
  const height = Math.max(least.height, rect.height + high)
  return {
    x: handle.includes("w") ? rect.x + rect.width - width : rect.x,
    y: handle.includes("n") ? rect.y + rect.height - height : rect.y,
    width,
    height,
  }
}
