import type { BoardVersions, VersionRecord } from "@/lib/db/board-versions"
import { versionsToDrop } from "@/lib/db/thin-versions"
import type { Limits } from "./limits"
import type { ReportFault } from "./report-fault"

/**
 * Keeps versions of a board to look back at: when people pause, at the latest after a while of steady work, and when the board is
 * put away. One that cannot be stored is reported and tried again later, since no edit depends on it.
 */
export class VersionKeeper {
  #authors = new Set<string>()
  #changedSince: number | null = null
  #changedAt = 0
  #running: Promise<VersionRecord | null> | null = null

  constructor(
    readonly boardId: string,
    readonly versions: BoardVersions,
    readonly limits: Pick<Limits, "versionQuietMs" | "versionMs">,
    readonly reportFault: ReportFault,
  ) {}

  /** Notes who wrote rows that became durable. */
  changed(rows: readonly { readonly userId: string }[]) {
    if (rows.length === 0) return
    this.#changedAt = Date.now()
    this.#changedSince ??= this.#changedAt
    for (const { userId } of rows) this.#authors.add(userId)
  }

  /** Keeps a version if that is due, or if `always` and anything changed since the last one. Never rejects. */
  async keepIfDue(encode: () => Uint8Array<ArrayBuffer>, always = false): Promise<void> {
    const isDue = this.#changedSince !== null && (always || this.#isDue(this.#changedSince))
    if (isDue && !this.#running) await this.keep(null, encode).catch(() => null)
    else await this.#running?.catch(() => null)
  }

  /** Keeps a version now, under a name if it is given one, also when nothing changed. Rejects when it cannot be stored. */
  async keep(name: string | null, encode: () => Uint8Array<ArrayBuffer>): Promise<VersionRecord | null> {
    await this.#running?.catch(() => null)
    this.#running = this.#store(name, encode()).finally(() => {
      this.#running = null
    })
    return this.#running
  }

  #isDue(since: number): boolean {
    const now = Date.now()
    const { versionQuietMs, versionMs } = this.limits
    return now - this.#changedAt >= versionQuietMs || now - since >= versionMs
  }

  async #store(name: string | null, bytes: Uint8Array<ArrayBuffer>): Promise<VersionRecord> {
    const { boardId, versions } = this
    const [authors, since] = [this.#authors, this.#changedSince]
    this.#authors = new Set()
    this.#changedSince = null
    try {
      const kept = await versions.keep({ boardId, name, authors: [...authors], bytes })
      const drop = versionsToDrop(await versions.list(boardId), Date.now())
      if (drop.length > 0) await versions.remove(boardId, drop)
      return kept
    } catch (error) {
      for (const author of authors) this.#authors.add(author)
      this.#changedSince ??= since
      // Tried again after another pause, not with every tick.
      this.#changedAt = Date.now()
      this.reportFault(`A version of board ${boardId} could not be kept`, error)
      throw error
    }
  }
}
