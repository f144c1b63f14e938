import type { BoardLog } from "@/lib/db/board-log"
import type { Limits } from "./limits"
import type { ReportFault } from "./report-fault"

/**
 * Folds a board's log into a snapshot when it has grown, so that loading stays quick. One folding at a time; one that fails is
 * reported and tried again later, since nothing depends on it.
 */
export class LogFolder {
  #rows: number
  #bytes = 0
  #grownAt = Date.now()
  #running: Promise<void> | null = null

  constructor(
    readonly boardId: string,
    readonly log: BoardLog,
    readonly limits: Limits,
    readonly reportFault: ReportFault,
    rows: number,
  ) {
    this.#rows = rows
  }

  /** Counts rows that became durable. */
  grew(rows: readonly { readonly bytes: Uint8Array }[]) {
    this.#grownAt = Date.now()
    this.#rows += rows.length
    for (const { bytes } of rows) this.#bytes += bytes.length
  }

  /** Folds if that is due, or if `always` and there is anything to fold; resolves when no folding runs any more. */
  async fold(seq: number, encode: () => Uint8Array<ArrayBuffer>, always = false) {
    if (!this.#running && (this.#isDue() || (always && this.#rows > 0))) {
      this.#running = this.#run(seq, encode()).finally(() => {
        this.#running = null
      })
    }
    await this.#running
  }

  #isDue(): boolean {
    const { snapshotRows, snapshotBytes, quietSnapshotRows, quietMs } = this.limits
    const isQuiet = Date.now() - this.#grownAt >= quietMs
    return this.#rows >= (isQuiet ? quietSnapshotRows : snapshotRows) || this.#bytes >= snapshotBytes
  }

  async #run(seq: number, snapshot: Uint8Array<ArrayBuffer>) {
    const [rows, bytes] = [this.#rows, this.#bytes]
    try {
      await this.log.fold(this.boardId, seq, snapshot)
      this.#rows -= rows
      this.#bytes -= bytes
    } catch (error) {
      this.reportFault(`The log of board ${this.boardId} could not be folded`, error)
    }
  }
}
