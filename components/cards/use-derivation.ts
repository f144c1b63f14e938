"use client"

import { useCallback, useEffect, useState } from "react"
import type { DerivativeQuestion } from "@/lib/cards/derivative-question"
import type { Answer, EngineError } from "@/lib/engine/answer"
import { useCardBoard } from "./card-board"
import { lastGood } from "./last-good"

export type GoodAnswer = Answer & { readonly ok: true }

/** What a derivative card knows at the moment. */
export interface Derivation {
  /** The last good answer; null before the first one. */
  readonly result: GoodAnswer | null
  /** The result belongs to an earlier question. */
  readonly stale: boolean
  /** An answer is under way. */
  readonly working: boolean
  /** The engine's refusal of this question. */
  readonly error: EngineError | null
  /** Neither the server nor the engine of this page could be reached; it is asked again when the network is back. */
  readonly failed: boolean
  retry(): void
}

/** Keys typed in quick succession ask once: well below what a person notices, and above the time between two bursts. */
const PAUSE = 16

/**
 * Follows a question with its answer. A later question cancels an earlier one; an answer that was seen before is there at once; until
 * an answer arrives the last good one stays.
 */
export function useDerivation(cardId: string, asked: DerivativeQuestion): Derivation {
  const board = useCardBoard()
  const key = asked.ok ? JSON.stringify(asked.question) : null
  const [latest, setLatest] = useState<{ readonly key: string; readonly answer: Answer } | null>(null)
  const [failedKey, setFailedKey] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)
  const answer = !asked.ok ? undefined : latest?.key === key ? latest.answer : board.known(asked.question)
  const missing = asked.ok && answer === undefined

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the question; an attempt asks it again
  useEffect(() => {
    if (!asked.ok || key === null || !missing) return
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const found = await board.derive(asked.question, stop.signal)
        if (!stop.signal.aborted) setLatest({ key, answer: found })
      } catch (problem) {
        if (stop.signal.aborted) return
        console.warn("A derivative could not be asked for.", problem)
        setFailedKey(key)
      }
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [key, missing, attempt, board])

  const retry = useCallback(() => {
    setFailedKey(null)
    setAttempt((count) => count + 1)
  }, [])
  const result = lastGood(`derivation:${cardId}`, answer?.ok ? answer : null)
  const failed = missing && failedKey === key
  useEffect(() => (failed ? board.onReconnect(retry) : undefined), [failed, board, retry])
  return {
    result,
    stale: result !== null && result !== answer,
    working: missing && !failed,
    error: answer?.ok === false ? answer.error : null,
    failed,
    retry,
  }
}
