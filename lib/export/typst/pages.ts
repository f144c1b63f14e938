import type { Stroke } from "../../board/stroke"
import type { SceneCard } from "./scene"

/** A page of the board: its upper left corner and its size in board units, and how much smaller it is than on the board. */
export interface BoardPage {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly scale: number
  /** In the order in which they are read; where cards overlap, from the back to the front. */
  readonly cards: readonly SceneCard[]
  readonly ink: readonly Stroke[]
}

/** Something that stands on a page. */
interface Item {
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly card: SceneCard | null
  readonly stroke: Stroke | null
}

/** Cards that are this far from all others stand on a page of their own: a page as wide as the gap would show nothing. */
const FAR = 6_000
/** Room around the cards. */
const MARGIN = 40
/** The longest side of a page in board units: what viewers show (14,400 pt), less what cards may grow beyond their size. */
const LONGEST = 14_400 / 0.75 - 2 * MARGIN - 800

/** Parts a list where the next interval begins far behind everything before it. */
function parted(items: readonly Item[], from: (item: Item) => number, to: (item: Item) => number): Item[][] {
  const groups: Item[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const item of [...items].sort((a, b) => from(a) - from(b))) {
    const group = groups.at(-1)
    if (group && from(item) - end <= FAR) group.push(item)
    else groups.push([item])
    end = Math.max(end, to(item))
  }
  return groups
}

function clusters(items: readonly Item[]): Item[][] {
  const columns = parted(
    items,
    ({ box: { x } }) => x,
    ({ box: { x, width } }) => x + width,
  )
  const groups = columns.flatMap((column) =>
    parted(column, ({ box: { y } }) => y, ({ box: { y, height } }) => y + height),
  ) // biome-ignore format: two directions
  return groups.length <= 1 || groups.length === items.length ? groups : groups.flatMap(clusters)
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
    a.isUnder !== b.isUnder
      ? Number(b.isUnder) - Number(a.isUnder)
      : a.geometry.order === b.geometry.order
        ? a.id < b.id
          ? -1
          : 1
        : a.geometry.order < b.geometry.order
          ? -1
          : 1,
  )
}

/** The pages of a board whose cards are given in reading order, those of ink alone last; a board without both has none. */
export function pagesOf(cards: readonly SceneCard[], ink: readonly Stroke[] = []): readonly BoardPage[] {
  const items: readonly Item[] = [
    ...cards.map((card) => ({ box: card.geometry, card, stroke: null })),
    ...ink.map((stroke) => ({ box: stroke.bounds, card: null, stroke })),
  ]
  const place = new Map(items.map((item, i) => [item, i]))
  const at = (item: Item | undefined) => (item && place.get(item)) ?? 0
  const groups = clusters(items).map((group) => group.sort((a, b) => at(a) - at(b)))
  return groups
    .sort(([a], [b]) => at(a) - at(b))
    .map((group) => {
      const [x, y] = [least(group, ({ x }) => x) - MARGIN, least(group, ({ y }) => y) - MARGIN]
      const right = -least(group, (box) => -box.x - box.width)
      const bottom = -least(group, (box) => -box.y - box.height)
      const [width, height] = [right - x, bottom - y]
      return {
        x,
        y,
        width,
        height,
        scale: Math.min(1, LONGEST / Math.max(width, height)),
        cards: drawingOrder(group.flatMap(({ card }) => card ?? [])),
        ink: group.flatMap(({ stroke }) => stroke ?? []),
      }
    })
}

/** The least of a number over things of which there may be too many for the arguments of one call. */
const least = (items: readonly Item[], of: (box: Item["box"]) => number): number =>
  items.reduce((found, { box }) => Math.min(found, of(box)), Number.POSITIVE_INFINITY)
