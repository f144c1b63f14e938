import type { CardSnapshot } from "./snapshot"

const BUCKETS = 256

/** The bucket of a card: ids are drawn at random, so their last letters spread them evenly. */
function bucketOf(id: string): number {
  const { length } = id
  return (id.charCodeAt(length - 1) * 31 + id.charCodeAt(length - 2)) & (BUCKETS - 1)
}

type Bucket = ReadonlyMap<string, CardSnapshot>

/**
 * The cards of a board by id, never changed once it is made. A table that differs in a few cards shares the rest with the one it was
 * made from, so that a letter typed on a board of thousands of cards costs no copy of all of them. The order of iteration means nothing.
 */
export class CardTable implements ReadonlyMap<string, CardSnapshot> {
  static readonly EMPTY = new CardTable(new Array<Bucket>(BUCKETS).fill(new Map()), 0)

  readonly #buckets: readonly Bucket[]
  readonly size: number

  private constructor(buckets: readonly Bucket[], size: number) {
    this.#buckets = buckets
    this.size = size
  }

  /** The table with these cards set, and those taken out for which there is null. */
  with(changes: Iterable<readonly [string, CardSnapshot | null]>): CardTable {
    const buckets = [...this.#buckets]
    const own = new Map<number, Map<string, CardSnapshot>>()
    let { size } = this
    for (const [id, card] of changes) {
      const at = bucketOf(id)
      const bucket = own.get(at) ?? new Map(buckets[at])
      own.set(at, bucket)
      buckets[at] = bucket
      const before = bucket.size
      if (card === null) bucket.delete(id)
      else bucket.set(id, card)
      size += bucket.size - before
    }
    return new CardTable(buckets, size)
  }

  get(id: string): CardSnapshot | undefined {
    return this.#buckets[bucketOf(id)]?.get(id)
  }

  has(id: string): boolean {
    return this.get(id) !== undefined
  }

  forEach(visit: (card: CardSnapshot, id: string, table: ReadonlyMap<string, CardSnapshot>) => void): void {
    for (const [id, card] of this) visit(card, id, this)
  }

  *entries(): Generator<[string, CardSnapshot], undefined> {
    for (const bucket of this.#buckets) yield* bucket
  }

  *keys(): Generator<string, undefined> {
    for (const bucket of this.#buckets) yield* bucket.keys()
  }

  *values(): Generator<CardSnapshot, undefined> {
    for (const bucket of this.#buckets) yield* bucket.values()
  }

  [Symbol.iterator](): Generator<[string, CardSnapshot], undefined> {
    return this.entries()
  }
}
