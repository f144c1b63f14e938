import * as Y from "yjs"
import { UPGRADE } from "./origin"
import { CARD_KEY, cardsRoot } from "./schema"

/** What the cards of a board last held in plain values, removed cards included. */
export interface CardMemory {
  /**
   * Runs an undo or redo and completes the cards that it brings back. Yjs does not bring back a value that somebody else replaced
   * while the card was being removed; such a card would come back without its place.
   */
  completing(run: () => unknown): void
  dispose(): void
}

/** Follows the cards of a document from here on. */
export function createCardMemory(doc: Y.Doc): CardMemory {
  const cards = cardsRoot(doc)
  const known = new Map<string, ReadonlyMap<string, unknown>>()
  let returning: Set<string> | null = null

  const note = (id: string): void => {
    const card = cards.get(id)
    if (card instanceof Y.Map) known.set(id, new Map([...essentials(known.get(id)), ...plainValues(card)]))
  }
  const onCards = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    for (const event of events) {
      const isRoot = event.target === cards
      for (const id of isRoot ? event.changes.keys.keys() : [String(event.path[0])]) {
        if (isRoot && returning !== null && cards.has(id)) returning.add(id)
        if (returning?.has(id) !== true) note(id)
      }
    }
  }
  const complete = (id: string): void => {
    const card = cards.get(id)
    if (!(card instanceof Y.Map)) return
    for (const [key, value] of known.get(id) ?? []) if (!card.has(key)) card.set(key, value)
    note(id)
  }

  for (const id of cards.keys()) note(id)
  cards.observeDeep(onCards)
  return {
    completing(run) {
      const ids = new Set<string>()
      returning = ids
      try {
        run()
      } finally {
        returning = null
      }
      if (ids.size > 0) doc.transact(() => ids.forEach(complete), UPGRADE)
    },
    dispose: () => cards.unobserveDeep(onCards),
  }
}

/** What no card is without. While an update arrives in parts it can be missing for a moment, and is not forgotten for that. */
const essentials = (values: ReadonlyMap<string, unknown> = new Map()): [string, unknown][] =>
  [CARD_KEY.kind, CARD_KEY.geometry].flatMap((key) => (values.has(key) ? [[key, values.get(key)]] : []))

const plainValues = (card: Y.Map<unknown>): ReadonlyMap<string, unknown> =>
  new Map([...card.entries()].filter(([, value]) => !(value instanceof Y.AbstractType)))
