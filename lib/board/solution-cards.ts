import { frameCard } from "../cards/frame-card"
import type { BoardSnapshot, CardSnapshot } from "./snapshot"

const known = new WeakMap<ReadonlyMap<string, CardSnapshot>, ReadonlySet<string>>()

/** The ids of the cards whose middle stands on a frame of solutions. Worked out once for each state of the cards. */
export function solutionCards({ cards }: Pick<BoardSnapshot, "cards">): ReadonlySet<string> {
  const before = known.get(cards)
  if (before !== undefined) return before
  const all = [...cards.values()]
  const sheets = all.filter(
    (card) => card.kind === frameCard.kind && frameCard.read(card).role === "solutions",
  )
  const isOnOne = ({ kind, geometry }: CardSnapshot) => {
    if (kind === frameCard.kind) return false
    const [x, y] = [geometry.x + geometry.width / 2, geometry.y + geometry.height / 2]
    return sheets.some(({ geometry: sheet }) => {
      const [right, down] = [x - sheet.x, y - sheet.y]
      return right >= 0 && right <= sheet.width && down >= 0 && down <= sheet.height
    })
  }
  const found = new Set(sheets.length === 0 ? [] : all.filter(isOnOne).map(({ id }) => id))
  known.set(cards, found)
  return found
}
