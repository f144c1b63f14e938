import * as Y from "yjs"
import { isJson, type Json } from "../cards/json"
import { decodeGeometry, encodeGeometry } from "./geometry"
import { isOrderKey } from "./order"
import { readText } from "./read-card"
import {
  BOARD_KEY,
  BOARD_LIMITS,
  boardRoot,
  CARD_KEY,
  cardsRoot,
  FORMAT,
  inkRoot,
  isCardId,
  textField,
  textKey,
  valueField,
  valueKey,
} from "./schema"
import { type FiledStroke, fileStroke, readStroke, STROKE_LIMITS } from "./stroke"
import { formatOf } from "./upgrade"

/** A card as it stands in the document, of whatever kind: also one that this program does not know is carried along. */
export interface FiledCard {
  readonly id: string
  readonly kind: string
  readonly version: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** The place in the stack, a fractional key. */
  readonly order: string
  readonly texts: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, Json>>
}

/** A whole board as plain data: what a board is taken away as, and brought back from. */
export interface BoardFile {
  /** The format of the document (`FORMAT`). */
  readonly version: number
  readonly title: string
  /** By id. */
  readonly cards: readonly FiledCard[]
  /** The finished lines by id; absent from files without ink. */
  readonly ink?: Readonly<Record<string, FiledStroke>> | undefined
}

const KIND = /^[a-z][a-z0-9-]{0,39}$/
const FIELD = /^[^\s:][^\s]{0,199}$/

/** Everything that a document holds in a form that some page could have written; what is damaged beyond that is left out. */
export function readBoardFile(doc: Y.Doc): BoardFile {
  const cards = [...cardsRoot(doc)].flatMap(([id, stored]) => {
    const card = isCardId(id) && stored instanceof Y.Map ? fileCard(id, stored) : null
    return card === null ? [] : [card]
  })
  cards.sort((a, b) => (a.id < b.id ? -1 : 1))
  const title = readText(boardRoot(doc).get(BOARD_KEY.title), BOARD_LIMITS.titleLength) ?? ""
  const ink = readInk(doc)
  return { version: formatOf(doc), title, cards, ...(Object.keys(ink).length === 0 ? {} : { ink }) }
}

/** The lines of a document by id, also those that somebody is still drawing. */
function readInk(doc: Y.Doc): Record<string, FiledStroke> {
  const ids = [...inkRoot(doc).keys()].filter(isCardId).sort().slice(0, STROKE_LIMITS.strokes)
  const strokes = ids.flatMap((id) => {
    const stroke = readStroke(id, inkRoot(doc).get(id))
    return stroke === null ? [] : [[id, fileStroke(stroke)] as const]
  })
  return Object.fromEntries(strokes)
}

function fileCard(id: string, stored: Y.Map<unknown>): FiledCard | null {
  const claim: unknown = stored.get(CARD_KEY.kind)
  const geometry = decodeGeometry(stored.get(CARD_KEY.geometry))
  if (!Array.isArray(claim) || claim.length !== 2 || geometry === null) return null
  const [kind, version] = claim as unknown[]
  if (typeof kind !== "string" || typeof version !== "number") return null
  const texts: [string, string][] = []
  const values: [string, Json][] = []
  for (const key of [...stored.keys()].sort()) {
    const [text, value] = [textField(key), valueField(key)]
    const held = stored.get(key)
    const words = text === null ? null : readText(held, BOARD_LIMITS.textLength)
    if (text !== null && words !== null) texts.push([text, words])
    else if (value !== null && isJson(held)) values.push([value, held])
  }
  const card = {
    id,
    kind,
    version,
    ...geometry,
    texts: Object.fromEntries(texts),
    values: Object.fromEntries(values),
  }
  return mistakeInCard(card) === null ? card : null
}

/** What no page could have written in a card of a file, by the name of the field, or null for a sound card. */
function mistakeInCard(card: FiledCard): string | null {
  const { coordinate, side, textLength, valueKeys } = BOARD_LIMITS
  const within = (value: number, low: number, high: number) =>
    Number.isFinite(value) && value >= low && value <= high
  if (!isCardId(card.id)) return "id"
  if (!KIND.test(card.kind)) return "kind"
  if (!Number.isInteger(card.version) || card.version < 1) return "version"
  for (const at of ["x", "y"] as const) if (!within(card[at], -coordinate, coordinate)) return at
  for (const length of ["width", "height"] as const) if (!within(card[length], 1, side)) return length
  if (!isOrderKey(card.order)) return "order"
  const [texts, values] = [Object.entries(card.texts), Object.entries(card.values)]
  const isField = (name: string) => FIELD.test(name.replaceAll(":", "-")) && !(name in Object.prototype)
  for (const [name, text] of texts)
    if (!isField(name) || text.length > textLength || /\p{Cs}/u.test(text)) return `texts.${name}`
  for (const [name, value] of values) if (!isField(name) || !isJson(value)) return `values.${name}`
  return texts.length > valueKeys || values.length > valueKeys ? "values" : null
}

/** The first place in a file that no page could have written, as `cards.3.x`, or null for a sound file. */
export function mistakeInFile(file: BoardFile): string | null {
  if (!Number.isInteger(file.version) || file.version < 1 || file.version > FORMAT) return "version"
  if (file.title.length > BOARD_LIMITS.titleLength) return "title"
  if (file.cards.length > BOARD_LIMITS.cards) return "cards"
  const seen = new Set<string>()
  for (const [i, card] of file.cards.entries()) {
    const mistake = seen.has(card.id) ? "id" : mistakeInCard(card)
    if (mistake !== null) return `cards.${i}.${mistake}`
    seen.add(card.id)
  }
  const lines = Object.entries(file.ink ?? {})
  if (lines.length > STROKE_LIMITS.strokes) return "ink"
  for (const [id, line] of lines) if (!isCardId(id) || readStroke(id, line) === null) return `ink.${id}`
  return null
}

/** A new document with what a sound file holds; older formats are brought up to date when the board is opened. */
export function documentOf(file: BoardFile): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    boardRoot(doc).set(BOARD_KEY.format, file.version)
    boardRoot(doc).set(BOARD_KEY.title, new Y.Text(file.title))
    for (const { id, kind, version, texts, values, ...geometry } of file.cards) {
      const card = new Y.Map<unknown>()
      card.set(CARD_KEY.kind, [kind, version])
      card.set(CARD_KEY.geometry, encodeGeometry(geometry))
      for (const [field, text] of Object.entries(texts)) card.set(textKey(field), new Y.Text(text))
      for (const [field, value] of Object.entries(values)) card.set(valueKey(field), value)
      cardsRoot(doc).set(id, card)
    }
    for (const [id, line] of Object.entries(file.ink ?? {})) {
      const stroke = readStroke(id, line)
      if (stroke !== null) inkRoot(doc).set(id, fileStroke(stroke))
    }
  })
  return doc
}
