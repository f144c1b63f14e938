/** A map of texts that forgets what was not used for longest once the texts exceed a total length. */
export interface RecentEntries {
  get(key: string): string | undefined
  set(key: string, text: string): void
}

/** Makes an empty map. A text longer than an eighth of `maxLength` is not kept: it would push everything else out. */
export function createRecentEntries(maxLength: number): RecentEntries {
  // A Map iterates in the order of insertion; a used entry is inserted again, so the first one is the oldest.
  const entries = new Map<string, string>()
  let length = 0
  return {
    get(key) {
      const text = entries.get(key)
      if (text === undefined) return undefined
      entries.delete(key)
      entries.set(key, text)
      return text
    },
    set(key, text) {
      if (text.length > maxLength / 8) return
      length += text.length - (entries.get(key)?.length ?? 0)
      entries.delete(key)
      entries.set(key, text)
      for (const [oldest, old] of entries) {
        if (length <= maxLength) break
        entries.delete(oldest)
        length -= old.length
      }
    },
  }
}
