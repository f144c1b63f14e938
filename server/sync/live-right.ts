import { type Right, rightOn, type Standing } from "@/lib/access/rights"

/**
 * The right of one connection as time goes by and as it is settled anew. What was under way when a right to write ended is still taken, until the
 * page says that it has heard of it and `graceMs` at most; a connection that is not told has no such grace.
 */
export class LiveRight {
  #standing: Standing
  #right: Right | null
  #version = 1
  #toldVersion = 0
  #former: { readonly right: Right; readonly until: number; readonly version: number } | null = null

  constructor(
    standing: Standing,
    readonly isTold: boolean,
    readonly graceMs: number,
    now = Date.now(),
  ) {
    this.#standing = standing
    this.#right = rightOn(standing, new Date(now))
  }

  /** What the person may do now; null when the board has shut. */
  at(now = Date.now()): Right | null {
    const end = this.#right?.until ?? null
    if (end !== null && now >= end.getTime()) this.#become(rightOn(this.#standing, new Date(now)), now)
    return this.#right
  }

  /** What an update that arrives now is judged by. */
  forUpdate(now = Date.now()): Right | null {
    const right = this.at(now)
    if (right === null || right.writes || this.#former === null) return right
    if (now >= this.#former.until) this.#former = null
    return this.#former?.right ?? right
  }

  /** Takes in what was settled anew. */
  settle(standing: Standing, now = Date.now()) {
    this.at(now)
    this.#standing = standing
    this.#become(rightOn(standing, new Date(now)), now)
  }

  /** The page is to be told again though the right is the same. */
  touch() {
    this.#version++
  }

  /** The right with its count if either is new since the last call, else null. */
  takeNews(now = Date.now()): { readonly version: number; readonly right: Right } | null {
    const right = this.at(now)
    if (right === null || this.#toldVersion === this.#version) return null
    this.#toldVersion = this.#version
    return { version: this.#version, right }
  }

  /** The page has heard of everything up to a count. */
  heard(version: number) {
    if (this.#former !== null && version >= this.#former.version) this.#former = null
  }

  #become(next: Right | null, now: number) {
    const before = this.#right
    if (sameRight(before, next)) return
    this.#right = next
    this.#version++
    if (next?.writes) this.#former = null
    else if (this.isTold && before?.writes)
      this.#former = { right: before, until: now + this.graceMs, version: this.#version }
  }
}

const sameRight = (a: Right | null, b: Right | null): boolean => JSON.stringify(a) === JSON.stringify(b)
