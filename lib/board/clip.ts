import type * as Y from "yjs"
import { cardKind } from "../cards"
import { withoutPeople } from "../cards/without-people"
import { type BoardFile, mistakeInFile, readBoardFile } from "./board-file"
import { createCardId } from "./card-id"
import { encodeGeometry } from "./geometry"
import { compareOrder, keysAfter } from "./order"
import { readCard } from "./read-card"
import { BOARD_LIMITS, cardMap, cardsRoot, FORMAT } from "./schema"
import { readStroke, type Stroke, type StrokeBounds } from "./stroke"
import { write } from "./write"
import { frontKey, inGroupsOfTheirOwn, newCardMap, withoutLocks } from "./write-cards"
import { placeStrokes } from "./write-ink"

/** Cards and ink on their way from one board to another: a board's file that holds them alone. */
export type Clip = BoardFile

/** Longer texts are no clip that a page made. */
const LONGEST = 4_000_000

const NONE: ReadonlySet<string> = new Set()

/** These cards and lines as they stand in the document. */
export function clipOf(doc: Y.Doc, ids: ReadonlySet<string>, lines: ReadonlySet<string> = NONE): Clip {
  const file = readBoardFile(doc)
  const ink = Object.entries(file.ink ?? {}).filter(([id]) => lines.has(id))
  return {
    version: FORMAT,
    title: "",
    cards: file.cards.filter((card) => ids.has(card.id)),
    ...(ink.length === 0 ? {} : { ink: Object.fromEntries(ink) }),
  }
}

/** A clip as it comes from elsewhere: names and what people said to each other stay on the board where they were said. */
export const clipFromElsewhere = (clip: Clip): Clip => ({ ...clip, cards: clip.cards.map(withoutPeople) })

/** The clip in a text that some page or program wrote, or null for anything that is none. */
export function readClip(text: string): Clip | null {
  if (text.length > LONGEST) return null
  try {
    return clipIn(JSON.parse(text))
  } catch {
    return null // no JSON
  }
}

const sizeOf = ({ cards, ink }: Clip): number => cards.length + Object.keys(ink ?? {}).length

/** A value as a clip, or null for anything that no page could have written. */
export function clipIn(value: unknown): Clip | null {
  return isFile(value) && mistakeInFile(value) === null && sizeOf(value) > 0 ? value : null
}

/** Whether a value has the outer form of a file; its parts are checked by `mistakeInFile`. */
function isFile(value: unknown): value is Clip {
  if (!isRecord(value)) return false
  const { version, title, cards, ink } = value
  if (typeof version !== "number" || typeof title !== "string") return false
  return Array.isArray(cards) && cards.every(isCard) && (ink === undefined || isRecord(ink))
}

const NUMBERS = ["version", "x", "y", "width", "height"]
const STRINGS = ["id", "kind", "order"]

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

function isCard(value: unknown): boolean {
  if (!isRecord(value) || !isRecord(value.texts) || !isRecord(value.values)) return false
  return (
    NUMBERS.every((key) => typeof value[key] === "number") &&
    STRINGS.every((key) => typeof value[key] === "string") &&
    Object.values(value.texts).every((text) => typeof text === "string")
  )
}

/** The lines of a clip. */
const strokesOf = ({ ink }: Clip): readonly Stroke[] =>
  Object.entries(ink ?? {}).flatMap(([id, line]) => readStroke(id, line) ?? [])

/** The rectangle around the cards and the lines of a clip. */
export function clipBounds(clip: Clip): StrokeBounds {
  const rects = [...clip.cards, ...strokesOf(clip).map(({ bounds }) => bounds)]
  const least = (values: readonly number[]) =>
    values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const [x, y] = [least(rects.map((rect) => rect.x)), least(rects.map((rect) => rect.y))]
  const width = -least(rects.map((rect) => -rect.x - rect.width)) - x
  const height = -least(rects.map((rect) => -rect.y - rect.height)) - y
  return { x, y, width, height }
}

/** The ids of what was placed. */
export interface PlacedClip {
  readonly cards: readonly string[]
  readonly lines: readonly string[]
}

/**
 * Places the cards and lines of a clip moved by a distance, in front of all others and in their own order, as one change. Cards that point at
 * each other point at the copies. Gives the new ids; null on a full board. Kinds that this program does not know are left out. With the ids
 * of the clip where those are free, the same cards on several boards can be told to be the same.
 */
export function placeClip(
  doc: Y.Doc,
  clip: Clip,
  by: { readonly x: number; readonly y: number },
  keepsIds: "never" | "where-free" = "never",
): PlacedClip | null {
  const cards = clip.cards
    .filter(({ kind, version }) => version <= (cardKind(kind)?.version ?? 0))
    .sort(compareOrder)
  if (cardsRoot(doc).size + cards.length > BOARD_LIMITS.cards) return null
  const isKept = ({ id }: { readonly id: string }) => keepsIds === "where-free" && !cardsRoot(doc).has(id)
  const ids = new Map(cards.map((card) => [card.id, isKept(card) ? card.id : createCardId()]))
  const orders = keysAfter(frontKey(doc), cards.length)
  const groups = new Map<string, string>()
  return write(doc, null, () => {
    cards.forEach((card, at) => {
      const kind = cardKind(card.kind)
      const id = ids.get(card.id)
      if (kind === null || id === undefined) return
      const order = orders[at] ?? card.order
      const geometry = encodeGeometry({ ...card, x: card.x + by.x, y: card.y + by.y, order })
      cardsRoot(doc).set(id, newCardMap([card.kind, card.version], geometry, withoutLocks(card)))
      // What came from elsewhere is read as hostile, like everything in the document, before it is pointed at the copies.
      const placed = readCard(id, cardMap(doc, id))
      if (placed === null || placed.unknown !== null) {
        cardsRoot(doc).delete(id)
        return
      }
      const content = inGroupsOfTheirOwn(kind.pointElsewhere(placed, ids), groups)
      cardsRoot(doc).set(id, newCardMap([kind.kind, kind.version], geometry, content))
    })
    const placed = [...ids.values()].filter((id) => cardsRoot(doc).has(id))
    const lines = [...placeStrokes(doc, strokesOf(clip), by).values()]
    return { cards: placed.filter((id) => !removeLoose(doc, id)), lines }
  })
}

/** Removes a connector whose cards are not on this board, and says whether it did. */
function removeLoose(doc: Y.Doc, id: string): boolean {
  const card = readCard(id, cardMap(doc, id))
  const connects = card === null ? undefined : cardKind(card.kind)?.connects
  if (card === null || connects === undefined) return false
  const ends = connects(card)
  const isLoose = ends.length === 0 || ends.some((end) => !cardsRoot(doc).has(end))
  if (isLoose) cardsRoot(doc).delete(id)
  return isLoose
}
