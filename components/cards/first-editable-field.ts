import type { CardSnapshot } from "@/lib/board/snapshot"
import { cardKind } from "@/lib/cards"

/** The shared text that Enter on a card opens, or null for a card without one. */
export function firstEditableField(card: CardSnapshot): string | null {
  const kind = cardKind(card.kind)
  if (kind?.editsFirst) return kind.editsFirst(card)
  return kind === null ? null : (Object.keys(kind.texts)[0] ?? null)
}
