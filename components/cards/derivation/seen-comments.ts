"use client"

import { useCallback, useSyncExternalStore } from "react"

const KEY = "nabla-comments-seen"
/** So many threads are remembered; the ones that were read longest ago are forgotten first, and count as unread again. */
const MOST = 500

const listeners = new Set<() => void>()
let known: ReadonlyMap<string, number> | null = null

/** How many comments of each thread were read on this device. A page without storage forgets it when it is closed. */
function seen(): ReadonlyMap<string, number> {
  if (known !== null) return known
  let stored: unknown = null
  try {
    stored = JSON.parse(window.localStorage.getItem(KEY) ?? "[]")
  } catch {
    // Storage may be switched off, or hold what something else wrote.
  }
  const pairs = Array.isArray(stored) ? stored : []
  known = new Map(
    pairs.flatMap((pair: unknown) =>
      Array.isArray(pair) && typeof pair[0] === "string" && typeof pair[1] === "number"
        ? [[pair[0], pair[1]] as const]
        : [],
    ),
  )
  return known
}

/** Notes that this many comments on a line have been read. */
export function markSeen(cardId: string, line: string, count: number): void {
  const key = `${cardId}:${line}`
  if ((seen().get(key) ?? 0) >= count) return
  const next = new Map(seen())
  next.delete(key)
  next.set(key, count)
  known = new Map([...next].slice(-MOST))
  try {
    window.localStorage.setItem(KEY, JSON.stringify([...known]))
  } catch {
    // Without storage it is known until the page is closed.
  }
  for (const listener of listeners) listener()
}

/** How many comments on a line have been read on this device. */
export function useSeenCount(cardId: string, line: string): number {
  const subscribe = useCallback((listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, [])
  return useSyncExternalStore(
    subscribe,
    () => seen().get(`${cardId}:${line}`) ?? 0,
    () => 0,
  )
}
