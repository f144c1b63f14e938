import { Awareness } from "y-protocols/awareness"
import type * as Y from "yjs"
import type { BoardConnection } from "./board-connection"
import { CONNECTION_START, type ConnectionState } from "./connection-state"

const STILL: ConnectionState = {
  ...CONNECTION_START,
  sync: "saved",
  phase: "connected",
  copy: "ready",
  ready: true,
}

/** The connection of a document that nobody else has: it is there, complete, and never changes by anybody's hand. */
export function createStillConnection(doc: Y.Doc): BoardConnection {
  const awareness = new Awareness(doc)
  const destroy = async () => {
    awareness.destroy()
    doc.destroy()
  }
  return {
    doc,
    awareness,
    getState: () => STILL,
    subscribe: () => () => undefined,
    retry: () => undefined,
    discard: destroy,
    destroy,
  }
}
