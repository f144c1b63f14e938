import type { Handle } from "@/lib/sync/presence-state"
import type { Point, Rect } from "./rect"

interface Size {
  readonly width: number
  readonly height: number
}

/** A rectangle pulled at one of its handles. The opposite side stands still, also when the smallest size is reached. */
export function pullRect(rect: Rect, handle: Handle, by: Point, least: Size): Rect {
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

/**
 * A rectangle that was pulled at a handle, in the proportion that it is to keep (width for a height of one): along the side or the corner
 * that was pulled, the opposite corner standing still.
 */
export function inProportion(pulled: Rect, handle: Handle, aspect: number | null, least: Size): Rect {
  if (aspect === null) return pulled
  const isByHeight =
    handle === "n" || handle === "s" || (handle.length === 2 && pulled.height * aspect > pulled.width)
  const wanted = isByHeight ? pulled.height * aspect : pulled.width
  const width = Math.max(wanted, least.width, least.height * aspect)
  const height = width / aspect
  return {
    x: handle.includes("w") ? pulled.x + pulled.width - width : pulled.x,
    y: handle.includes("n") ? pulled.y + pulled.height - height : pulled.y,
    width,
    height,
  }
}
