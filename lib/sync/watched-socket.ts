import * as decoding from "lib0/decoding"
import * as encoding from "lib0/encoding"
import { MESSAGE, SYNC_MESSAGE } from "./messages"

/** What passes over one socket, told to whoever keeps the account. */
export interface SocketWatcher {
  opened(): void
  sent(frame: "step1" | "step2" | "update"): void
  /** A step 2 came from the server, the answer to a step 1 of this page. */
  answered(): void
  acknowledged(count: number): void
  /** The server said what the person may do now. */
  right(text: string): void
  /** Whether edits that were made stay here for now, because the server would refuse them. */
  holdsBack(): boolean
  /** The frame to send at once after a step 2. */
  barrier(): Uint8Array<ArrayBuffer>
  /** What of a presence frame may leave this page: others' states are theirs to send. Null for nothing. */
  ownPresence(frame: Uint8Array): Uint8Array<ArrayBuffer> | null
}

const FRAME = new Map<number, "step1" | "step2" | "update">([
  [SYNC_MESSAGE.step1, "step1"],
  [SYNC_MESSAGE.step2, "step2"],
  [SYNC_MESSAGE.update, "update"],
])

/**
 * A WebSocket class for the y-websocket provider that tells what really passes. An update before the first step 2 of a socket is held
 * back: the step 2 contains it, and without what the step 2 brings the server could not place it.
 */
export function watchedSocket(Base: typeof WebSocket, watcher: SocketWatcher): typeof WebSocket {
  // A socket that is being closed can still speak while its successor opens: only the youngest one counts.
  let current: WebSocket | null = null
  return class WatchedSocket extends Base {
    #joined = false

    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      current = this
      this.addEventListener("open", () => {
        if (current === this) watcher.opened()
      })
      this.addEventListener("message", (event: MessageEvent<unknown>) => {
        if (current !== this || !(event.data instanceof ArrayBuffer)) return
        const frame = new Uint8Array(event.data)
        if (frame[0] === MESSAGE.right) this.send(hearRight(frame, watcher))
        else hear(frame, watcher)
      })
    }

    override send(data: Parameters<WebSocket["send"]>[0]): void {
      const frame = data instanceof Uint8Array ? data : null
      if (frame?.[0] === MESSAGE.awareness) {
        const own = watcher.ownPresence(frame)
        if (own !== null) super.send(own)
        return
      }
      const kind = frame?.[0] === MESSAGE.sync ? FRAME.get(frame[1] ?? -1) : undefined
      if (kind === "update" && !this.#joined) return
      if ((kind === "update" || kind === "step2") && watcher.holdsBack()) return
      super.send(data)
      if (kind === undefined || current !== this) return
      watcher.sent(kind)
      if (kind !== "step2") return
      this.#joined = true
      this.send(watcher.barrier())
    }
  }
}

function hear(frame: Uint8Array, watcher: SocketWatcher): void {
  if (frame[0] === MESSAGE.sync && frame[1] === SYNC_MESSAGE.step2) watcher.answered()
  if (frame[0] !== MESSAGE.ack) return
  const decoder = decoding.createDecoder(frame)
  decoding.readVarUint(decoder)
  if (decoding.hasContent(decoder)) watcher.acknowledged(decoding.readVarUint(decoder))
}

/** Takes in what the person may do now and gives the answer, which says up to which word the page has heard. */
function hearRight(frame: Uint8Array, watcher: SocketWatcher): Uint8Array<ArrayBuffer> {
  const decoder = decoding.createDecoder(frame)
  decoding.readVarUint(decoder)
  const version = decoding.readVarUint(decoder)
  watcher.right(decoding.readVarString(decoder))
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.right)
  encoding.writeVarUint(encoder, version)
  return encoding.toUint8Array(encoder)
}
