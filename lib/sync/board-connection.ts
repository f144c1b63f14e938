import type { Awareness } from "y-protocols/awareness"
import { WebsocketProvider } from "y-websocket"
import * as Y from "yjs"
import { closeNameOf } from "./close-codes"
import { CONNECTION_START, type ConnectionState, mayLoseEdits, sameState } from "./connection-state"
import { ownPresence, stepOne } from "./frames"
import { type CountStorage, createLeftoverEdits, type LeftoverEdits } from "./leftover-edits"
import { type LocalCopy, openLocalCopy } from "./local-copy"
import { ACK_PARAMETER, MESSAGE, RIGHTS_PARAMETER } from "./messages"
import { followPage } from "./page-events"
import { decodeRight, type OwnRight } from "./right"
import { createSaveLedger, type SaveLedger } from "./save-ledger"
import { type SocketWatcher, watchedSocket } from "./watched-socket"

/** A board's document, joined live. */
export interface BoardConnection {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  /** The same object as long as nothing changed. */
  getState(): ConnectionState
  subscribe(listener: () => void): () => void
  /** Tries again at once, also after a refusal for good (the person may have signed in again). */
  retry(): void
  /** Leaves the board and forgets the browser's copy with everything that the server has not taken. For a refused write. */
  discard(): Promise<void>
  /** Leaves the board and keeps the browser's copy. */
  destroy(): Promise<void>
}

/** What a connection needs from its surroundings. Everything optional is the browser's own by default. */
export interface ConnectionOptions {
  readonly boardId: string
  /** Whose session it is. The browser's copy is kept per person: the server takes nobody's edits from somebody else. */
  readonly personId: string
  /** The address of the sync server without the board: `wss://host/sync`. */
  readonly serverUrl: string
  readonly Socket?: typeof WebSocket
  readonly storage?: CountStorage | null
  /** Where the page's `beforeunload`, `online` and `unhandledrejection` are heard. */
  readonly page?: EventTarget
  readonly longestWaitMs?: number
}

const HEARTBEAT_MS = 5_000
/** The provider takes a socket for dead after 30 s of silence. */
const QUIET_MS = 15_000

/** Opens a board: first the browser's copy, then the server. */
export function createBoardConnection(options: ConnectionOptions): BoardConnection {
  return new Connection(options)
}

class Connection implements BoardConnection {
  readonly doc = new Y.Doc()
  readonly awareness: Awareness
  readonly #provider: WebsocketProvider
  readonly #stopFollowingPage: () => void
  readonly #listeners = new Set<() => void>()
  readonly #leftover: LeftoverEdits
  readonly #ledger: SaveLedger
  readonly #copy: Promise<LocalCopy | null>
  readonly #heart: ReturnType<typeof setInterval>
  #state = CONNECTION_START
  #isOpen = false
  #isDestroyed = false
  #savingSince = 0
  /** Something that was made here has not been sent, because the server would have refused it. */
  #heldBack = false

  constructor(options: ConnectionOptions) {
    const storage = options.storage === undefined ? browserStorage() : options.storage
    const copyName = `${options.boardId}:${options.personId}`
    this.#leftover = createLeftoverEdits(storage, copyName, String(this.doc.clientID))
    this.#ledger = createSaveLedger(this.#leftover.count)
    this.#copy = openLocalCopy(copyName, this.doc)
    // Before the provider's own listener, so that an edit is counted when its frame leaves.
    this.doc.on("update", this.#onUpdate)
    this.#provider = new WebsocketProvider(options.serverUrl, options.boardId, this.doc, {
      connect: false,
      disableBc: true,
      params: { ...ACK_PARAMETER, ...RIGHTS_PARAMETER },
      // Spread out, so that a class does not come back in one instant after the server restarted.
      maxBackoffTime: options.longestWaitMs ?? 6_000 + Math.random() * 4_000,
      WebSocketPolyfill: watchedSocket(options.Socket ?? WebSocket, this.#watcher()),
    })
    this.awareness = this.#provider.awareness
    // The watched socket has read it already; without a handler the provider complains of a message it does not know.
    this.#provider.messageHandlers[MESSAGE.ack] = () => {}
    this.#provider.messageHandlers[MESSAGE.right] = () => {}
    this.#provider.on("status", this.#onStatus)
    this.#provider.on("sync", this.#onSync)
    this.#provider.on("connection-close", this.#onClose)
    this.#provider.on("closed", this.#onRefused)
    this.#stopFollowingPage = followPage(options.page ?? browserPage(), {
      mayLose: () => mayLoseEdits(this.#state),
      cameOnline: () => this.#state.phase === "waiting" && this.retry(),
      wentOffline: this.#reopen,
      storageFull: () => this.#change({ copy: "unavailable" }),
    })
    this.#heart = setInterval(this.#beat, HEARTBEAT_MS)
    this.#change({ pending: this.#ledger.pending() })
    void this.#start()
  }

  getState = (): ConnectionState => this.#state

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  retry = (): void => {
    if (this.#isDestroyed || this.#isOpen || this.#state.copy === "loading") return
    this.#provider.disconnect()
    this.#change({ refused: null })
    this.#provider.connect()
  }

  /**
   * Without a network an open socket looks alive for half a minute. Closing it tells the person at once; where the server is
   * still within reach, on the same machine, the next attempt succeeds.
   */
  #reopen = (): void => {
    if (this.#isDestroyed || !this.#isOpen) return
    this.#provider.disconnect()
    this.#provider.connect()
  }

  async discard(): Promise<void> {
    const copy = await this.#leave()
    await copy?.discard()
    this.#leftover.remember(0)
  }

  async destroy(): Promise<void> {
    const copy = await this.#leave()
    await copy?.close()
  }

  async #start(): Promise<void> {
    const copy = await this.#copy
    if (this.#isDestroyed) return
    const hasContent = copy !== null && Y.encodeStateVector(this.doc).length > 1
    this.#change({ copy: copy === null ? "unavailable" : "ready", ready: this.#state.ready || hasContent })
    this.#provider.connect()
  }

  async #leave(): Promise<LocalCopy | null> {
    if (!this.#isDestroyed) {
      this.#isDestroyed = true
      clearInterval(this.#heart)
      this.#stopFollowingPage()
      this.awareness.setLocalState(null)
      this.#provider.destroy()
      this.#listeners.clear()
      this.doc.destroy()
    }
    return this.#copy
  }

  #watcher(): SocketWatcher {
    const ledger = this.#ledger
    const and = (): void => this.#change({})
    return {
      opened: () => {
        this.#isOpen = true
        ledger.opened()
        and()
      },
      sent: (frame) => {
        ledger.sent(frame)
        and()
      },
      answered: () => {
        ledger.answered()
        and()
      },
      acknowledged: (count) => {
        ledger.acknowledged(count)
        and()
      },
      right: (text) => this.#become(decodeRight(text)),
      holdsBack: () => {
        const isHeld = this.#state.right?.writes === false && ledger.pending() > 0
        this.#heldBack ||= isHeld
        return isHeld
      },
      barrier: () => stepOne(this.doc),
      ownPresence: (frame) => ownPresence(this.awareness, frame),
    }
  }

  /** Edits that were held back while the person might not write go out with the next handshake. */
  #become(right: OwnRight | null): void {
    if (right === null) return
    this.#change({ right })
    if (!right.writes || !this.#heldBack) return
    this.#heldBack = false
    // After the frame that is being read.
    setTimeout(this.#reopen, 0)
  }

  #onUpdate = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction): void => {
    if (!transaction.local) return
    this.#ledger.edited()
    this.#change({})
  }

  #onStatus = ({ status }: { status: "connected" | "connecting" | "disconnected" }): void => {
    if (status !== "disconnected") this.#change({ phase: status })
  }

  #onSync = (isSynced: boolean): void => {
    if (isSynced) this.#change({ ready: true, trouble: null })
  }

  #onClose = (event: CloseEvent | null): void => {
    this.#isOpen = false
    this.#ledger.closed()
    const trouble =
      event === null ? this.#state.trouble : (closeNameOf(event.code, event.reason) ?? "unreachable")
    this.#change({ phase: "waiting", trouble })
  }

  #onRefused = (close: { code: number; reason: string }): void => {
    this.#change({ phase: "refused", refused: closeNameOf(close.code, close.reason) ?? "noRight" })
  }

  /** Asks the server what it holds: proof for edits whose confirmation is late, and traffic on a socket that would look dead. */
  #beat = (): void => {
    const { ws, wsLastMessageReceived } = this.#provider
    if (!this.#isOpen || ws === null) return
    const isLate = this.#state.sync === "saving" && Date.now() - this.#savingSince >= HEARTBEAT_MS
    if (isLate || Date.now() - wsLastMessageReceived >= QUIET_MS) ws.send(stepOne(this.doc))
  }

  #change(part: Partial<ConnectionState>): void {
    if (this.#isDestroyed) return
    const pending = this.#ledger.pending()
    const sync = !this.#isOpen ? "offline" : this.#ledger.isSettled() ? "saved" : "saving"
    const next = { ...this.#state, ...part, sync, pending } as const
    if (next.copy === "ready") this.#leftover.remember(pending)
    if (sync === "saving" && this.#state.sync !== "saving") this.#savingSince = Date.now()
    if (sameState(next, this.#state)) return
    this.#state = next
    for (const listener of [...this.#listeners]) listener()
  }
}

function browserStorage(): CountStorage | null {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null // reading the property throws where storage is switched off
  }
}

const browserPage = (): EventTarget =>
  typeof globalThis.addEventListener === "function" ? globalThis : new EventTarget()
