import * as Y from "yjs"
import { LINE, lineKey, MOST_LINES, placedLines } from "../cards/derivation-card"
import { type LineAuthor, type LinePlace, readLinePlace } from "../cards/derivation-line"
import { isJson, type Json } from "../cards/json"
import { createCardId } from "./card-id"
import { isOrderKey, keysBetween } from "./order"
import { readCard } from "./read-card"
import { BOARD_LIMITS, cardMap, textKey, valueKey } from "./schema"
import { write } from "./write"

/** A line that stands, with its place. */
interface Standing extends LinePlace {
  readonly id: string
}

/** The lines of a card that are not taken out, in order; null where there is no such card. */
function standingLines(doc: Y.Doc, cardId: string): readonly Standing[] | null {
  const stored = cardMap(doc, cardId)
  const card = stored === null ? null : readCard(cardId, stored)
  if (card === null || card.kind !== "derivation") return null
  return placedLines(card).filter((line) => line.removedBy === null)
}

/**
 * Begins a line after another one (null: before all others) and gives its id. Null, and nothing is written, where the card is gone or holds as
 * many lines as it can.
 */
export function insertLine(
  doc: Y.Doc,
  cardId: string,
  after: string | null,
  by: LineAuthor,
  latex = "",
): string | null {
  if (latex.length > BOARD_LIMITS.textLength) return null
  return write(doc, null, () => {
    const card = cardMap(doc, cardId)
    const lines = standingLines(doc, cardId)
    if (card === null || lines === null || lines.length >= MOST_LINES) return null
    // What was taken out is kept, and counts against what a card can hold.
    if ([...card.keys()].filter((key) => key.startsWith(valueKey(LINE))).length >= 2 * MOST_LINES) return null
    const at = after === null ? 0 : lines.findIndex((line) => line.id === after) + 1
    const id = createCardId()
    const place = { order: "", by, removedBy: null }
    putInOrder(card, [...lines.slice(0, at), { id, ...place }, ...lines.slice(at)], at)
    card.set(textKey(lineKey(id)), new Y.Text(latex))
    return id
  })
}

/** Takes a line out, or brings it back (`by` null). Its text is kept, so that nothing that somebody types into it meanwhile is lost. */
export function setLineRemoved(doc: Y.Doc, cardId: string, line: string, by: string | null): boolean {
  return write(doc, false, () => {
    const card = cardMap(doc, cardId)
    const key = valueKey(lineKey(line))
    const place = card === null ? undefined : readLinePlace(plain(card.get(key)))
    if (card === null || place === undefined) return false
    card.set(key, { ...place, removedBy: by })
    return true
  })
}

/** Moves a line by a number of lines, up where it is negative; false where there is nowhere to go. */
export function moveLine(doc: Y.Doc, cardId: string, line: string, by: number): boolean {
  return write(doc, false, () => {
    const card = cardMap(doc, cardId)
    const lines = standingLines(doc, cardId)
    if (card === null || lines === null) return false
    const from = lines.findIndex(({ id }) => id === line)
    const to = Math.min(lines.length - 1, Math.max(0, from + by))
    const moved = lines[from]
    if (moved === undefined || from === to) return false
    const others = lines.toSpliced(from, 1)
    putInOrder(card, others.toSpliced(to, 0, moved), to)
    return true
  })
}

/**
 * Gives the line at `at` a key between its neighbours. Two people may have taken the same key at once: then the lines after it that share it
 * get new ones as well, and so do lines before it that have none.
 */
function putInOrder(card: Y.Map<unknown>, lines: readonly Standing[], at: number): void {
  let start = at
  while (start > 0 && soundOrder(lines[start - 1]) === null) start -= 1
  const before = soundOrder(lines[start - 1])
  let end = at + 1
  const isAfter = (order: string | null) => order !== null && (before === null || order > before)
  while (end < lines.length && !isAfter(soundOrder(lines[end]))) end += 1
  const after = end < lines.length ? soundOrder(lines[end]) : null
  const keys = keysBetween(before, after, end - start)
  lines.slice(start, end).forEach(({ id, by, removedBy }, i) => {
    const order = keys[i]
    if (order !== undefined) card.set(valueKey(lineKey(id)), { order, by, removedBy })
  })
}

const soundOrder = (line: Standing | undefined): string | null =>
  line !== undefined && isOrderKey(line.order) ? line.order : null

const plain = (stored: unknown): Json => (isJson(stored) ? stored : null)
