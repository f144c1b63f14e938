import * as Y from "yjs"

/**
 * Where everything stands in a board's document (the server lets through these roots only). Root `board`: the title as shared text and the format of the document. Root
 * `cards`: a map from card id to a map with few keys: kind and version, geometry, one key per text, one per plain value. Root
 * `ink`: a map from the id of a line to the line.
 */
const BOARD = "board"
const CARDS = "cards"
const INK = "ink"

/** The keys of the root `board`. */
export const BOARD_KEY = { title: "title", format: "format" } as const

/** The keys of a card that every kind has. */
export const CARD_KEY = { kind: "k", geometry: "g" } as const

const TEXT_PREFIX = "t:"
const VALUE_PREFIX = "v:"

/** The key of a card's shared text. */
export const textKey = (field: string): string => TEXT_PREFIX + field
/** The key of a card's plain value. */
export const valueKey = (field: string): string => VALUE_PREFIX + field
/** The text field that a key of a card stands for, or null. */
export const textField = (key: string): string | null =>
  key.startsWith(TEXT_PREFIX) ? key.slice(TEXT_PREFIX.length) : null
/** The plain field that a key of a card stands for, or null. */
export const valueField = (key: string): string | null =>
  key.startsWith(VALUE_PREFIX) ? key.slice(VALUE_PREFIX.length) : null

/** The format that this program reads and writes. */
export const FORMAT = 1

/** The bounds of what is written, and of what is read as sound. */
export const BOARD_LIMITS = {
  cards: 10_000,
  idLength: 64,
  textLength: 20_000,
  titleLength: 200,
  valueKeys: 400,
  coordinate: 1_000_000,
  side: 20_000,
  orderLength: 400,
} as const

/** The map of a board's own fields. */
export const boardRoot = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(BOARD)
/** The map of a board's cards. What stands in it is hostile until it is read through `readCard`. */
export const cardsRoot = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(CARDS)

/** The map of a board's ink. What stands in it is hostile until it is read through `readStroke`. */
export const inkRoot = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(INK)

/** The shared map of a card, or null if there is none (or something else stands in its place). */
export function cardMap(doc: Y.Doc, id: string): Y.Map<unknown> | null {
  const card = cardsRoot(doc).get(id)
  return card instanceof Y.Map ? card : null
}

/**
 * Whether an id may be used for a card: what this program makes, and what a hostile document may not use to break a page
 * (object keys that mean something to the language, huge strings).
 */
export const isCardId = (id: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(id)
