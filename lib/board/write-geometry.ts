import type * as Y from "yjs"
import { decodeGeometry, encodeGeometry, sameGeometry } from "./geometry"
import { writableCard } from "./guard"
import { compareOrder, keysAfter, keysBefore } from "./order"
import { CARD_KEY, cardMap, cardsRoot } from "./schema"
import type { Geometry } from "./snapshot"
import { write } from "./write"

/** What of a card's place is to change. The order has functions of its own. */
export type GeometryChange = Partial<Omit<Geometry, "order">>

/**
 * Moves and resizes cards in one transaction. Values are brought inside the board's bounds and to quarter units; cards that are
 * gone or damaged are passed over, and a card that stays where it is is not written.
 */
export function setGeometry(doc: Y.Doc, changes: ReadonlyMap<string, GeometryChange>): void {
  write(doc, undefined, () => {
    for (const [id, change] of changes) placeAt(doc, id, change)
  })
}

function placeAt(doc: Y.Doc, id: string, change: Partial<Geometry>): void {
  const card = writableCard(doc, id)
  const before = decodeGeometry(card?.get(CARD_KEY.geometry))
  if (card === null || before === null) return
  const value = encodeGeometry({ ...before, ...change })
  const after = decodeGeometry(value)
  if (after !== null && !sameGeometry(before, after)) card.set(CARD_KEY.geometry, value)
}

/** Puts cards in front of all others, keeping their own order. Nothing is written if they stand there already. */
export function bringToFront(doc: Y.Doc, ids: Iterable<string>): void {
  restack(doc, ids, (others, count) => keysAfter(others.at(-1) ?? null, count))
}

/** Puts cards behind all others, keeping their own order. Nothing is written if they stand there already. */
export function sendToBack(doc: Y.Doc, ids: Iterable<string>): void {
  restack(doc, ids, (others, count) => keysBefore(others[0] ?? null, count))
}

function restack(
  doc: Y.Doc,
  ids: Iterable<string>,
  keysFor: (others: readonly string[], count: number) => readonly string[],
): void {
  const chosen = new Set(ids)
  const all = [...cardsRoot(doc).keys()]
    .flatMap((id) => {
      const geometry = decodeGeometry(cardMap(doc, id)?.get(CARD_KEY.geometry))
      return geometry === null ? [] : [{ id, order: geometry.order }]
    })
    .sort(compareOrder)
  const moving = all.filter((card) => chosen.has(card.id))
  const others = all.filter((card) => !chosen.has(card.id)).map((card) => card.order)
  const keys = keysFor(others, moving.length)
  const wanted = moving.map((card, at) => ({ id: card.id, order: keys[at] ?? card.order }))
  const standing = new Map(wanted.map((card) => [card.id, card.order]))
  const after = all.map((card) => ({ id: card.id, order: standing.get(card.id) ?? card.order }))
  if (after.sort(compareOrder).every((card, at) => card.id === all[at]?.id)) return
  write(doc, undefined, () => {
    for (const { id, order } of wanted) placeAt(doc, id, { order })
  })
}
