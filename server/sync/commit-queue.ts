import type { BoardLog, ClientRow, LogRow, MarkRow } from "@/lib/db/board-log"

/** What a room wants stored in one go. */
export interface Batch {
  readonly rows: readonly LogRow[]
  readonly clients: readonly ClientRow[]
  readonly marks: readonly MarkRow[]
  /** Called once all of it is durable. */
  settle(): void
  /** Called when none of it can be relied on. */
  fail(error: unknown): void
}

/** Something that collects edits until the queue is free. */
export interface Committer {
  /** Hands over everything that waits, at most `limit` rows; null when nothing does. */
  takeBatch(limit: number): Batch | null
}

/**
 * Group commit: while one commit runs, the edits of all rooms collect, and the next commit takes them together. One commit
 * is in flight at a time, so that what a room hands over becomes durable in order.
 */
export class CommitQueue {
  readonly #waiting = new Set<Committer>()
  #running: Promise<void> | null = null

  constructor(
    readonly log: BoardLog,
    readonly rowsPerCommit: number,
  ) {}

  /** Says that a room has something to store. */
  schedule(room: Committer) {
    this.#waiting.add(room)
    this.#running ??= this.#run()
  }

  /** Resolves when nothing waits and nothing is in flight. */
  async idle() {
    while (this.#running) await this.#running
  }

  async #run() {
    // Edits that arrive in the same turn of the event loop share a commit.
    await new Promise((resolve) => setImmediate(resolve))
    while (this.#waiting.size > 0) await this.#commit(this.#takeBatches())
    this.#running = null
  }

  #takeBatches(): Batch[] {
    const batches: Batch[] = []
    let left = this.rowsPerCommit
    for (const room of [...this.#waiting]) {
      if (left <= 0) break
      const batch = room.takeBatch(left)
      this.#waiting.delete(room)
      if (!batch) continue
      if (batch.rows.length >= left) this.#waiting.add(room) // maybe not all of it
      left -= batch.rows.length
      batches.push(batch)
    }
    return batches
  }

  async #commit(batches: readonly Batch[]) {
    const rows = batches.flatMap((batch) => batch.rows)
    const clients = batches.flatMap((batch) => batch.clients)
    const marks = batches.flatMap((batch) => batch.marks)
    try {
      if (rows.length > 0) await this.log.append(rows, clients, marks)
    } catch (error) {
      // One room's trouble (its board was deleted, another process wrote to it) must not cost the others their edits.
      if (batches.length > 1) for (const batch of batches) await this.#commit([batch])
      else for (const batch of batches) batch.fail(error)
      return
    }
    for (const batch of batches) {
      try {
        batch.settle()
      } catch (error) {
        batch.fail(error)
      }
    }
  }
}
