import type * as Y from "yjs"
import { cardKind } from "../cards"
import { type BoardFile, mistakeInFile, readBoardFile } from "./board-file"
import { createCardId } from "./card-id"
import { encodeGeometry } from "./geometry"
import { compareOrder, keysAfter } from "./order"
import { readCard } from "./read-card"
import { BOARD_LIMITS, cardMap, cardsRoot, FORMAT } from "./schema"
import { write } from "./write"
import { frontKey, inGroupsOfTheirOwn, newCardMap } from "./write-cards"

/** Cards on their way from one board to another: a board's file that holds them alone. */
export type Clip = BoardFile

/** Longer texts are no clip that a page made. */
const LONGEST = 4_000_000

/** These cards as they stand in the document. */
export function clipOf(doc: Y.Doc, ids: ReadonlySet<string>): Clip {
  return { version: FORMAT, title: "", cards: readBoardFile(doc).cards.filter((card) => ids.has(card.id)) }
}

/** The clip in a text that some page or program wrote, or null for anything that is none. */
export function readClip(text: string): Clip | null {
  if (text.length > LONGEST) return null
  try {
    const clip: unknown = JSON.parse(text)
    return isFile(clip) && mistakeInFile(clip) === null && clip.cards.length > 0 ? clip : null
  } catch {
    return null // no JSON
  }
}

/** Whether a value has the outer form of a file; its parts are checked by `mistakeInFile`. */
function isFile(value: unknown): value is Clip {
  if (!isRecord(value)) return false
  const { version, title, cards } = value
  return (
    typeof version === "number" && typeof title === "string" && Array.isArray(cards) && cards.every(isCard)
  )
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

/** The rectangle around the cards of a clip. */
export function clipBounds({ cards }: Clip): { x: number; y: number; width: number; height: number } {
  const left = Math.min(...cards.map((card) => card.x))
  const top = Math.min(...cards.map((card) => card.y))
  return {
    x: left,
    y: top,
    width: Math.max(...cards.map((card) => card.x + card.width)) - left,
    height: Math.max(...cards.map((card) => card.y + card.height)) - top,
  }
}

/**
 * Places the cards of a clip moved by a distance, in front of all others and in their own order, as one change. Cards that point at each
 * other point at the copies. Gives the new ids; null on a full board. Kinds that this program does not know are left out. With the ids
 * of the clip where those are free, the same cards on several boards can be told to be the same.
 */
export function placeClip(
  doc: Y.Doc,
  clip: Clip,
  by: { readonly x: number; readonly y: number },
  keepsIds: "never" | "where-free" = "never",
): readonly string[] | null {
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
      cardsRoot(doc).set(id, newCardMap([card.kind, card.version], geometry, card))
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
    return placed.filter((id) => !removeLoose(doc, id))
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
