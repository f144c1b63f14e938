"use client"

import { useCallback, useEffect, useRef, useState } from "react"
import type { CheckReport, Derivation } from "@/lib/engine/check/derivation"
import { useCardBoard } from "../card-board"

/** Keys typed in quick succession are judged once, when they pause; a key by itself is judged at once. */
const PAUSE_MS = 150
const AT_ONCE_MS = 16

/** What the checker says of a derivation at the moment. */
export interface Report {
  /** Null while it is under way, and where nothing is asked. */
  readonly report: CheckReport | null
  /** Neither the server nor the engine of this page could be reached; it is asked again when the network is back. */
  readonly failed: boolean
  retry(): void
}

/**
 * Asks for a report, a pause after the last change: a later question cancels an earlier one, and what is known already is there at once.
 */
export function useReport(derivation: Derivation | null): Report {
  const board = useCardBoard()
  const key = derivation === null ? null : JSON.stringify(derivation)
  const [latest, setLatest] = useState<{ readonly key: string; readonly report: CheckReport } | null>(null)
  const [failedKey, setFailedKey] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)
  const changed = useRef(Number.NEGATIVE_INFINITY)
  const known = derivation === null ? undefined : board.knownCheck(derivation)
  const report = latest !== null && latest.key === key ? latest.report : (known ?? null)
  const missing = derivation !== null && report === null

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the derivation; an attempt asks it again
  useEffect(() => {
    if (derivation === null || key === null || !missing) return
    const stop = new AbortController()
    const now = performance.now()
    const pause = now - changed.current > PAUSE_MS ? AT_ONCE_MS : PAUSE_MS
    changed.current = now
    const timer = setTimeout(async () => {
      try {
        const found = await board.check(derivation, stop.signal)
        if (!stop.signal.aborted) setLatest({ key, report: found })
      } catch (problem) {
        if (stop.signal.aborted) return
        console.warn("The lines of a derivation could not be judged.", problem)
        setFailedKey(key)
      }
    }, pause)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [key, missing, attempt, board])

  const retry = useCallback(() => {
    setFailedKey(null)
    setAttempt((count) => count + 1)
  }, [])
  const failed = missing && failedKey === key
  useEffect(() => (failed ? board.onReconnect(retry) : undefined), [failed, board, retry])
  return { report, failed, retry }
}
