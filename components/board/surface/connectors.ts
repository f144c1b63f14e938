import type { BoardSnapshot, CardSnapshot } from "@/lib/board/snapshot"
import { cardKind } from "@/lib/cards"
import { middle, type Point, type Rect } from "./rect"

/** A line from a card to a card that uses it. */
export interface Connector {
  readonly id: string
  readonly from: string
  readonly to: string
}

/** Works out which cards are connected. */
export interface Connectors {
  /** The connectors of a board; the same array, and the same objects, as long as no connection changed. */
  read(board: BoardSnapshot): readonly Connector[]
}

/** Connectors follow what cards say they need; a card is asked again only when it changed. */
export function createConnectors(): Connectors {
  const asked = new WeakMap<CardSnapshot, readonly string[]>()
  const known = new Map<string, Connector>()
  let cards: BoardSnapshot["cards"] | null = null
  let connectors: readonly Connector[] = []

  const sourcesOf = (card: CardSnapshot): readonly string[] => {
    const before = asked.get(card)
    if (before) return before
    const sources = cardKind(card.kind)?.needs(card).cards ?? []
    asked.set(card, sources)
    return sources
  }
  return {
    read(board) {
      if (cards === board.cards) return connectors
      cards = board.cards
      const next: Connector[] = []
      for (const card of board.cards.values()) {
        for (const from of sourcesOf(card)) {
          if (from === card.id || !board.cards.has(from)) continue
          const id = `${from}>${card.id}`
          const connector = known.get(id) ?? { id, from, to: card.id }
          known.set(id, connector)
          next.push(connector)
        }
      }
      const same = next.length === connectors.length && next.every((one, i) => one === connectors[i])
      if (!same) connectors = next
      return connectors
    },
  }
}

type Side = "left" | "right" | "top" | "bottom"

/** Where a connector leaves one card and reaches the other. */
export interface ConnectorEnds {
  readonly from: Point & { readonly side: Side }
  readonly to: Point & { readonly side: Side }
}

/**
 * The two ends of a connector: in the middle of those sides that face each other, sideways where there is room between
 * the cards, else up and down. It also fits cards that overlap.
 */
export function connectorEnds(from: Rect, to: Rect): ConnectorEnds {
  const a = middle(from)
  const b = middle(to)
  const gapX = Math.max(to.x - (from.x + from.width), from.x - (to.x + to.width))
  const gapY = Math.max(to.y - (from.y + from.height), from.y - (to.y + to.height))
  if (gapX >= gapY) {
    const isRight = b.x >= a.x
    return {
      from: { x: isRight ? from.x + from.width : from.x, y: a.y, side: isRight ? "right" : "left" },
      to: { x: isRight ? to.x : to.x + to.width, y: b.y, side: isRight ? "left" : "right" },
    }
  }
  const isBelow = b.y >= a.y
  return {
    from: { x: a.x, y: isBelow ? from.y + from.height : from.y, side: isBelow ? "bottom" : "top" },
    to: { x: b.x, y: isBelow ? to.y : to.y + to.height, side: isBelow ? "top" : "bottom" },
  }
}

const OUTWARD: Readonly<Record<Side, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
}

/** The two control points that make a connector leave and arrive at right angles to the cards. */
export function connectorBend({ from, to }: ConnectorEnds): readonly [Point, Point] {
  const reach = Math.min(160, Math.max(24, Math.hypot(to.x - from.x, to.y - from.y) / 2.5))
  const bend = (end: Point & { side: Side }): Point => {
    const way = OUTWARD[end.side]
    return { x: end.x + way.x * reach, y: end.y + way.y * reach }
  }
  return [bend(from), bend(to)]
}
