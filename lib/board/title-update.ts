import * as Y from "yjs"
import { readText } from "./read-card"
import { BOARD_KEY, BOARD_LIMITS, boardRoot } from "./schema"
import { setTitle } from "./write-text"

/** The Yjs update that gives a document another title; null where it has that title, or is of a newer format. */
export function titleUpdate(document: Uint8Array, title: string): Uint8Array | null {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, document)
  let update: Uint8Array | null = null
  const held = readText(boardRoot(doc).get(BOARD_KEY.title), BOARD_LIMITS.titleLength)
  if ((held ?? "").trim() !== title) {
    const before = Y.encodeStateVector(doc)
    if (setTitle(doc, title)) update = Y.encodeStateAsUpdate(doc, before)
  }
  doc.destroy()
  return update
}
