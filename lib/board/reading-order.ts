/** An upright rectangle by its upper left corner. */
interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * The ids in the order in which a person reads a board: rows from top to bottom, each row from left to right. A card belongs
 * to the row whose first card it overlaps in height by half or more.
 */
export function readingOrder(rects: Iterable<readonly [id: string, rect: Rect]>): string[] {
  const sorted = [...rects].sort(([idA, a], [idB, b]) => a.y - b.y || a.x - b.x || (idA < idB ? -1 : 1))
  const rows: { first: Rect; cards: (readonly [string, Rect])[] }[] = []
  for (const card of sorted) {
    const row = rows.at(-1)
    if (row && sharesRow(row.first, card[1])) row.cards.push(card)
    else rows.push({ first: card[1], cards: [card] })
  }
  return rows.flatMap((row) => row.cards.sort(([, a], [, b]) => a.x - b.x || a.y - b.y).map(([id]) => id))
}

function sharesRow(first: Rect, rect: Rect): boolean {
  const overlap = Math.min(first.y + first.height, rect.y + rect.height) - Math.max(first.y, rect.y)
  return overlap >= Math.min(first.height, rect.height) / 2
}
