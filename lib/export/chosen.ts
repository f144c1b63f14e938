import type { BoardSnapshot, Geometry } from "../board/snapshot"
import type { Stroke } from "../board/stroke"
import { carries } from "../cards"
import { connectorCard } from "../cards/connector-card"
import type { ExportOptions } from "./options"

/** Whether a point lies on a frame. */
export const holds = (frame: Geometry, x: number, y: number): boolean =>
  x >= frame.x && y >= frame.y && x <= frame.x + frame.width && y <= frame.y + frame.height

/** The frame with the cards whose middle stands on it, frames wholly inside, and connectors between cards on it. */
export function onFrame({ cards }: BoardSnapshot, id: string): ReadonlySet<string> {
  const frame = cards.get(id)
  if (frame === undefined || !carries(frame.kind)) return new Set()
  const { geometry } = frame
  const found = new Set([id])
  for (const card of cards.values()) {
    const { x, y, width, height } = card.geometry
    const stands = carries(card.kind)
      ? holds(geometry, x, y) && holds(geometry, x + width, y + height)
      : holds(geometry, x + width / 2, y + height / 2)
    if (stands && card.kind !== connectorCard.kind) found.add(card.id)
  }
  for (const card of cards.values()) {
    if (card.kind !== connectorCard.kind) continue
    const { from, to } = connectorCard.read(card)
    if (from && to && found.has(from.card) && found.has(to.card)) found.add(card.id)
  }
  return found
}

/** The cards that the options ask for, by their ids; null for the whole board. */
export function chosenCards(
  board: BoardSnapshot,
  { cards, frame }: ExportOptions,
): ReadonlySet<string> | null {
  if (frame !== undefined) return onFrame(board, frame)
  return cards === undefined ? null : new Set(cards)
}

/** The lines of ink that the options ask for: those whose middle lies on the frame, none for single cards. */
export function chosenInk(
  board: BoardSnapshot,
  ink: readonly Stroke[],
  { cards, frame }: ExportOptions,
): readonly Stroke[] {
  if (frame === undefined) return cards === undefined ? ink : []
  const geometry = board.cards.get(frame)?.geometry
  if (geometry === undefined) return []
  return ink.filter(({ bounds }) =>
    holds(geometry, bounds.x + bounds.width / 2, bounds.y + bounds.height / 2),
  )
}
