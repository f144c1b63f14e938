"use client"

import { useCallback, useEffect, useRef, useState } from "react"
import { createPlotClient } from "@/lib/plots/plot-client"
import type { PlotAnswer, PlotTask } from "@/lib/plots/worker-messages"
import { useCardBoard } from "../card-board"
import { lastGood } from "../last-good"

/** One worker draws for all plots of a page. */
const client = createPlotClient()

/** What is known of a task at the moment. */
export interface PlotState {
  /** The last answer; while a new one is on its way, that to an earlier task. Null before the first one. */
  readonly answer: PlotAnswer | null
  readonly working: boolean
  /** Why there is no answer to this task. */
  readonly failure: "too-long" | "not-loaded" | null
  retry(): void
}

/** Follows a task with its answer: while numbers turn, every answer is shown as it comes, and tasks that are out of date are passed over. */
export function usePlot(asker: string, task: PlotTask | null): PlotState {
  const board = useCardBoard()
  const key = task === null ? null : JSON.stringify(task)
  const [latest, setLatest] = useState<{ readonly key: string; readonly answer: PlotAnswer } | null>(null)
  const [failed, setFailed] = useState<{
    readonly key: string
    readonly why: "too-long" | "not-loaded"
  } | null>(null)
  const [attempt, setAttempt] = useState(0)
  const isThere = useRef(false)
  useEffect(() => {
    isThere.current = true
    return () => {
      isThere.current = false
    }
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the task; an attempt asks it again
  useEffect(() => {
    if (task === null || key === null) return
    let isAsked = true
    void client.ask(asker, task).then((outcome) => {
      if (!isThere.current) return
      if ("none" in outcome) {
        if (isAsked && outcome.none !== "replaced") setFailed({ key, why: outcome.none })
      } else setLatest({ key, answer: outcome })
    })
    return () => {
      isAsked = false
    }
  }, [asker, key, attempt])

  const retry = useCallback(() => {
    setFailed(null)
    setAttempt((count) => count + 1)
  }, [])
  const failure = failed !== null && failed.key === key ? failed.why : null
  useEffect(() => (failure === "not-loaded" ? board.onReconnect(retry) : undefined), [failure, board, retry])
  const answer = lastGood(`plot:${asker}`, latest?.answer ?? null)
  return {
    answer: task === null ? null : answer,
    working: key !== null && failure === null && latest?.key !== key,
    failure,
    retry,
  }
}
