import { describe, expect, it } from "vitest"
import { RequestLimits } from "./request-limits"
import { TokenBucket } from "./token-bucket"

describe("TokenBucket", () => {
  it("gives its burst at once and then what has come back", () => {
    const bucket = new TokenBucket({ perSecond: 2, burst: 3 }, 0)
    expect([1, 1, 1, 1].map((amount) => bucket.take(amount, 0))).toEqual([true, true, true, false])
    expect(bucket.secondsUntil(1, 0)).toBe(0.5)
    expect(bucket.take(1, 499)).toBe(false)
    expect(bucket.take(1, 500)).toBe(true)
    expect(bucket.isFull(1999)).toBe(false)
    expect(bucket.isFull(2000)).toBe(true)
  })

  it("does not give back anything when the clock is set back", () => {
    const bucket = new TokenBucket({ perSecond: 1, burst: 1 }, 10_000)
    bucket.take(1, 10_000)
    expect(bucket.take(1, 0)).toBe(false)
    expect(bucket.take(1, 999)).toBe(false)
  })
})

describe("RequestLimits", () => {
  it("counts people apart and kinds of calls apart, and says when to come back", () => {
    const limits = new RequestLimits()
    const spent = Array.from({ length: 31 }, () => limits.spend("boards", "a", 0))
    expect(spent.slice(0, 30).every((wait) => wait === 0)).toBe(true)
    expect(spent[30]).toBe(5)
    expect(limits.spend("boards", "b", 0)).toBe(0)
    expect(limits.spend("session", "a", 0)).toBe(0)
    expect(limits.spend("boards", "a", 5000)).toBe(0)
  })
})
