import { framePages } from "@/lib/board/frame-pages"
import { needsOverview } from "../surface/overview-zoom"
import type { BoardSession } from "./board-session"

/** The room around a presented frame, in screen pixels. */
const MARGIN = { top: 20, right: 20, bottom: 72, left: 20 }
/** A frame may be shown larger than life. */
const MOST_ZOOM = 3

/** Begins to show the frames: with the selected one, else with the first. */
export function startPresenting(board: BoardSession): void {
  const pages = framePages(board.store.getSnapshot())
  const { selection } = board.view.getState()
  const first = pages.find((id) => selection.has(id)) ?? pages[0]
  if (first === undefined) return
  board.view.open(null)
  board.view.pickUp("hand")
  board.view.select([])
  showPage(board, first)
}

/** Shows a frame. */
export function showPage(board: BoardSession, id: string): void {
  const rect = board.layout.rectOf(id)
  if (rect === undefined) return
  board.view.setState({ presented: id })
  board.surface.fit(rect, { insets: MARGIN, maxZoom: MOST_ZOOM })
}

/** Where a presentation stands. */
export interface Page {
  readonly id: string
  /** From 1. */
  readonly number: number
  readonly count: number
}

/** The page that is shown, or null: a frame that somebody removed meanwhile is none. */
export function currentPage(board: BoardSession): Page | null {
  const { presented } = board.view.getState()
  const pages = framePages(board.store.getSnapshot())
  const at = presented === null ? -1 : pages.indexOf(presented)
  return presented === null || at < 0 ? null : { id: presented, number: at + 1, count: pages.length }
}

/** Goes some pages on or back, as far as there are any. */
export function turnPages(board: BoardSession, by: number): void {
  const pages = framePages(board.store.getSnapshot())
  const { presented } = board.view.getState()
  const at = Math.max(0, pages.indexOf(presented ?? ""))
  const next = pages[Math.min(pages.length - 1, Math.max(0, at + by))]
  if (next !== undefined) showPage(board, next)
}

/** Ends the presentation where it stands. */
export function stopPresenting(board: BoardSession): void {
  // A frame may have been shown from where the board itself is seen as an overview.
  board.view.setState({ presented: null, overview: needsOverview(board.surface.camera().zoom, false) })
  board.view.pickUp("select")
  board.focusCanvas()
}
