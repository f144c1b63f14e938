import * as Y from "yjs"
import { BOARD_KEY, boardRoot, CARD_KEY, cardsRoot, textField, valueField } from "./schema"

/**
 * Whether undo may delete something that this page's person once put into the document. A card on which other people have worked
 * since stays, with all that makes it a card; one's own letters and later values in it go. The document's format is nobody's to
 * take back.
 */
export function mayTakeBack(doc: Y.Doc, item: Y.Item): boolean {
  if (item.parent === boardRoot(doc) && item.parentSub === BOARD_KEY.format) return false
  const card = cardItem(cardsRoot(doc), item)
  const map = card?.content instanceof Y.ContentType ? card.content.type : null
  if (map === null || !holdsWorkOfOthers(map, doc.clientID)) return true
  if (item === card) return false
  return item.parent !== map || !isFirstEntry(item)
}

/** The item that holds the card in which an item lies, or null outside of all cards. */
function cardItem(cards: unknown, item: Y.Item): Y.Item | null {
  for (let at: Y.Item | null = item; at !== null; ) {
    if (at.parent === cards) return at
    at = at.parent instanceof Y.AbstractType ? at.parent._item : null
  }
  return null
}

/** Whether anything alive in a shared type was written by somebody else. */
function holdsWorkOfOthers(type: Y.AbstractType<unknown>, self: number): boolean {
  const isOthers = (item: Y.Item): boolean => {
    if (item.deleted) return false
    if (item.id.client !== self) return true
    return item.content instanceof Y.ContentType && holdsWorkOfOthers(item.content.type, self)
  }
  for (const item of type._map.values()) if (isOthers(item)) return true
  for (let item = type._start; item !== null; item = item.right) if (isOthers(item)) return true
  return false
}

/** Whether an item is the first value of one of the keys that a card is placed with. */
function isFirstEntry(item: Y.Item): boolean {
  const key = item.parentSub
  if (key === null || item.left !== null) return false
  if (key === CARD_KEY.kind || key === CARD_KEY.geometry || textField(key) !== null) return true
  return valueField(key)?.includes(":") === false
}
