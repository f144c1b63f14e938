import type { BoardLog } from "@/lib/db/board-log"
import type { BoardVersions } from "@/lib/db/board-versions"
import { CLOSE, type CloseReason } from "@/lib/sync/close-codes"
import { CommitQueue } from "./commit-queue"
import type { Limits } from "./limits"
import type { ReportFault } from "./report-fault"
import { Room } from "./room"

const SWEEP_MS = 1000

/** All loaded boards of this process. One timer serves them all. */
export class Rooms {
  readonly #rooms = new Map<string, Promise<Room>>()
  readonly #live = new Set<Room>()
  readonly #withPresence = new Set<Room>()
  readonly #queue: CommitQueue
  readonly #sweeper: NodeJS.Timeout
  #presenceTimer: NodeJS.Timeout | null = null

  constructor(
    readonly log: BoardLog,
    readonly versions: BoardVersions,
    readonly limits: Limits,
    readonly reportFault: ReportFault,
    readonly stored: (boardId: string, head: number) => void = () => undefined,
  ) {
    this.#queue = new CommitQueue(log, limits.rowsPerCommit)
    this.#sweeper = setInterval(() => this.#sweep(), Math.min(SWEEP_MS, limits.roomGraceMs))
    this.#sweeper.unref()
  }

  /** The live room of a board, loaded once however many ask. Rejects when it cannot be loaded; the next one tries again. */
  async enter(boardId: string): Promise<Room> {
    for (;;) {
      const room = await (this.#rooms.get(boardId) ?? this.#load(boardId))
      if (room.state === "live") return room
      // It is on its way out; its place is free once it is stored.
      if (room.state === "draining") await room.fold(true)
      this.#forget(room)
    }
  }

  /** The room of a board if it is loaded. */
  async find(boardId: string): Promise<Room | null> {
    const room = await this.#rooms.get(boardId)?.catch(() => null)
    return room?.state === "live" ? room : null
  }

  /** All live rooms. */
  live(): Iterable<Room> {
    return this.#live
  }

  /** Resolves when everything that waits to be stored is. */
  idle(): Promise<void> {
    return this.#queue.idle()
  }

  /** Ends the room of a board, if it is loaded, after the commit in flight. */
  async discard(boardId: string, reason: CloseReason) {
    const room = await this.find(boardId)
    room?.close(reason)
    if (room) this.#forget(room)
    await this.#queue.idle()
  }

  /** Stores everything that waits, then closes all sockets. */
  async close() {
    clearInterval(this.#sweeper)
    if (this.#presenceTimer) clearTimeout(this.#presenceTimer)
    await this.#queue.idle()
    await Promise.all([...this.#live].map((room) => room.keepVersionIfDue(true)))
    for (const room of [...this.#live]) {
      room.close(CLOSE.restarting)
      this.#forget(room)
    }
  }

  #load(boardId: string): Promise<Room> {
    const loading = this.log.load(boardId).then((stored) => {
      const room = new Room(boardId, stored, {
        log: this.log,
        versions: this.versions,
        queue: this.#queue,
        limits: this.limits,
        reportFault: this.reportFault,
        stored: this.stored,
        presenceChanged: (changed) => this.#schedulePresence(changed),
      })
      this.#live.add(room)
      return room
    })
    this.#rooms.set(boardId, loading)
    loading.catch(() => {
      if (this.#rooms.get(boardId) === loading) this.#rooms.delete(boardId)
    })
    return loading
  }

  #forget(room: Room) {
    if (!this.#live.delete(room)) return
    this.#withPresence.delete(room)
    this.#rooms.delete(room.boardId)
  }

  #sweep() {
    const now = Date.now()
    for (const room of this.#live) {
      if (room.state === "closed") this.#forget(room)
      else if (room.connections.size === 0 && now - room.emptySince >= this.limits.roomGraceMs)
        void this.#drain(room)
      else {
        void room.fold()
        void room.keepVersionIfDue()
      }
      for (const connection of room.connections) {
        room.refreshRight(connection)
        connection.tend(now)
      }
    }
  }

  async #drain(room: Room) {
    if (room.state !== "live") return
    room.state = "draining"
    await this.#queue.idle()
    await room.fold(true)
    await room.keepVersionIfDue(true)
    room.close(CLOSE.restarting)
    this.#forget(room)
  }

  #schedulePresence(room: Room) {
    this.#withPresence.add(room)
    this.#presenceTimer ??= setTimeout(() => this.#sendPresence(), this.limits.presenceTickMs)
  }

  #sendPresence() {
    this.#presenceTimer = null
    for (const room of this.#withPresence) {
      const frameFor = room.presence.takeChanges()
      for (const connection of room.connections) {
        const frame = connection.missedPresence
          ? room.presence.everybodyFor(connection)
          : frameFor(connection)
        connection.missedPresence = false
        if (frame) connection.sendPresence(frame)
      }
    }
    this.#withPresence.clear()
  }
}
