import { WebSocket } from "ws"
import type { PersonSession } from "@/lib/access/people"
import type { Person } from "@/lib/access/person"
import { teaches } from "@/lib/access/rights"
import { TokenBucket } from "@/lib/access/token-bucket"
import { CLOSE, type CloseReason } from "@/lib/sync/close-codes"
import { type Frame, readFrame, writeAckFrame } from "./frames"
import type { Limits } from "./limits"
import type { LiveRight } from "./live-right"
import { keepAliveFrame } from "./presence"

/** How long a peer may be silent on the level of the network. */
const SILENCE_MS = 30_000
/** The published client reconnects when it hears nothing for half a minute. */
const KEEP_ALIVE_MS = 12_000
/** A socket that was sent its close frame gets this long to answer before it is cut. */
const CLOSING_MS = 2000

/** One person's socket on one board: limits, framing, back-pressure. It knows nothing of documents. */
export class Connection {
  /** Updates of this connection that are stored; the count that acknowledgements carry. */
  stored = 0
  /** Whether it was sent the state and so is sent all later updates. */
  follows = false
  /** Whether it answered the server's first question for what the server lacks. */
  hasOffered = false
  /** Updates that came too early, before it had offered what they build on: acknowledged together with the offer. */
  early = 0
  /** How often it was asked again for what the server lacks. */
  askedAgain = 0
  /** When something was last sent to it. */
  sentAt = Date.now()
  /** Presence was withheld while it read too slowly. */
  missedPresence = false

  #pingedAt = Date.now()
  #isAlive = true
  readonly #updates: TokenBucket
  readonly #updateBytes: TokenBucket
  readonly #presence: TokenBucket
  readonly #requests: TokenBucket

  person: Person
  sessionId: string

  constructor(
    readonly socket: WebSocket,
    session: PersonSession,
    readonly right: LiveRight,
    readonly wantsAck: boolean,
    readonly limits: Limits,
  ) {
    this.person = session.person
    this.sessionId = session.id
    socket.on("pong", () => {
      this.#isAlive = true
    })
    const now = Date.now()
    this.#updates = new TokenBucket(limits.updates, now)
    this.#updateBytes = new TokenBucket(limits.updateBytes, now)
    this.#presence = new TokenBucket(limits.presence, now)
    this.#requests = new TokenBucket(limits.requests, now)
  }

  get teaches(): boolean {
    const right = this.right.at()
    return right !== null && teaches(right.role)
  }

  get writes(): boolean {
    return this.right.at()?.writes ?? false
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN
  }

  /** Reads a frame within the limits; null when it is to be passed over. Closes the socket on garbage and on too much. */
  read(bytes: Uint8Array): Frame | null {
    let frame: Frame
    try {
      frame = readFrame(bytes)
    } catch {
      this.close(CLOSE.malformed)
      return null
    }
    const now = Date.now()
    // Presence may be lost, so too much of it costs the sender only the surplus.
    if (frame.kind === "presence") return this.#presence.take(1, now) ? frame : null
    const isWithin =
      frame.kind === "step2" || frame.kind === "update"
        ? this.#updates.take(1, now) && this.#updateBytes.take(bytes.length, now)
        : this.#requests.take(1, now)
    if (isWithin) return frame
    this.close(CLOSE.tooManyMessages)
    return null
  }

  /** Sends a frame; a reader that left too much unread is cut off instead. */
  send(frame: Uint8Array) {
    if (!this.isOpen) return
    if (this.socket.bufferedAmount > this.limits.bufferedBytes) return this.close(CLOSE.restarting)
    this.sentAt = Date.now()
    this.socket.send(frame)
  }

  /** Tells that updates of this connection are stored, one message for each. */
  acknowledge(count: number) {
    for (let i = 0; i < count; i++) {
      this.stored++
      if (this.wantsAck) this.send(writeAckFrame(this.stored))
    }
  }

  /** Sends presence unless the reader is slow; what it missed is made up for later by the whole table. */
  sendPresence(frame: Uint8Array) {
    if (this.socket.bufferedAmount > this.limits.bufferedBytesForPresence) this.missedPresence = true
    else this.send(frame)
  }

  /** Keeps a quiet connection up and cuts one whose peer is gone. To be called every few seconds. */
  tend(now: number) {
    if (now - this.sentAt >= KEEP_ALIVE_MS) this.sendPresence(keepAliveFrame)
    if (now - this.#pingedAt < SILENCE_MS) return
    if (!this.#isAlive) return this.socket.terminate()
    this.#pingedAt = now
    this.#isAlive = false
    this.socket.ping()
  }

  /** Closes the socket with a reason from the table. */
  close(reason: CloseReason) {
    if (this.socket.readyState > WebSocket.OPEN) return
    this.socket.close(reason.code, reason.reason)
    // A paused reader never gets to the close frame behind what it left unread.
    setTimeout(() => this.socket.terminate(), CLOSING_MS).unref()
  }
}
