/** The part of `Storage` that is used, so that a page without one (or with one that refuses) still works. */
export type CountStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">

/** How many edits wait for the server, kept over a reload beside the browser's copy that holds the edits themselves. */
export interface LeftoverEdits {
  /** The edits that earlier visits left waiting. */
  readonly count: number
  /** Remembers how many wait. At 0 also what earlier visits left is forgotten: it has been sent with everything else. */
  remember(pending: number): void
}

const PREFIX = "nabla:pending:"

/** Reads what earlier visits left beside the copy of that name; `visit` tells this visit from others that may still be open. */
export function createLeftoverEdits(
  storage: CountStorage | null,
  copyName: string,
  visit: string,
): LeftoverEdits {
  const prefix = `${PREFIX}${copyName}:`
  const own = prefix + visit
  const earlier = storage === null ? new Map<string, number>() : readCounts(storage, prefix)
  let written = 0
  return {
    count: [...earlier.values()].reduce((sum, count) => sum + count, 0),
    remember(pending) {
      if (storage === null || pending === written) return
      written = pending
      attempt(() => {
        // The leftovers are part of this page's count from the first edit on.
        for (const key of earlier.keys()) storage.removeItem(key)
        if (pending > 0) storage.setItem(own, String(pending))
        else storage.removeItem(own)
      })
    },
  }
}

function readCounts(storage: CountStorage, prefix: string): Map<string, number> {
  const counts = new Map<string, number>()
  attempt(() => {
    for (let at = 0; at < storage.length; at += 1) {
      const key = storage.key(at)
      if (key === null || !key.startsWith(prefix)) continue
      const count = Number(storage.getItem(key))
      if (Number.isSafeInteger(count) && count > 0) counts.set(key, count)
    }
  })
  return counts
}

/** A full or forbidden storage costs the count of waiting edits over a reload, nothing else. */
function attempt(run: () => void): void {
  try {
    run()
  } catch {
    // Saved never rests on this count, only on the server's word.
  }
}
