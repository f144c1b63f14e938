import * as Y from "yjs"

/** Reads something from a document that comes as a Yjs update. */
export function inDocument<T>(document: Uint8Array, read: (doc: Y.Doc) => T): T {
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, document)
    return read(doc)
  } finally {
    doc.destroy()
  }
}

/** The Yjs update that makes a change in a document; null where nothing changes. */
export function changeOf(document: Uint8Array, change: (doc: Y.Doc) => void): Uint8Array | null {
  return inDocument(document, (doc) => {
    const updates: Uint8Array[] = []
    doc.on("update", (update: Uint8Array) => updates.push(update))
    doc.transact(() => change(doc))
    return updates.length === 0 ? null : Y.mergeUpdates(updates)
  })
}
