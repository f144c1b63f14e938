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
  /** The derivation module could not be reached. */
  readonly failed: boolean
  retry(): void
}

/** Keys typed in quick succession ask once: well below what a person notices, and above the time between two bursts. */
const PAUSE = 16
const LIMIT = 300
const answers = new Map<string, Answer>()

function remember(key: string, answer: Answer): void {
  answers.delete(key)
  answers.set(key, answer)
  if (answers.size <= LIMIT) return
  for (const oldest of answers.keys()) {
    answers.delete(oldest)
    return
  }
}

/**
 * Follows a question with its answer. A later question cancels an earlier one; an answer that was seen before is there at once; until
 * an answer arrives the last good one stays.
 */
export function useDerivation(cardId: string, asked: DerivativeQuestion): Derivation {
  const board = useCardBoard()
  const key = asked.ok ? JSON.stringify(asked.question) : null
  const [, arrived] = useState(0)
  const [failedKey, setFailedKey] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the question; an attempt asks it again
  useEffect(() => {
    if (!asked.ok || key === null || answers.has(key)) return
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      try {
        remember(key, await board.derive(asked.question, stop.signal))
        if (!stop.signal.aborted) arrived((count) => count + 1)
      } catch (problem) {
        if (stop.signal.aborted) return
        console.error("A derivative could not be asked for.", problem)
        setFailedKey(key)
      }
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [key, attempt, board])

  const retry = useCallback(() => {
    setFailedKey(null)
    setAttempt((count) => count + 1)
  }, [])
  const answer = key === null ? undefined : answers.get(key)
  const result = lastGood(`derivation:${cardId}`, answer?.ok ? answer : null)
  const failed = key !== null && failedKey === key && answer === undefined
  return {
    result,
    stale: result !== null && result !== answer,
    working: key !== null && answer === undefined && !failed,
    error: answer?.ok === false ? answer.error : null,
    failed,
    retry,
  }
}
