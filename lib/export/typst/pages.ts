import type { SceneCard } from "./scene"

/** A page of the board: its upper left corner in board units, and how much smaller it is than on the board. */
export interface BoardPage {
  readonly x: number
  readonly y: number
  readonly scale: number
  /** In the order in which they are read; where cards overlap, from the back to the front. */
  readonly cards: readonly SceneCard[]
}

/** Cards that are this far from all others stand on a page of their own: a page as wide as the gap would show nothing. */
const FAR = 6_000
/** Room around the cards. */
const MARGIN = 40
/** The longest side of a page in board units: what viewers show (14,400 pt), less what cards may grow beyond their size. */
const LONGEST = 14_400 / 0.75 - 2 * MARGIN - 800

/** Parts a list where the next interval begins far behind everything before it. */
function parted(
  cards: readonly SceneCard[],
  from: (card: SceneCard) => number,
  to: (card: SceneCard) => number,
): SceneCard[][] {
  const groups: SceneCard[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const card of [...cards].sort((a, b) => from(a) - from(b))) {
    const group = groups.at(-1)
    if (group && from(card) - end <= FAR) group.push(card)
    else groups.push([card])
    end = Math.max(end, to(card))
  }
  return groups
}

function clusters(cards: readonly SceneCard[]): SceneCard[][] {
  const columns = parted(
    cards,
    ({ geometry: { x } }) => x,
    ({ geometry: { x, width } }) => x + width,
  )
  const groups = columns.flatMap((column) =>
    parted(column, ({ geometry: { y } }) => y, ({ geometry: { y, height } }) => y + height),
  ) // biome-ignore format: two directions
  return groups.length <= 1 || groups.length === cards.length ? groups : groups.flatMap(clusters)
}

const overlap = ({ geometry: a }: SceneCard, { geometry: b }: SceneCard): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

function drawingOrder(cards: readonly SceneCard[]): readonly SceneCard[] {
  const byLeft = [...cards].sort((a, b) => a.geometry.x - b.geometry.x)
  const anyOverlap = byLeft.some((card, i) => {
    for (let j = i + 1; j < byLeft.length; j++) {
      const next = byLeft[j]
      if (!next || next.geometry.x >= card.geometry.x + card.geometry.width) return false
      if (overlap(card, next)) return true
    }
    return false
  })
  if (!anyOverlap) return cards
  return [...cards].sort((a, b) =>
    a.geometry.order === b.geometry.order
      ? a.id < b.id
        ? -1
        : 1
      : a.geometry.order < b.geometry.order
        ? -1
        : 1,
  )
}

/** The pages of a board whose cards are given in reading order; a board without cards has none. */
export function pagesOf(cards: readonly SceneCard[]): readonly BoardPage[] {
  const place = new Map(cards.map((card, i) => [card, i]))
  const at = (card: SceneCard | undefined) => (card && place.get(card)) ?? 0
  const groups = clusters(cards).map((group) => group.sort((a, b) => at(a) - at(b)))
  return groups
    .sort(([a], [b]) => at(a) - at(b))
    .map((group) => {
      const x = Math.min(...group.map(({ geometry }) => geometry.x)) - MARGIN
      const y = Math.min(...group.map(({ geometry }) => geometry.y)) - MARGIN
      const right = Math.max(...group.map(({ geometry }) => geometry.x + geometry.width))
      const bottom = Math.max(...group.map(({ geometry }) => geometry.y + geometry.height))
      const scale = Math.min(1, LONGEST / Math.max(right - x, bottom - y))
      return { x, y, scale, cards: drawingOrder(group) }
    })
}
