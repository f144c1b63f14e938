import * as Y from "yjs"
import { cardKind, isConnector } from "../cards"
import { COMMON_KEY, groupOf, isGuard } from "../cards/common-values"
import { type CardContent, type CardKind, emptyContent, textFieldOf } from "../cards/define"
import { isJson, type Json } from "../cards/json"
import { createCardId } from "./card-id"
import { encodeGeometry } from "./geometry"
import { mayRemoveCard, mayWriteValue, writableCard } from "./guard"
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
 * Places cards in front of all others, the last one foremost, in one transaction, and gives their ids. Gives null, and places
 * nothing, if one of them is of a kind that is not in the registry or has a text that no card holds, on a full board and on a board of a newer format.
 */
export function placeCards(doc: Y.Doc, cards: readonly NewCard[]): readonly string[] | null {
  if (cardsRoot(doc).size + cards.length > BOARD_LIMITS.cards) return null
  const orders = keysAfter(frontKey(doc), cards.length)
  const placed = cards.map((card, at) => placement(card, orders[at] ?? "a0"))
  if (placed.includes(null)) return null
  return write(doc, null, () =>
    placed.map((map) => {
      const id = createCardId()
      cardsRoot(doc).set(id, map)
      return id
    }),
  )
}

/** Places one card, as `placeCards`. */
export const placeCard = (doc: Y.Doc, card: NewCard): string | null => placeCards(doc, [card])?.[0] ?? null

function placement(card: NewCard, order: string): Y.Map<unknown> | null {
  const kind = cardKind(card.kind)
  if (kind === null) return null
  const empty = emptyContent(kind)
  const content = {
    texts: { ...empty.texts, ...textsOf(kind, card.texts ?? {}) },
    values: { ...empty.values, ...card.values },
  }
  if (Object.values(content.texts).some((text) => text.length > BOARD_LIMITS.textLength)) return null
  const { width, height } = card.size ?? kind.defaultSize
  return newCardMap([kind.kind, kind.version], encodeGeometry({ ...card.at, width, height, order }), content)
}

const textsOf = (kind: CardKind, texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter(([field]) => textFieldOf(kind, field) !== null))

/** The shared map of a new card. */
export function newCardMap(claim: Json, geometry: Json, content: CardContent): Y.Map<unknown> {
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
export function frontKey(doc: Y.Doc): string | null {
  const orders: string[] = []
  let front = ""
  for (const card of cardsRoot(doc).values()) {
    const geometry: unknown = card instanceof Y.Map ? card.get(CARD_KEY.geometry) : null
    const order: unknown = Array.isArray(geometry) ? geometry[4] : null
    if (typeof order !== "string") continue
    orders.push(order)
    if (order > front) front = order
  }
  if (orders.length === 0) return null
  // Only a hostile document holds a key that cannot be followed, so all of them are looked at only then.
  return isOrderKey(front) ? front : (orders.filter(isOrderKey).sort().at(-1) ?? null)
}

/** Sets plain values of a card; `undefined` removes one. Gives false where the card is gone or a value is not plain and small. */
export function setValues(
  doc: Y.Doc,
  id: string,
  values: Readonly<Record<string, Json | undefined>>,
): boolean {
  if (!Object.values(values).every((value) => value === undefined || isJson(value))) return false
  return write(doc, false, () => {
    const card = writableCard(doc, id)
    if (card === null) return false
    bringToCurrentVersion(id, card)
    for (const [field, value] of Object.entries(values)) {
      const key = valueKey(field)
      if (!mayWriteValue(doc, field)) continue
      if (value === undefined) card.delete(key)
      else if (!sameJson(card.get(key), value)) card.set(key, value)
    }
    return true
  })
}

const sameJson = (stored: unknown, value: Json): boolean =>
  isJson(stored) && JSON.stringify(stored) === JSON.stringify(value)

/** Sets one plain value of a card, as `setValues`. */
export const setValue = (doc: Y.Doc, id: string, field: string, value: Json | undefined): boolean =>
  setValues(doc, id, { [field]: value })

/** A card of an older version is read through its kind's upgrades; the first value set on it writes what they gave. */
function bringToCurrentVersion(id: string, stored: Y.Map<unknown>): void {
  const card = readCard(id, stored)
  const kind = card === null ? null : cardKind(card.kind)
  if (card === null || kind === null || card.version >= kind.version) return
  for (const [field, value] of Object.entries(card.values))
    if (!isGuard(field)) stored.set(valueKey(field), value)
  stored.set(CARD_KEY.kind, [kind.kind, kind.version])
}

/** Removes cards, also those of an unknown kind, with the connectors that lead to them or from them. Ids of no card are passed over. */
export function removeCards(doc: Y.Doc, ids: Iterable<string>): void {
  const gone = new Set([...ids].filter((id) => mayRemoveCard(doc, id)))
  if (gone.size === 0) return
  write(doc, undefined, () => {
    for (const id of connectorsOf(doc, gone)) if (mayRemoveCard(doc, id)) gone.add(id)
    for (const id of gone) cardsRoot(doc).delete(id)
  })
}

/** The connectors that begin or end at any of these cards. */
function connectorsOf(doc: Y.Doc, ids: ReadonlySet<string>): readonly string[] {
  return [...cardsRoot(doc)].flatMap(([id, stored]) => {
    // Only few cards are connectors: the others are not read for it.
    const claim: unknown = stored instanceof Y.Map ? stored.get(CARD_KEY.kind) : null
    if (!Array.isArray(claim) || !isConnector(String(claim[0]))) return []
    const card = readCard(id, stored)
    const ends = card === null ? [] : (cardKind(card.kind)?.connects?.(card) ?? [])
    return ends.some((end) => ids.has(end)) ? [id] : []
  })
}

/** The content without any lock, and left to no group: nobody has settled anything for a copy. */
export const withoutLocks = ({ texts, values }: CardContent): CardContent => ({
  texts,
  values: Object.fromEntries(
    Object.entries(values).filter(([key]) => key !== COMMON_KEY.locked && !isGuard(key)),
  ),
})

/** The content of a copy: the copies of a group are a group of their own, and nobody has locked them. */
export function inGroupsOfTheirOwn(original: CardContent, groups: Map<string, string>): CardContent {
  const content = withoutLocks(original)
  const group = groupOf(content)
  if (group === null) return content
  const own = groups.get(group) ?? createCardId()
  groups.set(group, own)
  return { ...content, values: { ...content.values, [COMMON_KEY.group]: own } }
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
  const groups = new Map<string, string>()
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
      const content = inGroupsOfTheirOwn(kind.pointElsewhere(card, copies), groups)
      cardsRoot(doc).set(id, newCardMap([kind.kind, kind.version], encodeGeometry(geometry), content))
    })
    return copies
  })
}
