import { zoomAround } from "../surface/camera"
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
