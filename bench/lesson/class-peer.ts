import * as decoding from "lib0/decoding"
import * as encoding from "lib0/encoding"
import { WebSocket } from "ws"
import * as Y from "yjs"
import { MESSAGE, SYNC_MESSAGE } from "@/lib/sync/messages"
import { writePresenceFrame, writeSyncFrame } from "@/server/sync/frames"

const NOTHING = Y.encodeStateAsUpdate(new Y.Doc())

/** An edit by the client id and the clock at which it begins; null for one that only deletes. */
export function editOf(update: Uint8Array): string | null {
  const decoder = decoding.createDecoder(update)
  if (decoding.readVarUint(decoder) === 0) return null
  decoding.readVarUint(decoder)
  return `${decoding.readVarUint(decoder)}:${decoding.readVarUint(decoder)}`
}

/**
 * Somebody's page on a board, as the server sees it. Whoever only looks on keeps no document, so that two hundred of them do not keep the
 * clients' process from reading the clock; `doc` is there for those who edit.
 */
export class ClassPeer {
  readonly #socket: WebSocket
  /** The document as it came when it was asked for; null until then. */
  state: Uint8Array | null = null
  received = 0
  onEdit: (edit: string) => void = () => undefined

  constructor(
    address: string,
    headers: Record<string, string>,
    readonly doc: Y.Doc | null,
  ) {
    this.#socket = new WebSocket(address, { headers })
    this.#socket.on("message", (data) => this.#hear(new Uint8Array(data as Buffer))) // ws gives a Buffer unless told otherwise
  }

  /** Resolves once the document is here. */
  async open(): Promise<this> {
    await new Promise<void>((resolve, reject) => {
      this.#socket.once("open", resolve)
      this.#socket.once("error", reject)
      this.#socket.once("close", (code, reason) => reject(new Error(`Closed: ${code} ${reason}`)))
    })
    const came = new Promise<void>((resolve, reject) => {
      this.#cameIn = resolve
      this.#socket.once("close", (code, reason) => reject(new Error(`Closed: ${code} ${reason}`)))
    })
    this.send(writeSyncFrame("step1", Y.encodeStateVector(new Y.Doc())))
    await came
    return this
  }

  send(frame: Uint8Array) {
    this.#socket.send(frame)
  }

  /** Says where the pointer is, as a page does. */
  point(clientId: number, clock: number) {
    const state = JSON.stringify({ pointer: { x: clock * 3, y: clock * 2 }, selection: [] })
    this.send(writePresenceFrame({ clientId, clock, state }))
  }

  close() {
    this.#socket.removeAllListeners("close")
    this.#socket.close()
  }

  #cameIn: () => void = () => undefined

  #hear(bytes: Uint8Array) {
    const decoder = decoding.createDecoder(bytes)
    const message = decoding.readVarUint(decoder)
    if (message === MESSAGE.right) {
      const heard = decoding.readVarUint(decoder)
      this.send(
        encoding.encode((encoder) => {
          encoding.writeVarUint(encoder, MESSAGE.right)
          encoding.writeVarUint(encoder, heard)
        }),
      )
    }
    if (message !== MESSAGE.sync) return
    const step = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (step === SYNC_MESSAGE.step1) return this.send(writeSyncFrame("step2", NOTHING))
    if (this.doc) Y.applyUpdate(this.doc, payload, this)
    if (step === SYNC_MESSAGE.step2) {
      this.state = payload
      return this.#cameIn()
    }
    const edit = editOf(payload)
    // The reference server sends everything back to whoever wrote it.
    if (edit === null || edit.startsWith(`${this.doc?.clientID}:`)) return
    this.received++
    this.onEdit(edit)
  }
}
