import type { BoardStore } from "@/lib/board/board-store"
import type { CardSnapshot } from "@/lib/board/snapshot"
import type { CardOverview } from "./card-view"
import { viewOf } from "./view-of"

/** A card in plain text with the kind that decides its tone on the zoomed-out board. */
export type TonedOverview = CardOverview & { readonly tone: string }

const known = new WeakMap<
  CardSnapshot,
  { readonly source: CardSnapshot | undefined; readonly overview: TonedOverview }
>()

/** The plain text of a card, worked out once for as long as neither it nor the card it points at changes. */
export function overviewOf(card: CardSnapshot, store: BoardStore): TonedOverview {
  const pointsAt = card.values.source
  const source = typeof pointsAt === "string" ? store.getCard(pointsAt) : undefined
  const before = known.get(card)
  if (before !== undefined && before.source === source) return before.overview
  const overview = { ...viewOf(card.kind).overview(card, store), tone: card.kind }
  known.set(card, { source, overview })
  return overview
}
