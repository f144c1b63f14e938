import type { BoardStore } from "@/lib/board/board-store"
import { connectorDistance, connectorEnds, connectorPoint } from "@/lib/board/connector-path"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { cardKind, isConnector } from "@/lib/cards"
import { connectorCard } from "@/lib/cards/connector-card"
import type { Point, Rect } from "../surface/rect"

/** Where connectors stand: on the line between their cards. */
export interface ConnectorPlaces {
  /** Whether a card is a connector, or was one when it was last looked at. */
  has(id: string): boolean
  /** Looks at a connector again: what it connects may have changed. */
  follow(id: string): void
  /** The connectors at a card. */
  at(id: string): Iterable<string>
  /** The rectangle of a connector's label, in the middle of its line; undefined while one of its cards is missing. */
  rectOf(id: string, height: number): Rect | undefined
  /** The connector whose line runs within a distance of a point, or null. */
  hit(at: Point, within: number): string | null
}

/** The side of the square that stands for a label without words. */
const HANDLE = 28

/** Places of a board's connectors, from where their cards stand at the moment. */
export function createConnectorPlaces(
  store: BoardStore,
  rectOf: (id: string) => Rect | undefined,
): ConnectorPlaces {
  const ends = new Map<string, readonly string[]>()
  const attached = new Map<string, Set<string>>()

  const isLine = (card: CardSnapshot | undefined): card is CardSnapshot =>
    card !== undefined && isConnector(card.kind)

  const lineOf = (id: string) => {
    const card = store.getCard(id)
    const [from, to] = ends.get(id) ?? []
    if (!isLine(card) || from === undefined || to === undefined || from === to) return null
    // A connector cannot lead to a connector: neither could be placed first.
    if (isLine(store.getCard(from)) || isLine(store.getCard(to))) return null
    const [a, b] = [rectOf(from), rectOf(to)]
    if (a === undefined || b === undefined) return null
    const fields = connectorCard.read(card)
    const sides = { from: fields.from?.side ?? "auto", to: fields.to?.side ?? "auto" } as const
    return { card, fields, ends: connectorEnds(a, b, sides) }
  }
  return {
    has: (id) => ends.has(id) || isLine(store.getCard(id)),
    follow(id) {
      for (const end of ends.get(id) ?? []) attached.get(end)?.delete(id)
      const card = store.getCard(id)
      if (!isLine(card)) {
        ends.delete(id)
        return
      }
      const now = cardKind(card.kind)?.connects?.(card) ?? []
      ends.set(id, now)
      for (const end of now) attached.set(end, (attached.get(end) ?? new Set()).add(id))
    },
    at: (id) => attached.get(id) ?? [],
    rectOf(id, height) {
      const line = lineOf(id)
      if (line === null) return undefined
      const middle = connectorPoint(line.ends, line.fields.shape, 0.5)
      const isBare = line.fields.label.trim() === ""
      const width = isBare ? HANDLE : line.card.geometry.width
      const tall = isBare ? HANDLE : Math.max(HANDLE, line.card.geometry.height, height)
      return { x: middle.x - width / 2, y: middle.y - tall / 2, width, height: tall }
    },
    hit(at, within) {
      for (const id of ends.keys()) {
        const line = lineOf(id)
        if (line !== null && connectorDistance(line.ends, line.fields.shape, at) <= within) return id
      }
      return null
    },
  }
}
