import type { BoardStore } from "@/lib/board/board-store"
import { derivativeCard } from "@/lib/cards/derivative-card"
import type { Rect } from "../surface/rect"
import type { BoardLayout } from "./layout"

/** A derivative grows with its result: this much room is kept for it, so that nothing is covered when the result comes. */
export const RESULT_HEIGHT = 400

/** The room that the cards of a board take, or will take when the results come that are still under way. */
export function takenRoom({
  layout,
  store,
}: {
  readonly layout: BoardLayout
  readonly store: BoardStore
}): Rect[] {
  return [...layout.all()].map(([id, rect]) =>
    store.getCard(id)?.kind === derivativeCard.kind
      ? { ...rect, height: Math.max(rect.height, RESULT_HEIGHT) }
      : rect,
  )
}
