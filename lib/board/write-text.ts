import * as Y from "yjs"
import { mayChangeTitle, writableCard } from "./guard"
import { readText } from "./read-card"
import { BOARD_KEY, BOARD_LIMITS, boardRoot, cardMap, textKey } from "./schema"
import { diffText } from "./text-diff"
import { write } from "./write"

/**
 * Makes a card's text read `value` by changing only what differs, so that two people who type in one field both stay. `caret` is the
 * caret's place in `value`, if there is one. Gives false, and changes nothing, where the card is gone or the text is too long.
 */
export function replaceText(doc: Y.Doc, id: string, field: string, value: string, caret?: number): boolean {
  if (value.length > BOARD_LIMITS.textLength) return false
  return write(doc, false, () => {
    const card = writableCard(doc, id)
    return card !== null && changeText(card, textKey(field), value, caret)
  })
}

/** A card's text as it stands, the empty text where there is none. */
export function textOf(doc: Y.Doc, id: string, field: string): string {
  const text = cardMap(doc, id)?.get(textKey(field))
  return text instanceof Y.Text ? text.toString() : ""
}

/** The board's title as it stands, the empty text where there is none. */
export function titleOf(doc: Y.Doc): string {
  return readText(boardRoot(doc).get(BOARD_KEY.title), BOARD_LIMITS.titleLength) ?? ""
}

/** Makes the board's title read `title`, cut at the board's limit, with line breaks turned into spaces. */
export function setTitle(doc: Y.Doc, title: string, caret?: number): boolean {
  const line = title.replace(/\s*[\r\n]+\s*/g, " ")
  return write(
    doc,
    false,
    () => mayChangeTitle(doc) && changeText(boardRoot(doc), BOARD_KEY.title, cut(line), caret),
  )
}

/** The first units up to the title's limit, without half a surrogate pair at the end. */
function cut(title: string): string {
  const end = title.slice(0, BOARD_LIMITS.titleLength)
  return end.length < title.length ? end.replace(/[\ud800-\udbff]$/, "") : end
}

/** Half a surrogate pair would reach the others as another letter than the one that stands here. */
const wellFormed = (value: string): string =>
  value.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")

/** Makes a shared text of a map read `wanted`, inside a transaction. */
export function changeText(map: Y.Map<unknown>, key: string, wanted: string, caret?: number): boolean {
  const value = wellFormed(wanted)
  const stored = map.get(key)
  if (!(stored instanceof Y.Text)) {
    map.set(key, new Y.Text(value))
    return true
  }
  const before = stored.toString()
  if (before.length !== stored.length) {
    // Something other than letters stands in the text, so that places in the string are not places in the text.
    stored.delete(0, stored.length)
    stored.insert(0, value)
    return true
  }
  const edit = diffText(before, value, caret)
  if (edit === null) return true
  stored.delete(edit.start, edit.remove)
  stored.insert(edit.start, edit.insert)
  return true
}
