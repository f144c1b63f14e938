import type { CardSnapshot } from "@/lib/board/snapshot"
import { placeCard } from "@/lib/board/write-cards"
import { derivativeCard, type Wrt } from "@/lib/cards/derivative-card"
import { placeBeside } from "../surface/placement"
import type { BoardSession } from "./board-session"
import { focusCard } from "./card-focus"
import { revealCard } from "./reveal-card"
import { grownHeight, takenRoom } from "./taken-room"

/** The one selected card, if it holds a function; null otherwise. */
export function derivableCard(board: BoardSession): CardSnapshot | null {
  const { selection } = board.view.getState()
  const [id] = selection
  if (selection.size !== 1 || id === undefined) return null
  const card = board.store.getCard(id)
  return card?.kind === "function" ? card : null
}

/** Places a derivative beside its source, where nothing is covered, and selects it. Null where the board refused it. */
export function addDerivative(
  board: BoardSession,
  sourceId: string,
  wrt: Wrt,
  order: 1 | 2 = 1,
): string | null {
  const source = board.layout.rectOf(sourceId)
  if (source === undefined || board.access.getState().refusal !== null) return null
  const { width, height } = derivativeCard.defaultSize
  const room = { width, height: grownHeight(derivativeCard.kind, height) }
  const at = placeBeside(source, room, takenRoom(board))
  board.undo.separate()
  const id = placeCard(board.doc, {
    kind: derivativeCard.kind,
    at,
    values: { source: sourceId, wrt, order },
  })
  board.undo.separate()
  if (id === null) return null
  board.view.select([id])
  board.say({ en: "Derivative placed to the right.", ja: "微分のカードを右に置きました。" })
  revealCard(board, id)
  focusCard(id)
  return id
}
