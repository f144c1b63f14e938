import type * as Y from "yjs"
import { CardTable } from "./card-table"
import { compareOrder } from "./order"
import { readCard, readText } from "./read-card"
import { BOARD_KEY, BOARD_LIMITS, boardRoot, cardsRoot, FORMAT } from "./schema"
import type { BoardChange, BoardSnapshot, CardSnapshot } from "./snapshot"

/** A board's document as plain data that follows it, made for `useSyncExternalStore`. */
export interface BoardStore {
  /** The board as it stands. The same object as long as nothing changed. */
  getSnapshot(): BoardSnapshot
  /** Calls back once per transaction that changed something, with what changed. Gives the function that ends it. */
  subscribe(listener: (change: BoardChange) => void): () => void
  /** One card, or undefined if there is none. The same object as long as nothing in the card changed. */
  getCard(id: string): CardSnapshot | undefined
  /** Calls back when this card is placed, changed or removed, and at no other time. */
  subscribeCard(id: string, listener: () => void): () => void
  /** Stops following the document. The last snapshot stays readable. */
  dispose(): void
}

/** Follows a document. Only the cards that a transaction touched are read again. */
export function createBoardStore(doc: Y.Doc): BoardStore {
  const board = boardRoot(doc)
  const cards = cardsRoot(doc)
  const listeners = new Set<(change: BoardChange) => void>()
  const cardListeners = new Map<string, Set<() => void>>()
  let table = readCards(cards)
  let snapshot: BoardSnapshot = {
    title: readTitle(board),
    format: readFormat(board),
    cards: table,
    order: stack(table),
  }

  const publish = (next: BoardSnapshot, change: BoardChange): void => {
    snapshot = next
    for (const id of change.cards) for (const listener of [...(cardListeners.get(id) ?? [])]) listener()
    for (const listener of [...listeners]) listener(change)
  }

  const onCards = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    const touched = touchedCards(cards, events)
    const next = new Map<string, CardSnapshot | null>()
    const changed = new Set<string>()
    let order = false
    for (const id of touched) {
      const before = snapshot.cards.get(id)
      const read = cards.has(id) ? readCard(id, cards.get(id)) : null
      const after = read === null ? null : keepParts(before, read)
      next.set(id, after)
      if (before !== undefined || after !== null) changed.add(id)
      order ||= before?.geometry.order !== after?.geometry.order
    }
    if (changed.size === 0) return
    table = table.with(next)
    publish(
      { ...snapshot, cards: table, order: order ? stack(table) : snapshot.order },
      { cards: changed, order, title: false },
    )
  }

  const onBoard = (): void => {
    const title = readTitle(board)
    const format = readFormat(board)
    if (title === snapshot.title && format === snapshot.format) return
    publish({ ...snapshot, title, format }, { cards: new Set(), order: false, title: true })
  }

  cards.observeDeep(onCards)
  board.observeDeep(onBoard)
  return {
    getSnapshot: () => snapshot,
    getCard: (id) => snapshot.cards.get(id),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    subscribeCard(id, listener) {
      const own = cardListeners.get(id) ?? new Set()
      cardListeners.set(id, own.add(listener))
      return () => {
        own.delete(listener)
        if (own.size === 0 && cardListeners.get(id) === own) cardListeners.delete(id)
      }
    },
    dispose() {
      cards.unobserveDeep(onCards)
      board.unobserveDeep(onBoard)
      listeners.clear()
      cardListeners.clear()
    },
  }
}

/** The card with those parts of what it was before that did not change, so that readers of one part can tell. */
function keepParts(before: CardSnapshot | undefined, after: CardSnapshot): CardSnapshot {
  if (before === undefined) return after
  const keep = <T>(old: T, now: T): T => (JSON.stringify(old) === JSON.stringify(now) ? old : now)
  return {
    ...after,
    geometry: keep(before.geometry, after.geometry),
    texts: keep(before.texts, after.texts),
    values: keep(before.values, after.values),
  }
}

/** The ids of the cards in which a transaction changed something. */
function touchedCards(
  cards: Y.Map<unknown>,
  events: readonly Y.YEvent<Y.AbstractType<unknown>>[],
): Set<string> {
  const touched = new Set<string>()
  for (const event of events) {
    if (event.target === cards) for (const id of event.changes.keys.keys()) touched.add(id)
    else touched.add(String(event.path[0]))
  }
  return touched
}

function readCards(stored: Y.Map<unknown>): CardTable {
  const cards: [string, CardSnapshot][] = []
  for (const [id, value] of stored.entries()) {
    const card = readCard(id, value)
    if (card !== null) cards.push([id, card])
  }
  return CardTable.EMPTY.with(cards)
}

const readTitle = (board: Y.Map<unknown>): string =>
  readText(board.get(BOARD_KEY.title), BOARD_LIMITS.textLength)?.slice(0, BOARD_LIMITS.titleLength) ?? ""

function readFormat(board: Y.Map<unknown>): "current" | "newer" {
  const format = board.get(BOARD_KEY.format)
  return typeof format === "number" && format > FORMAT ? "newer" : "current"
}

const stack = (cards: ReadonlyMap<string, CardSnapshot>): string[] =>
  [...cards.values()]
    .map((card) => ({ id: card.id, order: card.geometry.order }))
    .sort(compareOrder)
    .map((card) => card.id)
