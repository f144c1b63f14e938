import * as Y from "yjs"
import { readBoardFile } from "../../board/board-file"
import { createBoardStore } from "../../board/board-store"
import { type Scope, scopeOf } from "../../board/scope"
import { createRecentEntries } from "../../derivations/recent-entries"
import type { Answer, Question } from "../../engine/answer"
import { drawThumbnail } from "./draw-thumbnail"

/** Small pictures of boards. */
export interface Thumbnails {
  /**
   * The picture of a board as it is after its edit number `head`, as SVG; empty for an empty board. `read` gives the document, and is asked only when
   * the picture is not at hand. One picture is drawn at a time.
   */
  of(boardId: string, head: number, read: () => Promise<Uint8Array | null>): Promise<string>
}

/** How many letters of pictures are kept at hand. */
const KEPT = 12_000_000

/** A larger document is not drawn: reading it would hold up everybody. */
const LARGEST = 8 * 1024 * 1024

/** Pictures around whatever answers questions. */
export function createThumbnails(derive: (question: Question) => Promise<Answer>): Thumbnails {
  const recent = createRecentEntries(KEPT)
  const underWay = new Map<string, Promise<string>>()
  let turn: Promise<unknown> = Promise.resolve()
  return {
    of(boardId, head, read) {
      const key = `${boardId} ${head}`
      const known = recent.get(key)
      if (known !== undefined) return Promise.resolve(known)
      const drawing =
        underWay.get(key) ??
        turn
          .then(async () => {
            const document = await read()
            const picture = document === null ? "" : await draw(document, derive)
            recent.set(key, picture)
            return picture
          })
          .finally(() => underWay.delete(key))
      underWay.set(key, drawing)
      turn = drawing.catch(() => null)
      return drawing
    },
  }
}

async function draw(document: Uint8Array, derive: (question: Question) => Promise<Answer>): Promise<string> {
  if (document.byteLength > LARGEST) return ""
  const doc = new Y.Doc()
  Y.applyUpdate(doc, document)
  const store = createBoardStore(doc)
  const board = store.getSnapshot()
  const ink = readBoardFile(doc).ink ?? {}
  store.dispose()
  doc.destroy()
  let scope: Scope | null = null
  const picture = await drawThumbnail({
    board,
    ink,
    derive,
    scope: () => {
      scope ??= scopeOf(board)
      return scope
    },
  })
  return picture ?? ""
}
