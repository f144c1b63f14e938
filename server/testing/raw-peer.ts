import * as decoding from "lib0/decoding"
import * as encoding from "lib0/encoding"
import { WebSocket } from "ws"
import * as Y from "yjs"
import { MESSAGE, SYNC_MESSAGE } from "@/lib/sync/messages"
import { decodeRight, type OwnRight } from "@/lib/sync/right"
import { type PresenceEntry, readPresence, writePresenceFrame, writeSyncFrame } from "../sync/frames"
import { until } from "./until"

/** What a socket was closed with. */
export interface Closing {
  readonly code: number
  readonly reason: string
}

/**
 * A client that says what it is told to say, good or bad, and notes what it hears. It applies what it is sent to `doc` and does
 * not send its own edits by itself.
 */
export class RawPeer {
  readonly socket: WebSocket
  readonly doc = new Y.Doc()
  readonly acks: number[] = []
  /** Updates as they came, without the answer to a question for the state. */
  readonly updates: Uint8Array[] = []
  readonly presence = new Map<number, PresenceEntry>()
  readonly presenceFrames: PresenceEntry[][] = []
  /** What the server said that the person may do, each with its count. */
  readonly rights: { readonly version: number; readonly right: OwnRight | null }[] = []
  closing: Closing | null = null
  /** How many answers with the state came, and questions for ours. */
  answers = 0
  questions = 0

  constructor(url: string, headers: Record<string, string>) {
    this.socket = new WebSocket(url, { headers })
    this.socket.on("message", (data) => this.#hear(new Uint8Array(data as Buffer))) // ws gives a Buffer unless told otherwise
    this.socket.on("close", (code, reason) => {
      this.closing = { code, reason: reason.toString() }
    })
    this.socket.on("error", () => {})
  }

  /** Resolves when the server has asked for what it lacks: the room has taken this peer in. */
  async joined(): Promise<this> {
    await until("the server's question", () => this.questions > 0 || this.closing)
    return this
  }

  /** Joins like the published client: asks for the state and offers its own. */
  async synced(): Promise<this> {
    await this.joined()
    this.sendSync("step1", Y.encodeStateVector(this.doc))
    this.sendSync("step2", Y.encodeStateAsUpdate(this.doc))
    await until("the state", () => this.answers > 0 || this.closing)
    return this
  }

  /** Resolves with what the socket is closed with. */
  closed(): Promise<Closing> {
    return until("the socket's close", () => this.closing)
  }

  send(frame: Uint8Array) {
    this.socket.send(frame)
  }

  sendSync(step: keyof typeof SYNC_MESSAGE, payload: Uint8Array) {
    this.send(writeSyncFrame(step, payload))
  }

  /** Edits its document and sends the update. */
  edit(change: (doc: Y.Doc) => void) {
    const before = Y.encodeStateVector(this.doc)
    const collected: Uint8Array[] = []
    const collect = (update: Uint8Array) => collected.push(update)
    this.doc.on("update", collect)
    this.doc.transact(() => change(this.doc))
    this.doc.off("update", collect)
    this.sendSync(
      "update",
      collected.length > 0 ? Y.mergeUpdates(collected) : Y.encodeStateAsUpdate(this.doc, before),
    )
  }

  /** Announces presence for any client id, by default its own. */
  announce(state: unknown, clientId = this.doc.clientID, clock = 1) {
    this.announceText(JSON.stringify(state), clientId, clock)
  }

  announceText(text: string, clientId = this.doc.clientID, clock = 1) {
    this.send(writePresenceFrame({ clientId, clock, state: text }))
  }

  /** Says that it has heard what it may do, as the product's page does. */
  hearRight() {
    const version = this.rights.at(-1)?.version ?? 0
    this.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE.right)
        encoding.writeVarUint(encoder, version)
      }),
    )
  }

  close() {
    this.socket.close()
  }

  #hear(bytes: Uint8Array) {
    const decoder = decoding.createDecoder(bytes)
    const message = decoding.readVarUint(decoder)
    if (message === MESSAGE.ack) this.acks.push(decoding.readVarUint(decoder))
    else if (message === MESSAGE.right) {
      const version = decoding.readVarUint(decoder)
      this.rights.push({ version, right: decodeRight(decoding.readVarString(decoder)) })
    } else if (message === MESSAGE.awareness) this.#hearPresence(decoding.readVarUint8Array(decoder))
    else if (message === MESSAGE.sync) {
      const step = decoding.readVarUint(decoder)
      const payload = decoding.readVarUint8Array(decoder)
      if (step === SYNC_MESSAGE.step1) this.questions++
      else Y.applyUpdate(this.doc, payload, this)
      if (step === SYNC_MESSAGE.step2) this.answers++
      if (step === SYNC_MESSAGE.update) this.updates.push(payload)
    } else throw new Error(`The server sent message ${message}.`)
  }

  #hearPresence(payload: Uint8Array) {
    const entries = readPresence(payload)
    this.presenceFrames.push(entries)
    for (const entry of entries) {
      if (entry.clock <= (this.presence.get(entry.clientId)?.clock ?? -1)) continue
      this.presence.set(entry.clientId, entry)
    }
  }

  /** The states of those who are there, as this peer knows them. */
  states(): Record<string, unknown>[] {
    return [...this.presence.values()]
      .filter(({ state }) => state !== "null")
      .map(({ state }) => JSON.parse(state))
  }
}
