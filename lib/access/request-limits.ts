import { type Budget, TokenBucket } from "./token-bucket"

/** What is counted apart. A whole class may sit behind one address, so what is counted by address is generous. */
const budgets = {
  /** Everything that a session changes or lists. */
  session: { perSecond: 10, burst: 60 },
  /** Boards that a session makes. */
  boards: { perSecond: 0.2, burst: 30 },
  /** Small pictures of boards and lessons that a session, or an address, asks for. */
  thumbnails: { perSecond: 20, burst: 300 },
  /** Lessons that are looked at, by session or address: a whole class may look at one. */
  templates: { perSecond: 20, burst: 400 },
  /** Versions of boards that a session reads: whoever looks through a history reads one after the other. */
  versions: { perSecond: 20, burst: 400 },
  /** Pictures that a session puts on boards, and those that it looks at. */
  images: { perSecond: 1, burst: 60 },
  "image-views": { perSecond: 40, burst: 600 },
  /** Questions to the derivation module, by session or address. */
  derive: { perSecond: 20, burst: 200 },
  /** Sessions begun from one address. */
  admission: { perSecond: 5, burst: 300 },
} as const satisfies Record<string, Budget>

/** The name of a budget. */
export type LimitName = keyof typeof budgets

/** Limits of HTTP requests in this process. */
export class RequestLimits {
  readonly #buckets = new Map<string, TokenBucket>()

  /** Counts one request of `who`; answers 0 when it may go on, else the whole seconds after which to try again. */
  spend(limit: LimitName, who: string, now = Date.now()): number {
    if (this.#buckets.size > 20_000) this.#forget(now)
    const key = `${limit} ${who}`
    const bucket = this.#buckets.get(key) ?? new TokenBucket(budgets[limit], now)
    this.#buckets.set(key, bucket)
    return bucket.take(1, now) ? 0 : Math.max(1, Math.ceil(bucket.secondsUntil(1, now)))
  }

  #forget(now: number) {
    for (const [key, bucket] of this.#buckets) if (bucket.isFull(now)) this.#buckets.delete(key)
  }
}
