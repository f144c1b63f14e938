import { formulaReader } from "#formula-reader"
import {
  type Clip,
  clipBounds,
  clipFromElsewhere,
  clipOf,
  type PlacedClip,
  placeClip,
  readClip,
} from "@/lib/board/clip"
import { BOARD_LIMITS } from "@/lib/board/schema"
import { placeCards } from "@/lib/board/write-cards"
import { cardKind } from "@/lib/cards"
import { textFieldOf } from "@/lib/cards/define"
import { imageCard } from "@/lib/cards/image-card"
import { nameFunction } from "@/lib/cards/name-function"
import type { Bilingual } from "@/lib/engine/answer"
import { isDocument } from "@/lib/import/recognize"
import { placeImages } from "../images/place-images"
import { cornerAround, freePlace } from "../surface/placement"
import type { Rect } from "../surface/rect"
import { outlineOf, withCopied } from "./belonging"
import type { BoardSession } from "./board-session"
import { countOf, FULL, placeInCentre, removeSelection } from "./card-actions"
import { namesTaken } from "./function-names"
import { inkAlong } from "./ink-along"
import { type PastedCard, pastedCards } from "./pasted-cards"
import { revealCard } from "./reveal-card"
import { shareImages } from "./server-calls"
import { grownHeight, takenRoom } from "./taken-room"

/** The attribute in which cards stand in HTML on the clipboard. */
const MARK = "data-nabla-cards"
/** The attribute that says which board they come from. */
const FROM = "data-nabla-board"

/** The space between pasted cards. */
const GAP = 40

/** Writes the selected cards and lines, and what stands on the cards, to the clipboard of an event. Gives false where nothing is selected. */
export function writeSelection(board: BoardSession, data: DataTransfer): boolean {
  const { selection } = board.view.getState()
  const clip = clipOf(board.doc, withCopied(board, selection), inkAlong(board, selection))
  const lines = Object.keys(clip.ink ?? {}).length
  if (clip.cards.length + lines === 0) return false
  const text = plainText(board, clip)
  data.setData("text/plain", text)
  data.setData(
    "text/html",
    `<div ${FROM}="${board.id}" ${MARK}="${encodeURIComponent(JSON.stringify(clip))}">${escaped(text)}</div>`,
  )
  const counted = countOf(clip.cards.length, lines)
  board.say({ en: `${counted.en} copied.`, ja: `${counted.ja}をコピーしました。` })
  return true
}

/** Writes the selection to the clipboard of an event and removes it from the board. */
export function cutSelection(board: BoardSession, data: DataTransfer): boolean {
  if (!writeSelection(board, data)) return false
  removeSelection(board)
  return true
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "<br>")

/** What other programs get: a formula alone as LaTeX, several between signs, texts as they were typed; in reading order. */
function plainText(board: BoardSession, { cards }: Clip): string {
  const order = outlineOf(board).map(({ id }) => id)
  const sorted = [...cards].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
  const pieces = sorted.flatMap((card) => {
    const kind = cardKind(card.kind)
    return Object.entries(card.texts).flatMap(([field, words]) => {
      const text = words.trim()
      return kind === null || text === ""
        ? []
        : [{ text, isFormula: textFieldOf(kind, field)?.holds === "latex" }]
    })
  })
  const [only] = pieces
  if (only !== undefined && pieces.length === 1) return only.text
  return pieces.map(({ text, isFormula }) => (isFormula ? `$$${text}$$` : text)).join("\n\n")
}

/** The cards in HTML from the clipboard, or null. Whatever wrote it, only what a page could have written is read. */
export function clipInHtml(html: string): Clip | null {
  const [, encoded = ""] = new RegExp(`${MARK}="([^"<>]*)"`).exec(html) ?? []
  if (encoded === "") return null
  try {
    return readClip(decodeURIComponent(encoded))
  } catch {
    return null // no text that a page encoded
  }
}

/** Places what a paste brings: cards of a board, else formulas or text, else pictures. Gives false where there was nothing to place. */
export function pasteContents(
  board: BoardSession,
  contents: { readonly html: string; readonly text: string; readonly files: readonly Blob[] },
): boolean {
  const clip = clipInHtml(contents.html)
  if (clip !== null) return pasteClip(board, clip, contents.html)
  // Programs that copy words often add a picture of them.
  if (contents.text.trim() !== "" || contents.files.length === 0) return pasteText(board, contents.text)
  void placeImages(board, contents.files, null)
  return true
}

function pasteClip(board: BoardSession, clip: Clip, html: string): boolean {
  const [, from = ""] = new RegExp(`${FROM}="([^"<>]*)"`).exec(html) ?? []
  bringImages(board, clip, from)
  if (!placeCopies(board, from === board.id ? clip : clipFromElsewhere(clip))) board.say(FULL)
  return true
}

/** Places copies of cards in the middle of the screen, or beside it where there is room, as one change. False on a full board. */
export function placeCopies(board: BoardSession, clip: Clip): boolean {
  const bounds = clipBounds(clip)
  const corner = cornerAround(board.surface.centre(), bounds)
  const at = freePlace({ ...bounds, ...corner }, takenRoom(board))
  board.undo.separate()
  const placed = placeClip(board.doc, clip, { x: at.x - bounds.x, y: at.y - bounds.y })
  board.undo.separate()
  if (placed === null) return false
  showPlaced(board, placed, { ...bounds, ...at })
  return true
}

/** Lets this board show the pictures of the board that the cards come from. */
function bringImages(board: BoardSession, { cards }: Clip, from: string): void {
  const hashes = cards.flatMap((card) => imageCard.read(card).picture?.hash ?? [])
  if (from === "" || from === board.id || hashes.length === 0) return
  void shareImages(from, board.id, [...new Set(hashes)]).then((isShared) => {
    if (!isShared) board.tell(NOT_BROUGHT)
  })
}

const NOT_BROUGHT: Bilingual = {
  en: "The pictures could not be brought from the other board. Copy them again when you are connected.",
  ja: "もとのボードから画像を移せませんでした。接続してからもう一度コピーしてください。",
}

/** Places the formulas or the text in a text; false for an empty one. */
function pasteText(board: BoardSession, text: string): boolean {
  if (text.trim() === "") return false
  if (text.length > BOARD_LIMITS.textLength || isDocument(text)) {
    // A document becomes several cards: what they are is shown first.
    board.view.setState({ panel: "import", brought: { name: "", text } })
    return true
  }
  const place = () => placePasted(board, pastedCards(text, isFunction))
  if (formulaReader.now() !== null) return place()
  // In the first moments of a page names wait for the reader; without a network the formula stays as it was pasted.
  void formulaReader.load().then(place, place)
  return true
}

const isFunction = (latex: string): boolean => formulaReader.now()?.readFunction({ latex }).ok === true

function placePasted(board: BoardSession, cards: readonly PastedCard[]): boolean {
  const taken = new Set(namesTaken(board))
  const named = cards.map((card) => {
    if (card.kind !== "function") return card
    const body = nameFunction({ texts: card.texts, values: {} }, taken)
    const [name = ""] = body === null ? [] : body.split("(")
    if (name !== "") taken.add(name)
    return body === null ? card : { ...card, texts: { body } }
  })
  const [first] = named
  if (first === undefined) return false
  if (named.length === 1) return placeInCentre(board, first.kind, first.texts) !== null
  return placeColumn(board, named)
}

/** Places cards under each other, as one change. */
function placeColumn(board: BoardSession, cards: readonly PastedCard[]): boolean {
  const sizes = cards.map(({ kind }) => cardKind(kind)?.defaultSize ?? { width: 0, height: 0 })
  const heights = cards.map(({ kind }, i) => grownHeight(kind, sizes[i]?.height ?? 0) + GAP)
  const width = Math.max(...sizes.map((size) => size.width))
  const height = heights.reduce((sum, one) => sum + one, 0)
  const corner = cornerAround(board.surface.centre(), { width, height })
  const at = freePlace({ ...corner, width, height }, takenRoom(board))
  let y = at.y
  const placed = cards.map((card, i) => {
    const here = { ...card, at: { x: at.x, y } }
    y += heights[i] ?? 0
    return here
  })
  board.undo.separate()
  const ids = placeCards(board.doc, placed)
  board.undo.separate()
  if (ids === null) board.say(FULL)
  else showPlaced(board, { cards: ids, lines: [] }, { ...at, width, height })
  return true
}

function showPlaced(board: BoardSession, { cards, lines }: PlacedClip, around: Rect): void {
  board.view.setState({ entered: null })
  board.view.select(cards)
  board.ink.select(lines)
  const counted = countOf(cards.length, lines.length)
  board.say({ en: `${counted.en} placed.`, ja: `${counted.ja}を置きました。` })
  const [first] = cards
  if (cards.length + lines.length === 1 && first !== undefined) revealCard(board, first)
  else board.surface.reveal(around)
}

/** Places what is on the clipboard. A browser may refuse to show it to a page; the paste key always works. */
export async function pasteFromClipboard(board: BoardSession): Promise<"placed" | "empty" | "refused"> {
  try {
    const items = await navigator.clipboard.read()
    const read = async (type: string): Promise<string> => {
      const item = items.find((one) => one.types.includes(type))
      return item === undefined ? "" : (await item.getType(type)).text()
    }
    const files: Blob[] = []
    for (const item of items) {
      const type = item.types.find((one) => one.startsWith("image/"))
      if (type !== undefined) files.push(await item.getType(type))
    }
    const contents = { html: await read("text/html"), text: await read("text/plain"), files }
    return pasteContents(board, contents) ? "placed" : "empty"
  } catch {
    return "refused" // no clipboard on this address, or the person said no
  }
}
