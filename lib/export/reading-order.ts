import type { BoardSnapshot, CardSnapshot } from "../board/snapshot"
import { cardKind } from "../cards"

/**
 * Cards in rows from top to bottom, each row from left to right. A card belongs to the row that begins above its middle; equal
 * places are settled by the ids, so that the order is always the same.
 */
function inRows(cards: readonly CardSnapshot[]): CardSnapshot[] {
  const byTop = [...cards].sort((a, b) => a.geometry.y - b.geometry.y || (a.id < b.id ? -1 : 1))
  const rows: CardSnapshot[][] = []
  let rowEnd = Number.NEGATIVE_INFINITY
  for (const card of byTop) {
    const { y, height } = card.geometry
    const row = rows.at(-1)
    if (row && y < rowEnd) row.push(card)
    else {
      rows.push([card])
      rowEnd = y + height / 2
    }
  }
  return rows.flatMap((row) => row.sort((a, b) => a.geometry.x - b.geometry.x || (a.id < b.id ? -1 : 1)))
}

/** The cards as they are read on paper: top to bottom, left to right, and a card that is made from another one right after that one. */
export function readingOrder(board: BoardSnapshot): readonly CardSnapshot[] {
  const rows = inRows([...board.cards.values()])
  const dependants = new Map<string, CardSnapshot[]>()
  const roots: CardSnapshot[] = []
  for (const card of rows) {
    const [source] = cardKind(card.kind)?.needs(card).cards ?? []
    if (source === undefined || source === card.id || !board.cards.has(source)) roots.push(card)
    else dependants.set(source, [...(dependants.get(source) ?? []), card])
  }
  const placed = new Set<CardSnapshot>()
  const place = (card: CardSnapshot) => {
    const waiting = [card]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (placed.has(next)) continue
      placed.add(next)
      waiting.push(...(dependants.get(next.id) ?? []).toReversed())
    }
  }
  for (const root of roots) place(root)
  // Cards that point at each other in a circle have no root; they keep their place at the end.
  for (const card of rows) place(card)
  return [...placed]
}
