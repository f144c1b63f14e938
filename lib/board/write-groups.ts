import type * as Y from "yjs"
import { COMMON_KEY } from "../cards/common-values"
import type { Json } from "../cards/json"
import { createCardId } from "./card-id"
import { write } from "./write"
import { setValues } from "./write-cards"

/** Sets one common value of cards in one transaction; `undefined` takes it away. */
function setOnAll(doc: Y.Doc, ids: Iterable<string>, key: string, value: Json | undefined): void {
  write(doc, undefined, () => {
    for (const id of ids) setValues(doc, id, { [key]: value })
  })
}

/** Makes cards one group, whatever groups they were in before; gives the group. */
export function groupCards(doc: Y.Doc, ids: Iterable<string>): string {
  const group = createCardId()
  setOnAll(doc, ids, COMMON_KEY.group, group)
  return group
}

/** Takes cards out of their groups. */
export const ungroupCards = (doc: Y.Doc, ids: Iterable<string>): void =>
  setOnAll(doc, ids, COMMON_KEY.group, undefined)

/** Locks cards or unlocks them. */
export const lockCards = (doc: Y.Doc, ids: Iterable<string>, locked: boolean): void =>
  setOnAll(doc, ids, COMMON_KEY.locked, locked ? true : undefined)

/** Gives cards a colour; null gives them back the colour of their kind. */
export const colourCards = (doc: Y.Doc, ids: Iterable<string>, colour: string | null): void =>
  setOnAll(doc, ids, COMMON_KEY.colour, colour ?? undefined)
