import { mayChangeCard } from "@/lib/board/guard"
import { isLocked } from "@/lib/cards/common-values"
import type { BoardSession } from "./board-session"

type Board = Pick<BoardSession, "access" | "doc" | "store">

/** Whether a card is kept from the person at the moment: by its lock, by whose it is, or because nothing at all can be changed. */
export function isKept({ access, doc, store }: Board, id: string): boolean {
  const card = store.getCard(id)
  return access.getState().refusal !== null || card === undefined || isLocked(card) || !mayChangeCard(doc, id)
}

/** Closes the editor of a card that is kept from the person from now on, and breaks off what a hand was doing. Gives the function that ends it. */
export function leaveWhatIsKept(board: BoardSession): () => void {
  const follow = () => {
    const edited = board.editing.get()
    if (edited !== null && isKept(board, edited.cardId)) board.editing.stop()
  }
  const stops = [
    board.store.subscribe(follow),
    board.access.subscribe(({ refusal }, before) => {
      follow()
      if (refusal === null || before.refusal !== null) return
      board.interruptTool()
      board.view.pickUp("select")
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
