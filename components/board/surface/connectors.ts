import type { BoardSnapshot, CardSnapshot } from "@/lib/board/snapshot"
import { cardKind } from "@/lib/cards"
import { type ConnectorFields, type ConnectorSide, connectorCard } from "@/lib/cards/connector-card"

/** A line between two cards: from a card to one that uses it, or one that a person drew. */
export interface Connector {
  readonly id: string
  readonly from: string
  readonly to: string
  /** The card of a line that a person drew; null for one that follows from what cards use. */
  readonly drawn: CardSnapshot | null
}

/** Works out which cards are connected. */
export interface Connectors {
  /** The connectors of a board; the same array, and the same objects, as long as no connection changed. */
  read(board: BoardSnapshot): readonly Connector[]
}

/** Connectors follow what cards say they need; a card is asked again only when it changed. */
export function createConnectors(): Connectors {
  const asked = new WeakMap<CardSnapshot, readonly Connector[]>()
  const known = new Map<string, Connector>()
  let cards: BoardSnapshot["cards"] | null = null
  let connectors: readonly Connector[] = []

  const connectorsTo = (card: CardSnapshot): readonly Connector[] => {
    const before = asked.get(card)
    if (before) return before
    const kind = cardKind(card.kind)
    const [from, to] = kind?.connects?.(card) ?? []
    const drawn = from === undefined || to === undefined ? [] : [{ id: card.id, from, to, drawn: card }]
    const sources = kind?.connects ? [] : (kind?.needs(card).cards ?? [])
    const derived = sources.map((source) => known.get(`${source}>${card.id}`) ?? derive(source, card.id))
    const own = [...drawn, ...derived]
    asked.set(card, own)
    return own
  }
  const derive = (from: string, to: string): Connector => {
    const connector = { id: `${from}>${to}`, from, to, drawn: null }
    known.set(connector.id, connector)
    return connector
  }
  return {
    read(board) {
      if (cards === board.cards) return connectors
      cards = board.cards
      const next: Connector[] = []
      for (const card of board.cards.values()) {
        for (const connector of connectorsTo(card)) {
          const { from, to } = connector
          if (from !== to && board.cards.has(from) && board.cards.has(to)) next.push(connector)
        }
      }
      const same = next.length === connectors.length && next.every((one, i) => one === connectors[i])
      if (!same) connectors = next
      return connectors
    },
  }
}

/** How a connector runs and looks: as a person chose, else curved between the sides that face each other, with a head at its end. */
export function lookOf({
  drawn,
}: Connector): Pick<ConnectorFields, "shape" | "heads"> & { readonly sides: ConnectorSides } {
  if (drawn === null) return DERIVED
  const { from, to, shape, heads } = connectorCard.read(drawn)
  return { shape, heads, sides: { from: from?.side ?? "auto", to: to?.side ?? "auto" } }
}

type ConnectorSides = { readonly from: ConnectorSide; readonly to: ConnectorSide }

const DERIVED = { shape: "curved", heads: "end", sides: { from: "auto", to: "auto" } } as const
