import { placeCard } from "@/lib/board/write-cards"
import { plotCard } from "@/lib/cards/plot-card"
import { placeBeside } from "../surface/placement"
import type { BoardSession } from "./board-session"
import { placeInCentre } from "./card-actions"
import { focusCard } from "./card-focus"
import { derivableCard } from "./derive-actions"
import { revealCard } from "./reveal-card"
import { grownHeight, takenRoom } from "./taken-room"

/** Places a plot beside the function that it draws and selects it. Null where the board refused it. */
export function addPlot(board: BoardSession, sourceId: string): string | null {
  const source = board.layout.rectOf(sourceId)
  if (source === undefined || board.access.getState().refusal !== null) return null
  const { width, height } = plotCard.defaultSize
  const room = { width, height: grownHeight(plotCard.kind, height) }
  const at = placeBeside(source, room, takenRoom(board))
  board.undo.separate()
  const id = placeCard(board.doc, { kind: plotCard.kind, at, values: { source: sourceId } })
  board.undo.separate()
  if (id === null) return null
  board.view.select([id])
  board.say({ en: "Plot placed to the right.", ja: "グラフのカードを右に置きました。" })
  revealCard(board, id)
  focusCard(id)
  return id
}

/** Places a plot of the selected function; without one, a plot whose function is still to be chosen in the middle of the screen. */
export function placePlot(board: BoardSession): void {
  const source = derivableCard(board)
  if (source === null) placeInCentre(board, plotCard.kind, {})
  else addPlot(board, source.id)
}
