import { placeCard } from "@/lib/board/write-cards"
import { insertLine } from "@/lib/board/write-lines"
import { derivationCard, lineKey } from "@/lib/cards/derivation-card"
import type { Wrt } from "@/lib/cards/derivative-card"
import { readingOf } from "@/lib/cards/function-card"
import { placeBeside } from "../surface/placement"
import type { BoardSession } from "./board-session"
import { placeInCentre } from "./card-actions"
import { derivableCard } from "./derive-actions"
import { revealCard } from "./reveal-card"
import { grownHeight, takenRoom } from "./taken-room"

/** What a derivation beside a function is about. */
interface Goal {
  readonly wrt: Wrt | null
  /** An exercise of the function's structure instead of the function itself. */
  readonly variant?: number
}

/** Places a derivation beside the function that it differentiates and selects it. Null where the board refused it. */
export function addDerivation(board: BoardSession, sourceId: string, { wrt, variant }: Goal): string | null {
  const source = board.layout.rectOf(sourceId)
  if (source === undefined || board.access.getState().refusal !== null) return null
  const { width, height } = derivationCard.defaultSize
  const room = { width, height: grownHeight(derivationCard.kind, height) }
  const at = placeBeside(source, room, takenRoom(board))
  board.undo.separate()
  const id = placeCard(board.doc, {
    kind: derivationCard.kind,
    at,
    values: { source: sourceId, wrt, ...(variant === undefined ? {} : { variant }) },
  })
  board.undo.separate()
  if (id === null) return null
  board.view.select([id])
  board.say({ en: "Derivation placed to the right.", ja: "導出のカードを右に置きました。" })
  if (wrt !== null) openFirstLine(board, id)
  if (wrt === null) {
    revealCard(board, id)
    return id
  }
  const rect = board.layout.rectOf(id)
  if (rect) board.surface.reveal(rect, { aboveEditor: true })
  return id
}

/** Begins the first line and opens it, since that is what comes next. */
function openFirstLine(board: BoardSession, id: string): void {
  const { id: person, name } = board.self.getState()
  const line = insertLine(board.doc, id, null, { id: person, name })
  if (line !== null) board.editing.start(id, lineKey(line))
}

/** Places a derivation of the selected function by its first input; without one, an empty derivation in the middle of the screen. */
export function placeDerivation(board: BoardSession): void {
  const source = derivableCard(board)
  if (source === null) {
    placeInCentre(board, derivationCard.kind, {})
    return
  }
  const reading = readingOf(source)
  const input = reading.ok ? reading.variables.find((variable) => variable.input) : undefined
  addDerivation(board, source.id, {
    wrt: input === undefined ? null : { name: input.name, index: null },
  })
}
