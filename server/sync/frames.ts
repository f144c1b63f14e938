import * as decoding from "lib0/decoding"
import * as encoding from "lib0/encoding"
import { MESSAGE, SYNC_MESSAGE } from "@/lib/sync/messages"
import { encodeRight, type OwnRight } from "@/lib/sync/right"

/** A frame that arrived on a board's socket, in the y-websocket protocol. */
export type Frame =
  | { readonly kind: "step1"; readonly stateVector: Uint8Array }
  | { readonly kind: "step2" | "update"; readonly update: Uint8Array }
  | { readonly kind: "presence"; readonly bytes: Uint8Array }
  | { readonly kind: "presence-query" }
  | { readonly kind: "right-heard"; readonly version: number }

/** Reads a frame; throws on anything that is not exactly one known message. */
export function readFrame(bytes: Uint8Array): Frame {
  const decoder = decoding.createDecoder(bytes)
  const frame = readMessage(decoder)
  if (decoding.hasContent(decoder)) throw new Error("There is something behind the message.")
  return frame
}

function readMessage(decoder: decoding.Decoder): Frame {
  const message = decoding.readVarUint(decoder)
  if (message === MESSAGE.queryAwareness) return { kind: "presence-query" }
  if (message === MESSAGE.awareness) return { kind: "presence", bytes: decoding.readVarUint8Array(decoder) }
  if (message === MESSAGE.right) return { kind: "right-heard", version: decoding.readVarUint(decoder) }
  if (message !== MESSAGE.sync) throw new Error(`Message ${message} is unknown.`)
  const step = decoding.readVarUint(decoder)
  const payload = decoding.readVarUint8Array(decoder)
  if (step === SYNC_MESSAGE.step1) return { kind: "step1", stateVector: payload }
  if (step === SYNC_MESSAGE.step2) return { kind: "step2", update: payload }
  if (step === SYNC_MESSAGE.update) return { kind: "update", update: payload }
  throw new Error(`Sync message ${step} is unknown.`)
}

/** A sync frame: step 1 carries a state vector, step 2 and an update carry an update. */
export function writeSyncFrame(step: keyof typeof SYNC_MESSAGE, payload: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync)
    encoding.writeVarUint(encoder, SYNC_MESSAGE[step])
    encoding.writeVarUint8Array(encoder, payload)
  })
}

/** The acknowledgement of the `count`-th stored update of a connection. */
export function writeAckFrame(count: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.ack)
    encoding.writeVarUint(encoder, count)
  })
}

/** What the person of a connection may do now, with the count that the page answers with. */
export function writeRightFrame(version: number, right: OwnRight): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.right)
    encoding.writeVarUint(encoder, version)
    encoding.writeVarString(encoder, encodeRight(right))
  })
}

/** One client's presence as it travels: its state is JSON text, "null" when the client has left. */
export interface PresenceEntry {
  readonly clientId: number
  readonly clock: number
  readonly state: string
}

/** The entries of a presence payload; throws on garbage. */
export function readPresence(bytes: Uint8Array): PresenceEntry[] {
  const decoder = decoding.createDecoder(bytes)
  const entries: PresenceEntry[] = []
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    entries.push({
      clientId: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      state: decoding.readVarString(decoder),
    })
  }
  return entries
}

/** A frame with the presence of one client. */
export function writePresenceFrame({ clientId, clock, state }: PresenceEntry): Uint8Array {
  const payload = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, clientId)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, state)
  })
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness)
    encoding.writeVarUint8Array(encoder, payload)
  })
}
