import type * as Y from "yjs"
import { type LIVE, LOCAL } from "./origin"
import { BOARD_KEY, boardRoot, FORMAT } from "./schema"

/** Whether this program may write to the document: not to one of a newer format. */
function isWritable(doc: Y.Doc): boolean {
  const format = boardRoot(doc).get(BOARD_KEY.format)
  return typeof format !== "number" || format <= FORMAT
}

/**
 * Runs one change as one transaction of this page's person and marks a fresh document with its format. A document of a newer format
 * is left alone and `otherwise` is given back.
 */
export function write<T>(
  doc: Y.Doc,
  otherwise: T,
  change: () => T,
  origin: typeof LOCAL | typeof LIVE = LOCAL,
): T {
  if (!isWritable(doc)) return otherwise
  return doc.transact(() => {
    const board = boardRoot(doc)
    if (!board.has(BOARD_KEY.format)) board.set(BOARD_KEY.format, FORMAT)
    return change()
  }, origin)
}
