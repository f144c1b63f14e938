import { placeCard } from "@/lib/board/write-cards"
import { isConnector } from "@/lib/cards"
import type { Bilingual } from "@/lib/engine/answer"
import type { BoardSession } from "./board-session"
import { FULL } from "./card-actions"
import { focusCard } from "./card-focus"
import { revealCard } from "./reveal-card"

const NO_TARGET: Bilingual = {
  en: "A connector leads from one card to another. Drop it on a card.",
  ja: "コネクターはカードとカードを結びます。カードの上で放してください。",
}

const PLACED: Bilingual = { en: "Cards connected.", ja: "カードを接続しました。" }

/** The cards that a connector may lead to from one of them. */
export const targetsFrom = ({ store, layout }: BoardSession, from: string): readonly string[] =>
  layout.order().filter((id) => id !== from && !isConnector(store.getCard(id)?.kind ?? ""))

/** Draws a connector from one card to another, selects it and brings its middle into view. */
export function connectCards(board: BoardSession, from: string, to: string | null): void {
  const ends = [from, to].flatMap((id) => (id === null ? [] : (board.store.getCard(id) ?? [])))
  const isSound = ends.length === 2 && from !== to && ends.every(({ kind }) => !isConnector(kind))
  if (!isSound) {
    board.tell(NO_TARGET)
    return
  }
  const end = (card: string | null) => ({ card, side: "auto" })
  board.undo.separate()
  const id = placeCard(board.doc, {
    kind: "connector",
    at: board.layout.rectOf(from) ?? { x: 0, y: 0 },
    values: { from: end(from), to: end(to) },
  })
  board.undo.separate()
  if (id === null) {
    board.tell(FULL)
    return
  }
  board.view.select([id])
  board.say(PLACED)
  revealCard(board, id)
  focusCard(id)
}
