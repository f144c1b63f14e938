import * as Y from "yjs"
import { cardKind } from "../cards"
import { type CardContent, emptyContent } from "../cards/define"
import { isJson, type Json } from "../cards/json"
import { createCardId } from "./card-id"
import { encodeGeometry } from "./geometry"
import { compareOrder, isOrderKey, keysAfter } from "./order"
import { readCard } from "./read-card"
import { BOARD_LIMITS, CARD_KEY, cardMap, cardsRoot, textKey, valueKey } from "./schema"
import { write } from "./write"

/** A card to be placed. Fields that are not given hold what the kind starts with. */
export interface NewCard {
  readonly kind: string
  readonly at: { readonly x: number; readonly y: number }
  readonly size?: { readonly width: number; readonly height: number }
  readonly texts?: Readonly<Record<string, string>>
  readonly values?: Readonly<Record<string, Json>>
}

/**
 * Places a card in front of all others and gives its id. Gives null, and places nothing, for a kind that is not in the
 * registry, on a full board and on a board of a newer format.
 */
export function placeCard(doc: Y.Doc, card: NewCard): string | null {
  const kind = cardKind(card.kind)
  if (kind === null || cardsRoot(doc).size >= BOARD_LIMITS.cards) return null
  const empty = emptyContent(kind)
  const content = {
    texts: { ...empty.texts, ...pick(card.texts ?? {}, Object.keys(kind.texts)) },
    values: { ...empty.values, ...card.values },
  }
  const { width, height } = card.size ?? kind.defaultSize
  const [order = "a0"] = keysAfter(frontKey(doc), 1)
  const id = createCardId()
  return write(doc, null, () => {
    const claim = [kind.kind, kind.version]
    cardsRoot(doc).set(id, newCardMap(claim, encodeGeometry({ ...card.at, width, height, order }), content))
    return id
  })
}

const pick = (texts: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (texts[name] === undefined ? [] : [[name, texts[name]]])))

function newCardMap(claim: Json, geometry: Json, content: CardContent): Y.Map<unknown> {
  const map = new Y.Map<unknown>()
  map.set(CARD_KEY.kind, claim)
  map.set(CARD_KEY.geometry, geometry)
  for (const [field, text] of Object.entries(content.texts)) map.set(textKey(field), new Y.Text(text))
  for (const [field, value] of Object.entries(content.values)) {
    if (isJson(value)) map.set(valueKey(field), value)
  }
  return map
}

/** The largest order key of all cards, or null on an empty board. Keys that no key can follow do not count. */
function frontKey(doc: Y.Doc): string | null {
  let front: string | null = null
  for (const card of cardsRoot(doc).values()) {
    const geometry = card instanceof Y.Map ? (card.get(CARD_KEY.geometry) as unknown) : null
    const order: unknown = Array.isArray(geometry) ? geometry[4] : null
    if (typeof order === "string" && (front === null || order > front) && isOrderKey(order)) front = order
  }
  return front
}

/** Sets plain values of a card; `undefined` removes one. Gives false where the card is gone or a value is not plain and small. */
export function setValues(
  doc: Y.Doc,
  id: string,
  values: Readonly<Record<string, Json | undefined>>,
): boolean {
  if (!Object.values(values).every((value) => value === undefined || isJson(value))) return false
  return write(doc, false, () => {
    const card = cardMap(doc, id)
    if (card === null) return false
    bringToCurrentVersion(id, card)
    for (const [field, value] of Object.entries(values)) {
      const key = valueKey(field)
      if (value === undefined) card.delete(key)
      else if (JSON.stringify(card.get(key)) !== JSON.stringify(value)) card.set(key, value)
    }
    return true
  })
}

/** Sets one plain value of a card, as `setValues`. */
export const setValue = (doc: Y.Doc, id: string, field: string, value: Json | undefined): boolean =>
  setValues(doc, id, { [field]: value })

/** A card of an older version is read through its kind's upgrades; the first value set on it writes what they gave. */
function bringToCurrentVersion(id: string, stored: Y.Map<unknown>): void {
  const card = readCard(id, stored)
  const kind = card === null ? null : cardKind(card.kind)
  if (card === null || kind === null || card.version >= kind.version) return
  for (const [field, value] of Object.entries(card.values)) stored.set(valueKey(field), value)
  stored.set(CARD_KEY.kind, [kind.kind, kind.version])
}

/** Removes cards, also those of an unknown kind. Ids of no card are passed over. */
export function removeCards(doc: Y.Doc, ids: Iterable<string>): void {
  write(doc, undefined, () => {
    for (const id of ids) cardsRoot(doc).delete(id)
  })
}

/**
 * Copies cards with their texts and values, moved by `by`, to the front in their own order, and gives the id of each copy by the id
 * of its original. Copies that point at each other's originals point at the copies. Unknown cards are not copied.
 */
export function duplicateCards(
  doc: Y.Doc,
  ids: Iterable<string>,
  by: { readonly x: number; readonly y: number } = { x: 24, y: 24 },
): ReadonlyMap<string, string> {
  const originals = [...new Set(ids)].flatMap((id) => {
    const card = cardsRoot(doc).has(id) ? readCard(id, cardMap(doc, id)) : null
    return card === null || card.unknown !== null ? [] : [card]
  })
  originals.sort((a, b) => compareOrder({ id: a.id, ...a.geometry }, { id: b.id, ...b.geometry }))
  if (cardsRoot(doc).size + originals.length > BOARD_LIMITS.cards) return new Map()
  const copies = new Map(originals.map((card) => [card.id, createCardId()]))
  const orders = keysAfter(frontKey(doc), originals.length)
  return write(doc, new Map(), () => {
    originals.forEach((card, at) => {
      const kind = cardKind(card.kind)
      const id = copies.get(card.id)
      if (kind === null || id === undefined) return
      const { x, y } = card.geometry
      const geometry = {
        ...card.geometry,
        x: x + by.x,
        y: y + by.y,
        order: orders[at] ?? card.geometry.order,
      }
      const content = kind.pointElsewhere(card, copies)
      cardsRoot(doc).set(id, newCardMap([kind.kind, kind.version], encodeGeometry(geometry), content))
    })
    return copies
  })
}
