import { frameCard } from "../cards/frame-card"
import type { BoardSnapshot, CardSnapshot } from "./snapshot"
import { standsOn } from "./solution-sheets"

const known = new WeakMap<ReadonlyMap<string, CardSnapshot>, ReadonlySet<string>>()

/** The ids of the cards whose middle stands on a frame of solutions. Worked out once for each state of the cards. */
export function solutionCards({ cards }: Pick<BoardSnapshot, "cards">): ReadonlySet<string> {
  const before = known.get(cards)
  if (before !== undefined) return before
  const all = [...cards.values()]
  const sheets = all.filter(
    (card) => card.kind === frameCard.kind && frameCard.read(card).role === "solutions",
  )
  const isOnOne = ({ kind, geometry }: CardSnapshot) =>
    kind !== frameCard.kind && sheets.some((sheet) => standsOn(geometry, sheet.geometry))
  const found = new Set(sheets.length === 0 ? [] : all.filter(isOnOne).map(({ id }) => id))
  known.set(cards, found)
  return found
}
