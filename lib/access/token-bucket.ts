/** A budget that refills steadily up to its burst. */
export interface Budget {
  readonly perSecond: number
  readonly burst: number
}

/** Spends from one budget. The clock is given so that a limit can be tested without waiting. */
export class TokenBucket {
  #tokens: number
  #at: number

  constructor(
    readonly budget: Budget,
    now: number,
  ) {
    this.#tokens = budget.burst
    this.#at = now
  }

  /** Takes `amount` at time `now` (milliseconds) and says true, or takes nothing and says false. */
  take(amount: number, now: number): boolean {
    this.#refill(now)
    if (this.#tokens < amount) return false
    this.#tokens -= amount
    return true
  }

  /** Seconds from `now` until `amount` is there. */
  secondsUntil(amount: number, now: number): number {
    this.#refill(now)
    return Math.max(0, (amount - this.#tokens) / this.budget.perSecond)
  }

  /** Whether nothing has been taken that is not back yet: such a bucket may be forgotten. */
  isFull(now: number): boolean {
    this.#refill(now)
    return this.#tokens >= this.budget.burst
  }

  #refill(now: number) {
    const gained = (Math.max(0, now - this.#at) / 1000) * this.budget.perSecond
    this.#tokens = Math.min(this.budget.burst, this.#tokens + gained)
    this.#at = now
  }
}
