import { firstEditableField } from "@/components/cards/first-editable-field"
import { LOCAL } from "@/lib/board/origin"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { duplicateCards, type NewCard, placeCard, removeCards } from "@/lib/board/write-cards"
import { setGeometry } from "@/lib/board/write-geometry"
import { duplicateStrokes, moveStrokes, removeStrokes } from "@/lib/board/write-ink"
import { cardKind, carries } from "@/lib/cards"
import type { Bilingual } from "@/lib/engine/answer"
import { cornerAround, freePlace } from "../surface/placement"
import { inProportion } from "../surface/pull-rect"
import { type Point, type Rect, union } from "../surface/rect"
import { movable, unlocked, withCarried, withCopied } from "./belonging"
import type { BoardSession } from "./board-session"
import { focusCard, focusInsideCard } from "./card-focus"
import { inkAlong } from "./ink-along"
import { isKept } from "./kept-cards"
import { revealCard } from "./reveal-card"
import { grownHeight, takenRoom } from "./taken-room"

/** The distance from an original to its copy. */
const COPY_OFFSET = 32

/** What is said where a full board refuses a card. */
export const FULL: Bilingual = {
  en: "The card could not be placed: the board is full.",
  ja: "ボードがいっぱいのため、カードを置けませんでした。",
}

/** Places a card with its middle at a point, selects it and begins to edit it when it holds nothing yet. Null where it was refused. */
export function placeAround(
  board: BoardSession,
  card: Pick<NewCard, "kind" | "texts" | "size">,
  middle: Point,
): string | null {
  const size = card.size ?? cardKind(card.kind)?.defaultSize
  if (size === undefined) return null
  board.undo.separate()
  const id = placeCard(board.doc, { ...card, at: cornerAround(middle, size) })
  board.undo.separate()
  if (id === null) {
    board.say(FULL)
    return null
  }
  board.view.select([id])
  board.say({ en: "Card placed.", ja: "カードを置きました。" })
  if (card.texts === undefined) startEditing(board, id)
  return id
}

/** Places a card in the middle of the screen, or as near to it as is free. */
export function placeInCentre(
  board: BoardSession,
  kind: string,
  texts?: Readonly<Record<string, string>>,
): string | null {
  const size = cardKind(kind)?.defaultSize
  if (size === undefined) return null
  const corner = cornerAround(board.surface.centre(), size)
  // A frame must cover nothing, not even other frames: what lies under it would belong to it.
  const taken = carries(kind) ? [...board.layout.all().values()] : takenRoom(board)
  const free = freePlace({ ...corner, ...size, height: grownHeight(kind, size.height) }, taken)
  const middle = { x: free.x + size.width / 2, y: free.y + size.height / 2 }
  const id = placeAround(board, texts === undefined ? { kind } : { kind, texts }, middle)
  if (id !== null && texts !== undefined) revealCard(board, id)
  return id
}

/** Goes into a card: into its text, or to its first control where it has none or may not be changed. */
export function startEditing(board: BoardSession, id: string): void {
  const card = board.store.getCard(id)
  if (card === undefined) return
  const field = firstEditableField(card)
  board.view.select([id])
  if (field === null || isKept(board, id)) {
    focusInsideCard(id)
    return
  }
  board.editing.start(id, field)
  const rect = board.layout.rectOf(id)
  if (rect) board.surface.reveal(rect, { aboveEditor: true })
}

/** Removes the selected cards, and hands the focus to the canvas. */
export function removeSelection(board: BoardSession): void {
  const { selection } = board.view.getState()
  const free = unlocked(board, selection)
  const lines = board.ink.view.getState().selection
  board.undo.separate()
  removeCards(board.doc, free)
  removeStrokes(board.doc, lines)
  board.undo.separate()
  const counted = countOf(free.length, lines.size)
  board.say({ en: `${counted.en} deleted.`, ja: `${counted.ja}を削除しました。` })
  // Locked cards stay, and stay selected.
  board.view.select([...selection].filter((id) => board.store.getCard(id) !== undefined))
  board.focusCanvas()
}

/** So many cards and lines, in words. */
export function countOf(cards: number, lines: number): Bilingual {
  const en = [
    cards === 0 ? [] : cards === 1 ? "Card" : `${cards} cards`,
    lines === 0 ? [] : lines === 1 ? "Line" : `${lines} lines`,
  ].flat()
  const ja = [cards === 0 ? [] : `${cards}枚のカード`, lines === 0 ? [] : `${lines}本の線`].flat()
  return { en: en.join(" and "), ja: ja.join("と") }
}

/** Copies the selected cards and lines beside themselves and selects the copies. */
export function duplicateSelection(board: BoardSession): void {
  copyBy(board, board.view.getState().selection, { x: COPY_OFFSET, y: COPY_OFFSET })
}

/** Copies cards, what stands on them and the selected lines at a distance, and selects the copies of the cards and lines themselves. */
export function copyBy(board: BoardSession, ids: ReadonlySet<string>, by: Point): void {
  const { selection } = board.ink.view.getState()
  const along = inkAlong(board, ids)
  board.undo.separate()
  const [copies, lines] = board.doc.transact(
    () => [duplicateCards(board.doc, withCopied(board, ids), by), duplicateStrokes(board.doc, along, by)],
    LOCAL,
  )
  board.undo.separate()
  if (copies.size + lines.size === 0) {
    board.say(FULL)
    return
  }
  board.view.select([...ids].flatMap((id) => copies.get(id) ?? []))
  board.ink.select([...selection].flatMap((id) => lines.get(id) ?? []))
  const counted = countOf(copies.size, lines.size)
  board.say({ en: `${counted.en} duplicated.`, ja: `${counted.ja}を複製しました。` })
  const [first] = copies.values()
  if (copies.size === 1 && first !== undefined) focusCard(first)
}

/** Moves the selected cards and lines by a distance. */
export function moveSelection(board: BoardSession, by: Point): void {
  const changes = new Map<string, Point>()
  const free = new Set(movable(board, board.view.getState().selection))
  for (const id of withCarried(board, free)) {
    const geometry = board.store.getCard(id)?.geometry
    if (geometry) changes.set(id, { x: geometry.x + by.x, y: geometry.y + by.y })
  }
  board.doc.transact(() => {
    setGeometry(board.doc, changes)
    moveStrokes(board.doc, inkAlong(board, free), by)
  }, LOCAL)
}

/** Makes the selected cards larger or smaller by a distance, not below what their kind allows. */
export function growSelection(board: BoardSession, by: Point): void {
  const changes = new Map<string, { width: number; height: number }>()
  for (const id of movable(board, board.view.getState().selection)) {
    const card = board.store.getCard(id)
    if (card === undefined) continue
    const least = minimalSize(card.kind)
    const grown = {
      ...card.geometry,
      width: Math.max(least.width, card.geometry.width + by.x),
      height: Math.max(least.height, card.geometry.height + by.y),
    }
    const { width, height } = inProportion(grown, by.x === 0 ? "s" : "e", aspectOf(card), least)
    changes.set(id, { width, height })
  }
  setGeometry(board.doc, changes)
}

/** The smallest size of a kind of card; cards of an unknown kind keep a readable one. */
export function minimalSize(kind: string): { readonly width: number; readonly height: number } {
  return cardKind(kind)?.minimalSize ?? { width: 160, height: 80 }
}

/** The proportion in which a card is resized, width for a height of one; null where it is free. */
export const aspectOf = (card: CardSnapshot): number | null => cardKind(card.kind)?.aspect?.(card) ?? null

/** The rectangle around the selected cards, or null. */
export function selectedRect(board: BoardSession): Rect | null {
  const rects: Rect[] = []
  for (const id of board.view.getState().selection) {
    const rect = board.layout.rectOf(id)
    if (rect) rects.push(rect)
  }
  return union(rects)
}
