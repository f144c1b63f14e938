import * as Y from "yjs"
import { boardRoot, cardsRoot, valueField } from "./schema"

/** One group of writes on the undo or the redo stack. */
type StackItem = Y.UndoManager["undoStack"][number]

/**
 * Whether undoing a group of writes may delete something that this page's person once put into the document. What makes a card a card
 * goes only with the card: a value that a person replaced is put back by writing the older one over it, and where that is not possible,
 * because somebody else wrote at the same time, the value stays. A card on which other people have worked since stays as well, without
 * one's own letters in it. The document's format and its title as a whole are nobody's to take back.
 */
export function mayTakeBack(doc: Y.Doc, item: Y.Item, group: StackItem | undefined): boolean {
  if (item.parent === boardRoot(doc)) return false
  const card = cardItem(cardsRoot(doc), item)
  const map = card?.content instanceof Y.ContentType ? card.content.type : null
  if (map === null) return true
  if (item === card) return !holdsWorkOfOthers(map, doc.clientID)
  if (item.parent !== map) return true
  return valueField(item.parentSub ?? "")?.includes(":") === true && !hasReplaced(item, group)
}

/** Whether the group put this value of a key in the place of another one. */
function hasReplaced(item: Y.Item, group: StackItem | undefined): boolean {
  if (group === undefined) return true
  for (let older = item.left; older !== null; older = older.left)
    if (Y.isDeleted(group.deletions, older.id)) return true
  return false
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
