import * as decoding from "lib0/decoding"
import * as encoding from "lib0/encoding"
import type { Awareness } from "y-protocols/awareness"
import * as syncProtocol from "y-protocols/sync"
import type * as Y from "yjs"
import { MESSAGE } from "./messages"

/** A step 1 frame: what this document holds, as a question for the rest. */
export function stepOne(doc: Y.Doc): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  syncProtocol.writeSyncStep1(encoder, doc)
  return encoding.toUint8Array(encoder)
}

/** The part of a presence frame that is this page's own to send, or null. */
export function ownPresence(awareness: Awareness, frame: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const outer = decoding.createDecoder(frame)
  decoding.readVarUint(outer)
  const decoder = decoding.createDecoder(decoding.readVarUint8Array(outer))
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
    const client = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    const state = decoding.readVarString(decoder)
    if (client !== awareness.clientID) continue
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, state)
    const message = encoding.createEncoder()
    encoding.writeVarUint(message, MESSAGE.awareness)
    encoding.writeVarUint8Array(message, encoding.toUint8Array(encoder))
    return encoding.toUint8Array(message)
  }
  return null
}
