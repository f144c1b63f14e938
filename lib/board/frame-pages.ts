import { frameCard } from "../cards/frame-card"
import { readingOrder } from "./reading-order"
import type { BoardSnapshot, CardSnapshot } from "./snapshot"

const known = new WeakMap<ReadonlyMap<string, CardSnapshot>, readonly string[]>()

/** The ids of a board's frames in the order of a lesson, which is reading order. Worked out once for each state of the cards. */
export function framePages({ cards }: Pick<BoardSnapshot, "cards">): readonly string[] {
  const before = known.get(cards)
  if (before !== undefined) return before
  const frames = [...cards.values()].filter((card) => card.kind === frameCard.kind)
  const pages = readingOrder(frames.map((card) => [card.id, card.geometry] as const))
  known.set(cards, pages)
  return pages
}
