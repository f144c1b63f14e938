import * as Y from "yjs"
import type { CardBoard } from "@/components/cards/card-board"
import { restoreBoard } from "@/lib/board/restore"
import { createStillConnection } from "@/lib/sync/still-connection"
import type { BoardSession } from "../session/board-session"
import { openSession } from "../session/open-board"
import { goToCard } from "../session/use-keyboard"
import type { Moment } from "./version"

/** A board of the past that can be looked at in the place of the board. */
export interface Preview {
  readonly session: BoardSession
  /** Makes it stand as at another moment. Cards that are the same keep their place in the page. */
  show(moment: Moment): void
}

/** Opens an empty board of the past where the camera of the living one stands. */
export function createPreview(board: BoardSession): Preview {
  const doc = new Y.Doc()
  const session = openSession(createStillConnection(doc), {
    boardId: board.id,
    user: board.self.getState(),
    mayWrite: true,
    isPast: true,
  })
  session.surface.moveTo(board.surface.aim(), { animated: false })
  return { session, show: (moment) => restoreBoard(doc, moment.file) }
}

/** What the cards of a board of the past may ask: everything that changes nothing. */
export function pastCardBoard(living: CardBoard, session: BoardSession): CardBoard {
  return {
    ...living,
    store: session.store,
    scope: session.scope,
    editing: session.editing,
    replaceText: () => false,
    setValues: () => false,
    addDerivative: () => undefined,
    addDerivation: () => undefined,
    lines: {
      insert: () => null,
      beginWay: () => null,
      remove: () => false,
      bringBack: () => false,
      move: () => false,
      comment: () => false,
    },
    editorsOf: () => NOBODY,
    subscribeEditors: () => () => undefined,
    panBy: () => undefined,
    goTo: (id) => goToCard(session, id),
  }
}

const NOBODY = [] as const
