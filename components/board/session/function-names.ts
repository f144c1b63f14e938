import { replaceText } from "@/lib/board/write-text"
import { nameFunction } from "@/lib/cards/name-function"
import type { BoardSession } from "./board-session"

/** The names that the functions of a board have. */
export const namesTaken = ({ scope }: Pick<BoardSession, "scope">): ReadonlySet<string> =>
  new Set(scope.getScope().declared.keys())

/**
 * Gives a function that this person typed on an empty card a name, when they leave it without one: results of nameless functions
 * could not be told apart. Gives the function that ends it.
 */
export function nameAfterEditing(
  board: Pick<BoardSession, "editing" | "store" | "scope" | "doc" | "undo">,
): () => void {
  let fresh: string | null = null
  return board.editing.subscribe(() => {
    const left = fresh
    const target = board.editing.get()
    if (target !== null && target.cardId === left) return
    const card = target === null ? undefined : board.store.getCard(target.cardId)
    fresh = card?.kind === "function" && (card.texts.body ?? "").trim() === "" ? card.id : null
    const typed = left === null ? undefined : board.store.getCard(left)
    if (typed === undefined) return
    const named = nameFunction(typed, namesTaken(board))
    if (named === null) return
    board.undo.separate()
    replaceText(board.doc, typed.id, "body", named)
    board.undo.separate()
  })
}
