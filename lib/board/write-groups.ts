import type * as Y from "yjs"
import { COMMON_KEY } from "../cards/common-values"
import type { Json } from "../cards/json"
import { createCardId } from "./card-id"
import { mayGuard } from "./guard"
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

/** Locks cards or unlocks them: where the person teaches, against everybody who does not. */
export function lockCards(doc: Y.Doc, ids: Iterable<string>, locked: boolean): void {
  const wanted = [...ids]
  const lock = mayGuard(doc) ? COMMON_KEY.fixed : COMMON_KEY.locked
  write(doc, undefined, () => {
    if (locked) return setOnAll(doc, wanted, lock, true)
    setOnAll(doc, wanted, COMMON_KEY.locked, undefined)
    setOnAll(doc, wanted, COMMON_KEY.fixed, undefined)
  })
}

/** Leaves cards to a group of the board's members; null leaves them to everybody. Only those who teach do. */
export const leaveToGroup = (doc: Y.Doc, ids: Iterable<string>, group: string | null): void =>
  setOnAll(doc, ids, COMMON_KEY.owners, group ?? undefined)

/** Gives cards a colour; null gives them back the colour of their kind. */
export const colourCards = (doc: Y.Doc, ids: Iterable<string>, colour: string | null): void =>
  setOnAll(doc, ids, COMMON_KEY.colour, colour ?? undefined)
