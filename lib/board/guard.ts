import * as Y from "yjs"
import { COMMON_KEY, fixedIn, isGuard, ownersIn } from "../cards/common-values"
import { HELP_LIMIT } from "../cards/derivation-help"
import { BOARD_KEY, boardRoot, cardMap, cardsRoot, inkRoot, valueKey } from "./schema"

/** What the person on this page may change on the board. The server keeps it; pages spare people what it would refuse. */
export interface BoardRight {
  /** They lock cards, leave them to groups, and nothing is kept from them. */
  readonly teaches: boolean
  /** They change and remove only what they placed themselves. */
  readonly ownOnly: boolean
  /** The group of members that they work in. */
  readonly group: string | null
  /** The client ids under which they placed things on earlier visits and on their other pages. */
  readonly clients: ReadonlySet<number>
}

const rights = new WeakMap<Y.Doc, BoardRight>()

/** Sets what all writes to a document keep to from now on. A document without a right takes all of them. */
export function guardBoard(doc: Y.Doc, right: BoardRight): void {
  rights.set(doc, right)
}

/** Whether the person teaches on the board, or nothing is guarded in the document. */
export const mayGuard = (doc: Y.Doc): boolean => rights.get(doc)?.teaches ?? true

/** Whether the person may write a value of a card that stands, which they may change otherwise: not what those who teach have settled there. */
export const mayWriteValue = (doc: Y.Doc, field: string): boolean =>
  mayGuard(doc) || !(isGuard(field) || field === HELP_LIMIT)

/** Whether the person may change the board's own fields. */
export const mayChangeTitle = (doc: Y.Doc): boolean => mayGuard(doc) || rights.get(doc)?.ownOnly !== true

/** Whether the person may change and move a card, or place one under an id under which none stands. */
export function mayChangeCard(doc: Y.Doc, id: string): boolean {
  const right = rights.get(doc)
  if (right === undefined || right.teaches) return true
  if (fixedIn(cardMap(doc, id)?.get(valueKey(COMMON_KEY.fixed)))) return false
  const owners = groupThatOwns(doc, id)
  if (owners !== null && owners !== right.group) return false
  return !right.ownOnly || isOwn(doc, cardsRoot(doc), id, right)
}

/** Whether the person may remove a card: one that is left to a group is worked on there, and removed by those who teach. */
export const mayRemoveCard = (doc: Y.Doc, id: string): boolean =>
  mayChangeCard(doc, id) && (mayGuard(doc) || groupThatOwns(doc, id) === null)

const groupThatOwns = (doc: Y.Doc, id: string): string | null =>
  ownersIn(cardMap(doc, id)?.get(valueKey(COMMON_KEY.owners)))

/** Whether the person may move and erase a line. */
export function mayChangeStroke(doc: Y.Doc, id: string): boolean {
  const right = rights.get(doc)
  if (right === undefined || right.teaches || !right.ownOnly) return true
  return isOwn(doc, inkRoot(doc), id, right)
}

/** The shared map of a card if the person may change it; null also where there is none. */
export const writableCard = (doc: Y.Doc, id: string): Y.Map<unknown> | null =>
  mayChangeCard(doc, id) ? cardMap(doc, id) : null

/** Whether nothing stands under a key, or what does was placed by this person: by who wrote the entry, which nobody can claim. */
function isOwn(doc: Y.Doc, root: Y.Map<unknown>, key: string, right: BoardRight): boolean {
  const client = root._map.get(key)?.id.client
  return !root.has(key) || client === doc.clientID || (client !== undefined && right.clients.has(client))
}

/** Whether undoing or redoing this group of writes would touch what the person may not change now. */
export function mayRepeat(
  doc: Y.Doc,
  { insertions, deletions }: Y.UndoManager["undoStack"][number],
): boolean {
  const right = rights.get(doc)
  if (right === undefined || right.teaches) return true
  return [insertions, deletions].every((set) =>
    [...set.clients].every(([client, ranges]) =>
      ranges.every(({ clock, len }) => itemsIn(doc, client, clock, len).every((item) => mayTouch(doc, item))),
    ),
  )
}

function itemsIn(doc: Y.Doc, client: number, clock: number, length: number): Y.Item[] {
  const structs = doc.store.clients.get(client) ?? []
  const found: Y.Item[] = []
  if (structs.length === 0 || clock >= Y.getState(doc.store, client)) return found
  for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
    const struct = structs[at]
    if (struct === undefined || struct.id.clock >= clock + length) break
    if (struct instanceof Y.Item) found.push(struct)
  }
  return found
}

function mayTouch(doc: Y.Doc, item: Y.Item): boolean {
  for (let at: Y.Item | null = item; at !== null; ) {
    const key = at.parentSub ?? ""
    if (at.parent === cardsRoot(doc)) return mayChangeCard(doc, key)
    if (at.parent === inkRoot(doc)) return mayChangeStroke(doc, key)
    if (at.parent === boardRoot(doc)) return key !== BOARD_KEY.title || mayChangeTitle(doc)
    at = at.parent instanceof Y.AbstractType ? at.parent._item : null
  }
  return true
}
