import * as Y from "yjs"
import { COMMENT, commentKey, LINE, lineKey, MOST_LINES, placedLines } from "../cards/derivation-card"
import { type LineAuthor, type LinePlace, readLinePlace, type Way } from "../cards/derivation-line"
import { isJson, type Json } from "../cards/json"
import { type LineComment, MOST_COMMENTS, readComment } from "../cards/line-comment"
import { createCardId } from "./card-id"
import { writableCard } from "./guard"
import { isOrderKey, keysBetween } from "./order"
import { readCard } from "./read-card"
import { BOARD_LIMITS, cardMap, textKey, valueField, valueKey } from "./schema"
import { write } from "./write"

/** A card with more values takes no more comments, so that lines and help still find room in it. */
const MOST_KEYS = 300

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
    const all = standingLines(doc, cardId) ?? []
    const way = all.find((line) => line.id === after)?.way ?? null
    const lines = all.filter((line) => line.way?.id === way?.id)
    const at = after === null ? 0 : lines.findIndex((line) => line.id === after) + 1
    return putLine(doc, cardId, { lines, at, place: { by, way }, latex })
  })
}

/** Begins another way that goes on from a line of the first one (null: from the goal), and gives the id of its first line; null as `insertLine`. */
export function beginWay(doc: Y.Doc, cardId: string, from: string | null, by: LineAuthor): string | null {
  const way: Way = { id: createCardId(), from }
  return write(doc, null, () => putLine(doc, cardId, { lines: [], at: 0, place: { by, way }, latex: "" }))
}

interface NewLine {
  /** The lines of its way. */
  readonly lines: readonly Standing[]
  /** Its place among them. */
  readonly at: number
  readonly place: Pick<LinePlace, "by" | "way">
  readonly latex: string
}

function putLine(doc: Y.Doc, cardId: string, { lines, at, place, latex }: NewLine): string | null {
  const card = writableCard(doc, cardId)
  const standing = standingLines(doc, cardId)
  if (card === null || standing === null || standing.length >= MOST_LINES) return null
  // What was taken out is kept, and counts against what a card can hold.
  if (countOf(card, LINE) >= 2 * MOST_LINES) return null
  const id = createCardId()
  const line: Standing = { id, order: "", at: Date.now(), removedBy: null, ...place }
  putInOrder(card, [...lines.slice(0, at), line, ...lines.slice(at)], at)
  card.set(textKey(lineKey(id)), new Y.Text(latex))
  return id
}

/** How many members of a family a card holds. */
const countOf = (card: Y.Map<unknown>, family: string): number =>
  [...card.keys()].filter((key) => key.startsWith(valueKey(`${family}:`))).length

/** Says something about a line; false, and nothing is written, where the card is gone, holds as many comments as it can, or it says nothing. */
export function addComment(doc: Y.Doc, cardId: string, comment: LineComment): boolean {
  return write(doc, false, () => {
    const card = writableCard(doc, cardId)
    if (card === null || readComment(comment) === undefined) return false
    if (
      countOf(card, COMMENT) >= MOST_COMMENTS ||
      [...card.keys()].filter((key) => valueField(key) !== null).length > MOST_KEYS
    )
      return false
    card.set(valueKey(commentKey(createCardId())), comment)
    return true
  })
}

/** Takes a line out, or brings it back (`by` null). Its text is kept, so that nothing that somebody types into it meanwhile is lost. */
export function setLineRemoved(doc: Y.Doc, cardId: string, line: string, by: string | null): boolean {
  return write(doc, false, () => {
    const card = writableCard(doc, cardId)
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
    const card = writableCard(doc, cardId)
    const all = standingLines(doc, cardId)
    if (card === null || all === null) return false
    const way = all.find(({ id }) => id === line)?.way ?? null
    const lines = all.filter((one) => one.way?.id === way?.id)
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
  lines.slice(start, end).forEach(({ id, by, at: begun, removedBy, way }, i) => {
    const order = keys[i]
    if (order !== undefined) card.set(valueKey(lineKey(id)), { order, by, at: begun, removedBy, way })
  })
}

const soundOrder = (line: Standing | undefined): string | null =>
  line !== undefined && isOrderKey(line.order) ? line.order : null

const plain = (stored: unknown): Json => (isJson(stored) ? stored : null)
