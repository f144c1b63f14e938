import { connectorEnds, connectorPoint } from "../../board/connector-path"
import { framePages } from "../../board/frame-pages"
import type { BoardSnapshot, CardSnapshot } from "../../board/snapshot"
import { cardKind, carries, isConnector } from "../../cards"
import { connectorCard } from "../../cards/connector-card"
import { chosenInk, holds, onFrame } from "../chosen"
import type { ExportRequest } from "../define"
import type { SceneCard, SceneSheet } from "./scene"

/** The cards that a card is made from and that stand on the same page of the lesson: no line runs over the pages between. */
function sourcesOf(board: BoardSnapshot, card: CardSnapshot): readonly string[] {
  const pages = framePages(board).flatMap((id) => board.cards.get(id)?.geometry ?? [])
  const pageOf = ({ geometry: { x, y, width, height } }: CardSnapshot) =>
    pages.findIndex((page) => holds(page, x + width / 2, y + height / 2))
  const page = pageOf(card)
  return (cardKind(card.kind)?.needs(card).cards ?? []).filter((id) => {
    const source = board.cards.get(id)
    return source !== undefined && pageOf(source) === page
  })
}

/** Where a card stands, and what lines lead to it; a connector stands where its cards do, and nowhere without them. */
export function placeOf(
  board: BoardSnapshot,
  card: CardSnapshot,
): Pick<SceneCard, "geometry" | "isUnder" | "from" | "connector"> | null {
  const { geometry } = card
  if (!isConnector(card.kind))
    return {
      geometry,
      isUnder: carries(card.kind),
      from: sourcesOf(board, card),
      connector: null,
    }
  const { from, to, shape, heads } = connectorCard.read(card)
  const [a, b] = [from, to].map((end) => board.cards.get(end?.card ?? ""))
  if (from === null || to === null || a === undefined || b === undefined || a === b) return null
  if (isConnector(a.kind) || isConnector(b.kind)) return null
  const ends = connectorEnds(a.geometry, b.geometry, { from: from.side, to: to.side })
  const middle = connectorPoint(ends, shape, 0.5)
  const { width, height } = geometry
  const place = { ...geometry, x: middle.x - width / 2, y: middle.y - height / 2 }
  return { geometry: place, isUnder: false, from: [], connector: { from, to, shape, heads } }
}

/** The whole board as one sheet; or a sheet for each frame in the order of a lesson, and one for all that stands on none. */
export function sheetsOf(
  { board, ink, options }: ExportRequest,
  cards: readonly SceneCard[],
): readonly SceneSheet[] {
  if (options.pages === "board") return [{ cards, ink }]
  const there = new Set(cards.map(({ id }) => id))
  const frames = framePages(board).filter((id) => there.has(id))
  const sheets = frames.map((frame) => {
    const on = onFrame(board, frame)
    return { cards: cards.filter(({ id }) => on.has(id)), ink: chosenInk(board, ink, { ...options, frame }) }
  })
  const placed = new Set(sheets.flatMap((sheet) => sheet.cards.map(({ id }) => id)))
  const drawn = new Set(sheets.flatMap((sheet) => sheet.ink))
  const rest = {
    cards: cards.filter(({ id }) => !placed.has(id)),
    ink: ink.filter((line) => !drawn.has(line)),
  }
  return [...sheets, rest]
}
