import type { Queries } from "./open-database"

/** Derivations that were computed before, in the database: the store that lib/derivations asks for. */
export function createDerivationStore(queries: Queries) {
  return {
    /** The stored entries among these keys, in any order. */
    read(keys: readonly string[]): Promise<{ key: string; answer: string }[]> {
      return queries.derivationCache.findMany({
        where: { key: { in: [...keys] } },
        select: { key: true, answer: true },
      })
    },
    /** Stores an entry; a key that is there stays as it is. */
    async write(key: string, answer: string) {
      // An answer never changes, so whoever came first is right.
      await queries.derivationCache.upsert({ where: { key }, create: { key, answer }, update: {} })
    },
  }
}
