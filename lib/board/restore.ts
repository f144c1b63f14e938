import * as Y from "yjs"
import { isGuard } from "../cards/common-values"
import type { Json } from "../cards/json"
import { type BoardFile, type FiledCard, readBoardFile } from "./board-file"
import { encodeGeometry } from "./geometry"
import { mayChangeCard, mayChangeStroke, mayGuard, mayRemoveCard, mayWriteValue } from "./guard"
import { CARD_KEY, cardMap, cardsRoot, inkRoot, textField, textKey, valueField, valueKey } from "./schema"
import { fileStroke, readStroke } from "./stroke"
import { write } from "./write"
import { changeText, setTitle } from "./write-text"

/**
 * Brings a whole board back to an earlier state, as one change of this page's person on top of all others, so that it can be undone and nothing
 * of what came between is lost. Cards that stand as they stood are not written.
 */
export function restoreBoard(doc: Y.Doc, file: BoardFile): void {
  write(doc, undefined, () => {
    setTitle(doc, file.title)
    const wanted = new Set(file.cards.map(({ id }) => id))
    // What cannot be read stands in no file: it stays in quarantine and is not taken for something that came since.
    for (const { id } of readBoardFile(doc).cards)
      if (!wanted.has(id) && mayRemoveCard(doc, id)) cardsRoot(doc).delete(id)
    for (const card of file.cards) restoreInto(doc, card)
    restoreInk(doc, file.ink ?? {})
  })
}

function restoreInk(doc: Y.Doc, wanted: NonNullable<BoardFile["ink"]>): void {
  const root = inkRoot(doc)
  for (const id of [...root.keys()]) if (!(id in wanted) && mayChangeStroke(doc, id)) root.delete(id)
  for (const [id, line] of Object.entries(wanted)) {
    const stroke = readStroke(id, root.get(id))
    const stands =
      stroke !== null && !stroke.isDraft && JSON.stringify(fileStroke(stroke)) === JSON.stringify(line)
    if (!stands && mayChangeStroke(doc, id)) root.set(id, line)
  }
}

/** Brings some cards back as they stood, also those that were removed since, and leaves everything else. */
export function restoreCards(doc: Y.Doc, file: BoardFile, ids: ReadonlySet<string>): void {
  write(doc, undefined, () => {
    for (const card of file.cards) if (ids.has(card.id)) restoreInto(doc, card)
  })
}

/** What the person may not change now stays as it is. */
function restoreInto(doc: Y.Doc, { id, kind, version, texts, values, ...geometry }: FiledCard): void {
  if (!mayChangeCard(doc, id)) return
  const standing = cardMap(doc, id)
  const mayWrite = (field: string) =>
    standing === null ? mayGuard(doc) || !isGuard(field) : mayWriteValue(doc, field)
  const card = standing ?? new Y.Map<unknown>()
  if (standing === null) cardsRoot(doc).set(id, card)
  for (const key of [...card.keys()]) {
    const [text, value] = [textField(key), valueField(key)]
    const goes =
      (text !== null && !(text in texts)) || (value !== null && !(value in values) && mayWrite(value))
    if (goes) card.delete(key)
  }
  setIfOther(card, CARD_KEY.kind, [kind, version])
  setIfOther(card, CARD_KEY.geometry, encodeGeometry(geometry))
  for (const [field, text] of Object.entries(texts)) changeText(card, textKey(field), text)
  for (const [field, value] of Object.entries(values))
    if (mayWrite(field)) setIfOther(card, valueKey(field), value)
}

function setIfOther(card: Y.Map<unknown>, key: string, value: Json): void {
  if (JSON.stringify(card.get(key)) !== JSON.stringify(value)) card.set(key, value)
}
