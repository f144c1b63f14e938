import { type Budget, TokenBucket } from "./token-bucket"

/** What is counted apart. A whole class may sit behind one address, so what is counted by address is generous. */
const budgets = {
  /** Everything that a session changes or lists. */
  session: { perSecond: 10, burst: 60 },
  /** Boards that a session makes. */
  boards: { perSecond: 0.2, burst: 30 },
  /** Boards that are made for groups of lessons. */
  "group-boards": { perSecond: 0.5, burst: 90 },
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
  /** Joinings of lessons, by address. */
  join: { perSecond: 5, burst: 400 },
  /** Codes that led nowhere: by session, and by address, behind which a whole school may mistype. */
  "wrong-code": { perSecond: 0.05, burst: 10 },
  "wrong-codes": { perSecond: 0.2, burst: 120 },
  /** Codes for a second device that a session makes. */
  "device-codes": { perSecond: 0.1, burst: 10 },
  /** What a session does in lessons. */
  lesson: { perSecond: 10, burst: 80 },
  /** Passwords and keys tried: for one account from one address, for one account from anywhere, and from one address for anything. */
  guess: { perSecond: 0.05, burst: 8 },
  "guess-account": { perSecond: 0.1, burst: 40 },
  "guess-peer": { perSecond: 0.5, burst: 60 },
  /** Letters to one address, and letters asked for from one address. */
  letter: { perSecond: 1 / 600, burst: 3 },
  "letter-peer": { perSecond: 1 / 30, burst: 20 },
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
    return this.#bucket(limit, who, now).take(1, now) ? 0 : this.wait(limit, who, now)
  }

  /** The whole seconds after which `who` may try again, 0 where that is now. Counts nothing. */
  wait(limit: LimitName, who: string, now = Date.now()): number {
    return Math.ceil(this.#bucket(limit, who, now).secondsUntil(1, now))
  }

  #bucket(limit: LimitName, who: string, now: number): TokenBucket {
    if (this.#buckets.size > 20_000) this.#forget(now)
    const key = `${limit} ${who}`
    const bucket = this.#buckets.get(key) ?? new TokenBucket(budgets[limit], now)
    this.#buckets.set(key, bucket)
    return bucket
  }

  #forget(now: number) {
    for (const [key, bucket] of this.#buckets) if (bucket.isFull(now)) this.#buckets.delete(key)
  }
}
