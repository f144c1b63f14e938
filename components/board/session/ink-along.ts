import { carries } from "@/lib/cards"
import type { Rect } from "../surface/rect"
import { isInside } from "./belonging"
import type { BoardSession } from "./board-session"

type Board = Pick<BoardSession, "ink" | "layout" | "store">

/** The finished lines that lie wholly on the frames among these cards. */
export function inkOn({ ink, layout, store }: Board, ids: Iterable<string>): readonly string[] {
  const frames: Rect[] = [...ids].flatMap((id) =>
    carries(store.getCard(id)?.kind ?? "") ? (layout.rectOf(id) ?? []) : [],
  )
  if (frames.length === 0) return []
  return ink.store
    .ordered()
    .flatMap(({ id, bounds, isDraft }) =>
      !isDraft && frames.some((frame) => isInside(bounds, frame)) ? [id] : [],
    )
}

/** The lines that go along where these cards are moved or copied: the selected ones, and those on the frames among the cards. */
export const inkAlong = (board: Board, ids: Iterable<string>): ReadonlySet<string> =>
  new Set([...board.ink.view.getState().selection, ...inkOn(board, ids)])
