"use client"

import { useEffect, useMemo } from "react"
import type { CardBoard, DerivationLines, TextEditor } from "@/components/cards/card-board"
import { setValues } from "@/lib/board/write-cards"
import { moveExercise } from "@/lib/board/write-exercises"
import { addComment, beginWay, insertLine, moveLine, setLineRemoved } from "@/lib/board/write-lines"
import { replaceText } from "@/lib/board/write-text"
import type { BoardUser } from "../chrome/board-user"
import { mayTeach } from "./access"
import type { BoardSession } from "./board-session"
import { addDerivation } from "./derivation-actions"
import { addDerivative } from "./derive-actions"
import { addPlot } from "./plot-actions"
import { useDerivationClient } from "./use-derivation-client"
import { goToCard } from "./use-keyboard"

/** What the cards may ask of this board. */
export function useCardBoardOf(board: BoardSession, user: BoardUser): CardBoard {
  const client = useDerivationClient(board)
  useEffect(() => board.self.setState(user), [board, user])
  return useMemo(
    () => ({
      store: board.store,
      scope: board.scope,
      editing: board.editing,
      images: board.images,
      replaceText: (id, field, value, caret) => replaceText(board.doc, id, field, value, caret),
      setValues: (id, values) => setValues(board.doc, id, values),
      addDerivative: (id, wrt, order) => void addDerivative(board, id, wrt, order),
      addDerivation: (id, wrt) => void addDerivation(board, id, { wrt }),
      addExercise: (id, wrt, variant) => void addDerivation(board, id, { wrt, variant }),
      addPlot: (id) => void addPlot(board, id),
      lines: linesOf(board),
      dials: board.dials,
      person: board.self.getState,
      teaching: {
        // Until the server has said what the person may do, nothing is kept from them.
        is: () => board.access.getState().right === null || mayTeach(board),
        subscribe: board.access.subscribe,
      },
      editorsOf: (id, field) => editorsOf(board, id, field),
      subscribeEditors: board.presence.subscribe,
      panBy(dx, dy) {
        const { x, y, zoom } = board.surface.aim()
        board.surface.moveTo({ x: x + dx, y: y + dy, zoom })
      },
      moveExercise: (cardId, exercise, by) =>
        apart(board, () => moveExercise(board.doc, cardId, exercise, by)),
      goTo: (id) => goToCard(board, id),
      derive: (question, signal) => client.derive(question, { signal }),
      check: (derivation, signal) => client.check(derivation, { signal }),
      onReconnect: client.onReconnect,
      known: client.known,
      knownCheck: client.knownCheck,
    }),
    [board, client],
  )
}

/** Makes a change that is undone by itself. */
function apart<T>(board: BoardSession, change: () => T): T {
  board.undo.separate()
  const result = change()
  board.undo.separate()
  return result
}

/** Each change of a line is undone by itself. */
function linesOf(board: BoardSession): DerivationLines {
  return {
    insert(cardId, after, latex) {
      const { id, name } = board.self.getState()
      return apart(board, () => insertLine(board.doc, cardId, after, { id, name }, latex))
    },
    remove: (cardId, line) =>
      apart(board, () => setLineRemoved(board.doc, cardId, line, board.self.getState().name)),
    bringBack: (cardId, line) => apart(board, () => setLineRemoved(board.doc, cardId, line, null)),
    move: (cardId, line, by) => apart(board, () => moveLine(board.doc, cardId, line, by)),
    beginWay(cardId, from) {
      const { id, name } = board.self.getState()
      return apart(board, () => beginWay(board.doc, cardId, from, { id, name }))
    },
    comment(cardId, line, text) {
      const { id, name } = board.self.getState()
      return apart(board, () =>
        addComment(board.doc, cardId, { line, by: { id, name }, text: text.trim(), at: Date.now() }),
      )
    },
  }
}

const NOBODY: readonly TextEditor[] = []

function editorsOf({ presence }: BoardSession, cardId: string, field: string): readonly TextEditor[] {
  const editors = presence
    .getPeers()
    .filter(
      ({ editing, activity }) => activity !== "away" && editing?.card === cardId && editing.field === field,
    )
    .map(({ user }) => ({ name: user.name, color: user.color }))
  return editors.length === 0 ? NOBODY : editors
}
