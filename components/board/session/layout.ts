import type { BoardStore } from "@/lib/board/board-store"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { carries, isConnector } from "@/lib/cards"
import { contains, intersects, type Point, type Rect } from "../surface/rect"
import { createConnectorPlaces } from "./connector-places"

/** Where every card stands on this screen: what the document says, with the drags of this moment and the heights that contents have. */
export interface BoardLayout {
  rectOf(id: string): Rect | undefined
  /** Where the card stands without any drag. */
  standingOf(id: string): Rect | undefined
  /** All rectangles, in no particular order. Do not keep it: it changes with the board. */
  all(): ReadonlyMap<string, Rect>
  /** The ids from the back to the front; what carries other cards lies under all of them. */
  order(): readonly string[]
  /** The front-most card at a point, or null. A frame is met at its title and its border, or anywhere where `isFar` says that these are too small. */
  hit(at: Point, isFar?: boolean): string | null
  /** The cards that share an area with a rectangle, from the back to the front. */
  within(rect: Rect): string[]
  /** Tells the layout how high the contents of cards are on this screen. */
  measure(heights: Iterable<readonly [id: string, height: number]>): void
  /** Shows cards elsewhere for the time of this person's drag; an empty map ends it. */
  show(rects: ReadonlyMap<string, Rect>): void
  /** Shows cards where other people are dragging them; an empty map ends it. */
  showOthers(rects: ReadonlyMap<string, Rect>): void
  /** What `show` shows. */
  shown(): ReadonlyMap<string, Rect>
  /** A number that grows with every change. */
  version(): number
  subscribe(listener: () => void): () => void
  dispose(): void
}

const NOTHING: ReadonlyMap<string, Rect> = new Map()

/** A layout that follows a board. A card that did not move keeps its rectangle object. */
export function createLayout(store: BoardStore): BoardLayout {
  const rects = new Map<string, Rect>()
  const heights = new Map<string, number>()
  const listeners = new Set<() => void>()
  let own = NOTHING
  let others = NOTHING
  let version = 0

  const lines = createConnectorPlaces(store, (id) => rects.get(id))
  const standing = (card: CardSnapshot): Rect | undefined => {
    if (isConnector(card.kind)) return lines.rectOf(card.id, heights.get(card.id) ?? 0)
    const { x, y, width, height } = card.geometry
    return { x, y, width, height: Math.max(height, heights.get(card.id) ?? 0) }
  }
  /** Brings one rectangle up to date and says whether it changed. */
  const refresh = (id: string): boolean => {
    const card = store.getCard(id)
    if (card === undefined) {
      heights.delete(id)
      return rects.delete(id)
    }
    // Nobody drags a connector: it is where its cards are.
    const dragged = lines.has(id) ? undefined : (own.get(id) ?? others.get(id))
    const rect = dragged ?? standing(card)
    if (rect === undefined) return rects.delete(id)
    const before = rects.get(id)
    if (before && sameRect(before, rect)) return false
    rects.set(id, rect)
    return true
  }
  const refreshAll = (ids: Iterable<string>, always = false) => {
    let changed = always
    const moved = new Set<string>()
    for (const id of ids) {
      if (lines.has(id)) {
        lines.follow(id)
        moved.add(id)
      } else if (refresh(id)) {
        changed = true
        for (const line of lines.at(id)) moved.add(line)
      }
    }
    for (const id of moved) if (refresh(id)) changed = true
    if (!changed) return
    version += 1
    for (const listener of [...listeners]) listener()
  }

  const isCarrier = (id: string): boolean => carries(store.getCard(id)?.kind ?? "")
  let stack: { readonly of: readonly string[]; readonly ids: readonly string[] } = { of: [], ids: [] }
  const stacked = (): readonly string[] => {
    const { order } = store.getSnapshot()
    if (stack.of === order) return stack.ids
    const under = order.filter(isCarrier)
    const ids = under.length === 0 ? order : [...under, ...order.filter((id) => !isCarrier(id))]
    stack = { of: order, ids }
    return ids
  }

  refreshAll(store.getSnapshot().cards.keys())
  const stop = store.subscribe((change) => refreshAll(change.cards, change.order))

  return {
    rectOf: (id) => rects.get(id),
    standingOf(id) {
      const card = store.getCard(id)
      return card && standing(card)
    },
    all: () => rects,
    order: stacked,
    hit(at, isFar = false) {
      const order = stacked()
      for (let i = order.length - 1; i >= 0; i -= 1) {
        const id = order[i]
        const rect = id === undefined ? undefined : rects.get(id)
        if (id === undefined || rect === undefined || !contains(rect, at)) continue
        if (isFar || !isCarrier(id) || !contains(hollowOf(rect), at)) return id
      }
      return lines.hit(at, isFar ? FAR_REACH : REACH)
    },
    within(area) {
      return stacked().filter((id) => {
        const rect = rects.get(id)
        return rect !== undefined && intersects(rect, area)
      })
    },
    measure(measured) {
      const touched: string[] = []
      for (const [id, height] of measured) {
        if (heights.get(id) === height) continue
        heights.set(id, height)
        touched.push(id)
      }
      refreshAll(touched)
    },
    show(next) {
      const before = own
      own = next
      refreshAll(touchedBy(before, next))
    },
    showOthers(next) {
      const before = others
      others = next
      refreshAll(touchedBy(before, next))
    },
    shown: () => own,
    version: () => version,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    dispose() {
      stop()
      listeners.clear()
    },
  }
}

/** How near to the line of a connector a press must be, in board units; farther where the board is seen from afar. */
const REACH = 10
const FAR_REACH = 30

/** The title and the border of a frame, by which it is taken; what lies inside belongs to the cards on it. */
const FRAME = { title: 44, border: 10 } as const

const hollowOf = ({ x, y, width, height }: Rect): Rect => ({
  x: x + FRAME.border,
  y: y + FRAME.title,
  width: width - 2 * FRAME.border,
  height: height - FRAME.title - FRAME.border,
})

/** The cards that stand elsewhere by one of two drags; of a drag that goes on all stand in both, and no third list is made. */
function touchedBy(before: ReadonlyMap<string, Rect>, next: ReadonlyMap<string, Rect>): Iterable<string> {
  for (const id of before.keys()) if (!next.has(id)) return new Set([...before.keys(), ...next.keys()])
  return next.keys()
}

const sameRect = (a: Rect, b: Rect): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
