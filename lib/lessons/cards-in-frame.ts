import type * as Y from "yjs"
import { createBoardStore } from "../board/board-store"
import { framePages } from "../board/frame-pages"
import type { BoardSnapshot } from "../board/snapshot"

/** The cards of a document whose middle stands in its frame of a number from 1, the frame included; none where there is no such frame. */
export function cardsInFrame(doc: Y.Doc, number: number): readonly string[] {
  const board = snapshotOf(doc)
  const id = framePages(board)[number - 1]
  const frame = id === undefined ? undefined : board.cards.get(id)?.geometry
  if (frame === undefined) return []
  const isIn = ({ x, y, width, height }: typeof frame) => {
    const [across, down] = [x + width / 2, y + height / 2]
    return (
      across >= frame.x &&
      across <= frame.x + frame.width &&
      down >= frame.y &&
      down <= frame.y + frame.height
    )
  }
  return [...board.cards.values()]
    .filter((card) => card.id === id || isIn(card.geometry))
    .map((card) => card.id)
}

/** A document as plain data. */
export function snapshotOf(doc: Y.Doc): BoardSnapshot {
  const store = createBoardStore(doc)
  const board = store.getSnapshot()
  store.dispose()
  return board
}
