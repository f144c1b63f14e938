import type { DerivationStore } from "@/lib/derivations/store"
import type { Queries } from "./open-database"

/** Derivations that were computed before, in the database. */
export function createDerivationStore(queries: Queries): DerivationStore {
  return {
    read(keys) {
      return queries.derivationCache.findMany({
        where: { key: { in: [...keys] } },
        select: { key: true, answer: true },
      })
    },
    async write(key, answer) {
      // An answer never changes, so whoever came first is right.
      await queries.derivationCache.upsert({ where: { key }, create: { key, answer }, update: {} })
    },
  }
}
