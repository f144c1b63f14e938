import * as Y from "yjs"

/** The document as it stands now, to be looked into after it was left. */
export function keepCopy(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}
