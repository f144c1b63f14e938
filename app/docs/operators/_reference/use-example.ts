"use client"

import { useEffect, useRef, useState } from "react"
import type { Answer, EngineError, Question, QuestionVariable } from "@/lib/engine/answer"

export type GoodAnswer = Answer & { readonly ok: true }

/** What an example shows: its variables, the newest answer with the source that it belongs to, and what is wrong with the present source. */
interface Example {
  readonly variables: readonly QuestionVariable[]
  readonly wrt: string | null
  readonly answer: GoodAnswer | null
  readonly answered: string
  readonly error: EngineError | null
  /** The server gave no answer at all. */
  readonly trouble: boolean
  readonly waiting: boolean
}

/** Long enough that a word is typed without a question for each of its letters. */
const PAUSE_MS = 200

/**
 * Follows an example as it is changed: reads the source, asks `POST /api/derive`, and keeps the last good answer in view. The formula
 * reader is loaded with the first change, so that a page of examples stays light.
 */
export function useExample(
  source: string,
  chosen: string | null,
  worked: { readonly question: Question; readonly answer: GoodAnswer },
): Example {
  const [example, setExample] = useState<Example>(() => ({
    variables: worked.question.variables,
    wrt: typeof worked.question.wrt === "string" ? worked.question.wrt : null,
    answer: worked.answer,
    answered: worked.question.latex,
    error: null,
    trouble: false,
    waiting: false,
  }))
  const untouched = useRef(true)

  useEffect(() => {
    if (untouched.current && source === worked.question.latex && chosen === null) return
    untouched.current = false
    const given = new AbortController()
    const timer = setTimeout(() => {
      setExample((before) => ({ ...before, waiting: true }))
      answerTo(source, chosen, worked.question, given.signal)
        .then((change) => {
          if (!given.signal.aborted) setExample((before) => ({ ...before, ...change, waiting: false }))
        })
        .catch(() => {
          if (!given.signal.aborted) setExample((before) => ({ ...before, trouble: true, waiting: false }))
        })
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      given.abort()
    }
  }, [source, chosen, worked])
  return example
}

async function answerTo(
  source: string,
  chosen: string | null,
  { matrixFunctions }: Question,
  signal: AbortSignal,
): Promise<Partial<Example>> {
  const { readFunction } = await import("@/lib/engine/syntax/read")
  const { usualVariable } = await import("./usual-variable")
  const reading = readFunction({
    latex: source,
    variables: [],
    ...(matrixFunctions ? { matrixFunctions } : {}),
  })
  if (!reading.ok) return { error: reading.error, trouble: false }
  const variables = reading.variables.map(({ inferred, input, ...variable }) => variable)
  const wrt = variables.some(({ name }) => name === chosen) ? chosen : usualVariable(reading.variables)
  if (wrt === null) return { variables, wrt, error: null, trouble: false }
  const response = await fetch("/api/derive", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ latex: source, variables, wrt, ...(matrixFunctions ? { matrixFunctions } : {}) }),
    signal,
  })
  if (!response.ok) throw new Error(`POST /api/derive answered ${response.status}`)
  const answer: Answer = await response.json()
  return answer.ok
    ? { variables, wrt, answer, answered: source, error: null, trouble: false }
    : { variables, wrt, error: answer.error, trouble: false }
}
