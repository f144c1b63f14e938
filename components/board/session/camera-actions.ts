import { visibleRect, zoomAround } from "../surface/camera"
import { inflate, intersects, middle, type Point, type Rect, union } from "../surface/rect"
import type { BoardSession } from "./board-session"

/** Zooms to a factor around the middle of the screen. */
export function zoomTo(board: BoardSession, zoom: number): void {
  const { width, height } = board.surface.size()
  board.surface.moveTo(zoomAround(board.surface.aim(), { x: width / 2, y: height / 2 }, zoom))
}

/** Zooms by a ratio around the middle of the screen, landing on 100 % when it would pass it. */
export function zoomBy(board: BoardSession, ratio: number): void {
  const { zoom } = board.surface.aim()
  const next = zoom * ratio
  const passesOne = (zoom < 0.999 && next > 1) || (zoom > 1.001 && next < 1)
  zoomTo(board, passesOne ? 1 : next)
}

/** Moves the sight over the board by a distance in screen pixels. */
export function panBy({ surface }: BoardSession, by: Point): void {
  const { x, y, zoom } = surface.aim()
  surface.moveTo({ x: x - by.x, y: y - by.y, zoom })
}

/** Shows the card that is nearest to the middle of the screen, with those around it. */
export function goBackToContent(board: BoardSession): void {
  const centre = board.surface.centre()
  const away = (rect: Rect) => Math.hypot(middle(rect).x - centre.x, middle(rect).y - centre.y)
  const [nearest] = [...board.layout.all().values()].sort((a, b) => away(a) - away(b))
  if (nearest === undefined) return
  const { width, height } = board.surface.size()
  const around = inflate(nearest, Math.max(width, height) / 3)
  const near = [...board.layout.all().values()].filter((rect) => intersects(rect, around))
  board.surface.fit(union(near) ?? nearest)
}

/** Whether any card is on the screen; true on an empty board. */
export function seesContent({ surface, layout }: BoardSession): boolean {
  const sight = visibleRect(surface.camera(), surface.size())
  if (layout.all().size === 0 || sight.width === 0) return true
  for (const rect of layout.all().values()) if (intersects(rect, sight)) return true
  return false
}
