const LIMIT = 500
const kept = new Map<string, unknown>()

/**
 * Hands back what is given, and for null the last thing given under the same key. It outlives the component, because a card
 * that leaves the window and returns is a fresh component.
 */
export function lastGood<T>(key: string, value: T | null): T | null {
  if (value === null) return (kept.get(key) as T | undefined) ?? null // one key holds one type: keys begin with the asker's name
  kept.delete(key)
  kept.set(key, value)
  if (kept.size > LIMIT) {
    for (const oldest of kept.keys()) {
      kept.delete(oldest)
      break
    }
  }
  return value
}
