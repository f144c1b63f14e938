/** A token bucket for each asker: bursts up to `burst`, then `perSecond` in the long run. */
export interface RateLimit {
  /** Takes one token; gives 0 when there was one, else the whole seconds after which there will be. */
  take(asker: string): number
}

export interface RateLimitOptions {
  readonly burst: number
  readonly perSecond: number
  /** The time in milliseconds, from any fixed start. */
  readonly now?: () => number
}

const MAX_ASKERS = 10_000

/** Makes the limit. It remembers a bounded number of askers; a full bucket is not worth remembering and is dropped first. */
export function createRateLimit({
  burst,
  perSecond,
  now = () => performance.now(),
}: RateLimitOptions): RateLimit {
  const buckets = new Map<string, { tokens: number; at: number }>()

  function sweep(time: number) {
    for (const [asker, bucket] of buckets)
      if (bucket.tokens + ((time - bucket.at) / 1000) * perSecond >= burst) buckets.delete(asker)
    // All buckets in use: the ones that were filled first go, since a map keeps the order of insertion.
    for (const asker of buckets.keys()) {
      if (buckets.size < MAX_ASKERS) break
      buckets.delete(asker)
    }
  }

  return {
    take(asker) {
      const time = now()
      const old = buckets.get(asker)
      if (!old && buckets.size >= MAX_ASKERS) sweep(time)
      const tokens = old ? Math.min(burst, old.tokens + ((time - old.at) / 1000) * perSecond) : burst
      const isAllowed = tokens >= 1
      buckets.set(asker, { tokens: isAllowed ? tokens - 1 : tokens, at: time })
      return isAllowed ? 0 : Math.max(1, Math.ceil((1 - tokens) / perSecond))
    },
  }
}
