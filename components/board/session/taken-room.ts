import type { BoardStore } from "@/lib/board/board-store"
import { carries } from "@/lib/cards"
import { derivationCard } from "@/lib/cards/derivation-card"
import { derivativeCard } from "@/lib/cards/derivative-card"
import { functionCard } from "@/lib/cards/function-card"
import { plotCard } from "@/lib/cards/plot-card"
import type { Rect } from "../surface/rect"
import type { BoardLayout } from "./layout"

/** How high cards become that grow with their contents: this much room is kept for them, so that nothing is covered when it comes. */
const GROWN: ReadonlyMap<string, number> = new Map([
  [derivationCard.kind, 480],
  [derivativeCard.kind, 400],
  [functionCard.kind, 240],
  [plotCard.kind, 560],
])

/** The height for which a card of a kind needs room, when it is given one. */
export const grownHeight = (kind: string, height: number): number => Math.max(height, GROWN.get(kind) ?? 0)

/** The room that the cards of a board take, frames aside, on which cards may stand; or will take when contents and results come that are still under way. */
export function takenRoom({
  layout,
  store,
}: {
  readonly layout: BoardLayout
  readonly store: BoardStore
}): Rect[] {
  return [...layout.all()].flatMap(([id, rect]) => {
    const kind = store.getCard(id)?.kind ?? ""
    return carries(kind) ? [] : [{ ...rect, height: grownHeight(kind, rect.height) }]
  })
}
