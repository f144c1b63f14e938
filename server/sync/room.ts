import type { BoardLog, ClientRow, LogRow, MarkRow } from "@/lib/db/board-log"
import type { BoardVersions, VersionRecord } from "@/lib/db/board-versions"
import { CLOSE, type CloseReason } from "@/lib/sync/close-codes"
import type { Batch, CommitQueue, Committer } from "./commit-queue"
import type { Connection } from "./connection"
import { writeSyncFrame } from "./frames"
import type { Limits } from "./limits"
import { clientRows, LiveDocument, type Verdict } from "./live-document"
import { LogFolder } from "./log-folder"
import { denialOf } from "./policy"
import { PresenceTable } from "./presence"
import { REFUSAL_REASON } from "./refusal-reason"
import type { ReportFault } from "./report-fault"
import { tellOtherPages, tellRight } from "./tell-right"
import { VersionKeeper } from "./version-keeper"

/** live: in use · draining: folds its log a last time · closed: of no use any more, a later visitor loads anew. */
export type RoomState = "live" | "draining" | "closed"

/** What happens, in this order, once the rows handed over with it are durable. */
type Effect =
  | { readonly kind: "update"; readonly from: Connection; readonly frame: Uint8Array; readonly acks: number }
  | { readonly kind: "own"; readonly frame: Uint8Array; done(problem: unknown): void }
  | { readonly kind: "ack"; readonly to: Connection }
  | { readonly kind: "answer"; readonly to: Connection; readonly frame: Uint8Array }

interface Waiting {
  readonly effect: Effect
  readonly row: LogRow | null
  readonly clients: readonly ClientRow[]
  readonly marks: readonly MarkRow[]
}

/** Nothing to be stored. */
const NOTHING = { row: null, clients: [], marks: [] } as const

/** What a room needs of the server around it. */
export interface RoomSurroundings {
  readonly log: BoardLog
  readonly versions: BoardVersions
  readonly queue: CommitQueue
  readonly limits: Limits
  readonly reportFault: ReportFault
  /** Called once edits of a board are durable, up to the one of a number. */
  stored(boardId: string, head: number): void
  /** Called when there is presence to send at the next tick. */
  presenceChanged(room: Room): void
}

/** A connection that keeps sending what builds on nothing is not asked for the rest for ever. */
const MAX_ASKED_AGAIN = 5

/**
 * A loaded board. An edit is limited, inspected, applied, stored together with all others that wait, and only then sent on and
 * acknowledged; whoever joins waits for the commit in flight. So nobody is ever shown what a crash could take back.
 */
export class Room implements Committer {
  readonly connections = new Set<Connection>()
  readonly presence: PresenceTable<Connection>
  state: RoomState = "live"
  /** When the last connection left. */
  emptySince = Date.now()

  readonly document: LiveDocument
  #waiting: Waiting[] = []
  #head: number
  #durableHead: number
  #inFlight = false
  readonly #folder: LogFolder
  readonly #versions: VersionKeeper

  constructor(
    readonly boardId: string,
    stored: Awaited<ReturnType<BoardLog["load"]>>,
    readonly around: RoomSurroundings,
  ) {
    this.document = new LiveDocument(stored, around.limits)
    this.#head = stored.head
    this.#durableHead = stored.head
    const { log, limits, reportFault } = around
    this.#folder = new LogFolder(boardId, log, limits, reportFault, stored.updates.length)
    this.#versions = new VersionKeeper(boardId, around.versions, limits, reportFault)
    this.presence = new PresenceTable(around.limits.presenceBytes, (client, person) =>
      this.document.claim(client, person),
    )
  }

  /** Takes a connection in: asks it for what the server lacks and shows it who is there. */
  join(connection: Connection) {
    this.connections.add(connection)
    tellRight(connection, this.document)
    connection.send(writeSyncFrame("step1", this.document.stateVector()))
    const others = this.presence.everybodyFor(connection)
    if (others) connection.sendPresence(others)
  }

  /** Lets a connection go. */
  leave(connection: Connection) {
    if (!this.connections.delete(connection)) return
    if (this.presence.leave(connection)) this.around.presenceChanged(this)
    if (this.connections.size === 0) this.emptySince = Date.now()
  }

  /** Announces a connection anew after its person changed. */
  refreshPresence(connection: Connection) {
    if (this.presence.refresh(connection)) this.around.presenceChanged(this)
  }

  /** Tells a connection what its person may do now if it does not know; one for which the board has shut is closed. */
  refreshRight(connection: Connection) {
    if (connection.right.at() === null) connection.close(CLOSE.noRight)
    else if (tellRight(connection, this.document)) this.refreshPresence(connection)
  }

  /** Handles a frame of a connection. Never throws. */
  receive(connection: Connection, bytes: Uint8Array) {
    if (this.state !== "live" || !connection.isOpen) return
    if (connection.right.at() === null) return connection.close(CLOSE.noRight)
    const frame = connection.read(bytes)
    if (!frame) return
    try {
      if (frame.kind === "step1") this.#answer(connection, frame.stateVector)
      else if (frame.kind === "presence-query") this.#showPresence(connection)
      else if (frame.kind === "right-heard") connection.right.heard(frame.version)
      else if (frame.kind === "presence") {
        if (this.presence.receive(connection, frame.bytes)) this.around.presenceChanged(this)
      } else this.#edit(connection, frame.update, frame.kind === "step2")
    } catch {
      connection.close(CLOSE.malformed)
    }
  }

  takeBatch(limit: number): Batch | null {
    if (this.state === "closed" || this.#inFlight || this.#waiting.length === 0) return null
    // At least one entry, so that a small limit cannot stop the room.
    const taken = this.#waiting.splice(0, Math.max(1, limit))
    const rows = taken.map(({ row }) => row).filter((row) => row !== null)
    this.#inFlight = true
    return {
      rows,
      clients: taken.flatMap(({ clients }) => clients),
      marks: taken.flatMap(({ marks }) => marks),
      settle: () => this.#settle(taken, rows),
      fail: (error) => {
        giveUp(taken, error)
        this.around.reportFault(`Board ${this.boardId} could not be stored`, error)
        this.close(CLOSE.storageUnavailable)
      },
    }
  }

  /** The whole document; what is not durable yet is in it. */
  encode(): Uint8Array {
    return this.document.encode()
  }

  /** Takes in an edit that the process itself makes for a person, inspected as any other. Resolves when it is durable. */
  edit(personId: string, change: (document: Uint8Array) => Uint8Array | null): Promise<void> {
    if (this.state !== "live") throw new Error(`Board ${this.boardId} is being put away`)
    const update = change(this.document.encode())
    if (update === null) return Promise.resolve()
    const verdict = this.document.receive(update, { personId, denies: () => null })
    if (!verdict.ok) throw new Error(`Board ${this.boardId} does not take the edit: ${verdict.kind}`)
    if (!verdict.changes) return Promise.resolve()
    return new Promise((resolve, reject) => {
      const done = (problem: unknown) => (problem === null ? resolve() : reject(problem))
      const frame = writeSyncFrame("update", verdict.update)
      this.#storeRow({ kind: "own", frame, done }, personId, verdict)
    })
  }

  /** Folds the log into a snapshot if that is due, or if `always` and there is anything to fold. */
  async fold(always = false) {
    if (this.state === "closed") return
    // The state may hold edits after the durable head; their rows, applied once more, change nothing.
    await this.#folder.fold(this.#durableHead, () => this.document.encode(), always)
  }

  /** Keeps a version to look back at if that is due, or if `always` and anything changed. Never rejects. */
  async keepVersionIfDue(always = false) {
    if (this.state !== "closed") await this.#versions.keepIfDue(() => this.document.encode(), always)
  }

  /** Keeps a version now, under a name if it is given one. Rejects when it cannot be stored. */
  async keepVersion(name: string | null): Promise<VersionRecord | null> {
    return this.state === "closed" ? null : this.#versions.keep(name, () => this.document.encode())
  }

  /** Ends the room: nothing more is taken in or sent, all its sockets close with the reason. */
  close(reason: CloseReason) {
    if (this.state === "closed") return
    this.state = "closed"
    giveUp(this.#waiting, new Error(`Board ${this.boardId} was closed`))
    this.#waiting = []
    for (const connection of this.connections) connection.close(reason)
    this.connections.clear()
    this.document.destroy()
  }

  #answer(to: Connection, stateVector: Uint8Array) {
    const frame = writeSyncFrame("step2", this.document.encodeFor(stateVector))
    this.#push({ effect: { kind: "answer", to, frame }, ...NOTHING })
  }

  #showPresence(to: Connection) {
    const others = this.presence.everybodyFor(to)
    if (others) to.sendPresence(others)
  }

  #edit(from: Connection, update: Uint8Array, isOffer: boolean) {
    const right = from.right.forUpdate()
    if (right === null) return from.close(CLOSE.noRight)
    const personId = from.person.id
    const verdict = this.document.receive(update, {
      personId,
      denies: (write) => denialOf(write, right, personId, this.document),
    })
    if (!verdict.ok) return this.#refuse(from, verdict, isOffer)
    if (this.document.hasPending) {
      this.around.reportFault(`Board ${this.boardId} took in an update that does not integrate`, null)
      from.close(CLOSE.malformed)
      return this.close(CLOSE.storageUnavailable)
    }
    // An offer without news is no stored update; any other update is acknowledged exactly once.
    const acks = (isOffer ? from.early : 0) + (isOffer && !verdict.changes ? 0 : 1)
    if (isOffer) {
      from.hasOffered = true
      from.early = 0
    }
    if (verdict.changes) this.#store(from, verdict, acks)
    else for (let i = 0; i < acks; i++) this.#push({ effect: { kind: "ack", to: from }, ...NOTHING })
  }

  #refuse(from: Connection, refusal: Extract<Verdict, { ok: false }>, isOffer: boolean) {
    if (refusal.kind !== "not-ready") return from.close(REFUSAL_REASON[refusal.kind])
    // What is typed between connecting and the server's question arrives before what it builds on; the offer brings both.
    if (!from.hasOffered && !isOffer) from.early++
    else if (++from.askedAgain > MAX_ASKED_AGAIN) from.close(CLOSE.malformed)
    else {
      from.hasOffered = false
      if (!isOffer) from.early++
      from.send(writeSyncFrame("step1", this.document.stateVector()))
    }
  }

  #store(from: Connection, verdict: Extract<Verdict, { ok: true }>, acks: number) {
    const frame = writeSyncFrame("update", verdict.update)
    this.#storeRow({ kind: "update", from, frame, acks }, from.person.id, verdict)
    if (verdict.newClients.length > 0) tellOtherPages(from, this.connections, this.document)
  }

  #storeRow(effect: Effect, userId: string, verdict: Extract<Verdict, { ok: true }>) {
    const { boardId } = this
    this.#push({
      effect,
      row: { boardId, seq: ++this.#head, bytes: verdict.update, userId },
      clients: clientRows(boardId, userId, verdict.newClients),
      marks: verdict.newMarks.map((mark) => ({ boardId, mark })),
    })
  }

  #push(waiting: Waiting) {
    if (waiting.row === null && !this.#inFlight && this.#waiting.length === 0)
      return this.#deliver(waiting.effect)
    this.#waiting.push(waiting)
    this.around.queue.schedule(this)
  }

  #settle(taken: readonly Waiting[], rows: readonly LogRow[]) {
    this.#inFlight = false
    if (this.state === "closed") return
    this.#durableHead = rows.at(-1)?.seq ?? this.#durableHead
    this.#folder.grew(rows)
    this.#versions.changed(rows)
    for (const { effect } of taken) this.#deliver(effect)
    if (rows.length > 0) this.around.stored(this.boardId, this.#durableHead)
    if (this.#waiting.length > 0) this.around.queue.schedule(this)
    void this.fold()
  }

  #deliver(effect: Effect) {
    if (effect.kind === "answer") {
      effect.to.send(effect.frame)
      effect.to.follows = true
      return
    }
    if (effect.kind === "ack") return effect.to.acknowledge(1)
    const from = effect.kind === "update" ? effect.from : null
    for (const connection of this.connections) {
      if (connection !== from && connection.follows) connection.send(effect.frame)
    }
    if (effect.kind === "update") effect.from.acknowledge(effect.acks)
    else effect.done(null)
  }
}

/** Tells those who wait inside the process that what they wait for will not come. */
function giveUp(waiting: readonly Waiting[], problem: unknown) {
  for (const { effect } of waiting) if (effect.kind === "own") effect.done(problem)
}
