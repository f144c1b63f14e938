import type { AddressInfo } from "node:net"
import * as decoding from "lib0/decoding"
import * as encoding from "lib0/encoding"
import { type WebSocket, WebSocketServer } from "ws"
import * as syncProtocol from "y-protocols/sync"
import * as Y from "yjs"
import type { CloseReason } from "./close-codes"
import { stepOne } from "./frames"
import { MESSAGE, SYNC_MESSAGE } from "./messages"

/**
 * The other end of a board's socket for tests, with a gate before its storage: it speaks the protocol with real frames over a
 * real socket and confirms nothing while the gate is shut.
 */
export interface GatedPeer {
  readonly url: string
  /** What has reached the storage. */
  readonly stored: Y.Doc
  /** The sync frames and presence frames that arrived, as `step1`, `step2`, `update`, `presence`, per connection. */
  readonly heard: string[][]
  shut(): void
  open(): void
  /** Whether the server asks a page that joins for what it has. Off, the handshake hangs. */
  asksPages: boolean
  /** Closes all sockets and, while given, all that come later. */
  refuse(reason: CloseReason | null): void
  /** Breaks all sockets without a word. */
  cut(): void
  close(): Promise<void>
}

/** Listens on a free port. */
export async function startGatedPeer(): Promise<GatedPeer> {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" })
  await new Promise((resolve) => server.once("listening", resolve))
  const { port } = server.address() as AddressInfo // a server that listens on a port has this kind of address
  const gate = createGate()
  const refusal: { reason: CloseReason | null } = { reason: null }
  const peer: GatedPeer = {
    url: `ws://127.0.0.1:${port}`,
    stored: new Y.Doc(),
    heard: [],
    asksPages: true,
    shut: gate.shut,
    open: gate.open,
    refuse(reason) {
      refusal.reason = reason
      if (reason !== null) for (const socket of server.clients) socket.close(reason.code, reason.reason)
    },
    cut() {
      for (const socket of server.clients) socket.terminate()
    },
    async close() {
      for (const socket of server.clients) socket.terminate()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  server.on("connection", (socket) => {
    if (refusal.reason !== null) socket.close(refusal.reason.code, refusal.reason.reason)
    else serve(peer, gate, socket)
  })
  return peer
}

/** Runs jobs in order, one after another, while it is open. */
function createGate() {
  const waiting: (() => void)[] = []
  let isShut = false
  const flush = (): void => {
    while (!isShut) {
      const job = waiting.shift()
      if (job === undefined) return
      job()
    }
  }
  return {
    enter(job: () => void) {
      waiting.push(job)
      flush()
    },
    shut() {
      isShut = true
    },
    open() {
      isShut = false
      flush()
    },
  }
}

function serve(peer: GatedPeer, gate: ReturnType<typeof createGate>, socket: WebSocket): void {
  const heard: string[] = []
  peer.heard.push(heard)
  let acks = 0
  const store = (update: Uint8Array, isStep2: boolean): void => {
    let isNews = false
    const note = (): void => {
      isNews = true
    }
    peer.stored.on("update", note)
    Y.applyUpdate(peer.stored, update)
    peer.stored.off("update", note)
    if (isStep2 && !isNews) return
    acks += 1
    send(socket, (encoder) => {
      encoding.writeVarUint(encoder, MESSAGE.ack)
      encoding.writeVarUint(encoder, acks)
    })
  }
  socket.on("message", (data: Buffer) => {
    const decoder = decoding.createDecoder(new Uint8Array(data))
    if (decoding.readVarUint(decoder) !== MESSAGE.sync) {
      heard.push("presence")
      return
    }
    const kind = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    heard.push(kind === SYNC_MESSAGE.step1 ? "step1" : kind === SYNC_MESSAGE.step2 ? "step2" : "update")
    gate.enter(() => {
      if (kind !== SYNC_MESSAGE.step1) store(payload, kind === SYNC_MESSAGE.step2)
      else
        send(socket, (encoder) => {
          encoding.writeVarUint(encoder, MESSAGE.sync)
          syncProtocol.writeSyncStep2(encoder, peer.stored, payload)
        })
    })
  })
  if (peer.asksPages) socket.send(stepOne(peer.stored))
}

function send(socket: WebSocket, write: (encoder: encoding.Encoder) => void): void {
  const encoder = encoding.createEncoder()
  write(encoder)
  if (socket.readyState === socket.OPEN) socket.send(encoding.toUint8Array(encoder))
}
