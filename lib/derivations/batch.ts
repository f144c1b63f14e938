import { once } from "node:events"
import type { Writable } from "node:stream"
import type { Answer } from "@/lib/engine/answer"
import type { CheckReport } from "@/lib/engine/check/derivation"
import { type Line, readLines } from "./line-reader"
import type { QuestionId } from "./question"
import { lengthRefusal, malformedRefusal } from "./refusals"

/** What a batch was made of. */
export interface BatchReport {
  /** Lines that were not blank. */
  readonly lines: number
  /** Lines that were JSON. */
  readonly json: number
}

export interface BatchOptions {
  readonly input: AsyncIterable<Uint8Array>
  readonly output: Writable
  /** Reads what one line says and answers it. */
  readonly answer: (json: unknown) => Promise<Answered>
  /** How many questions are under way at once. */
  readonly window: number
}

const MAX_LINE_KIB = 256

/** An answer with the id of its line. */
export interface Answered {
  readonly id: QuestionId
  readonly answer: Answer | CheckReport
}

interface AnsweredLine {
  readonly isJson: boolean
  readonly text: string
}

const answerText = ({ id, answer }: Answered) => JSON.stringify({ id: id ?? null, ...answer })

async function answerLine(line: Line, answer: BatchOptions["answer"]): Promise<AnsweredLine> {
  if (line === null)
    return { isJson: true, text: answerText({ id: null, answer: lengthRefusal(MAX_LINE_KIB) }) }
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    const message = { en: "The line is not JSON.", ja: "この行は JSON ではありません。" }
    return { isJson: false, text: answerText({ id: null, answer: malformedRefusal(message) }) }
  }
  return { isJson: true, text: answerText(await answer(json)) }
}

async function writeLine(output: Writable, text: string) {
  if (output.closed || output.write(`${text}\n`)) return
  await Promise.race([once(output, "drain"), once(output, "close")])
}

/**
 * Answers JSON Lines with JSON Lines, in order, each as soon as it is there. Reads no further than `window` questions ahead of what
 * the reader of `output` has taken, so that memory stays bounded; stops when `output` is closed.
 */
export async function answerBatch({ input, output, answer, window }: BatchOptions): Promise<BatchReport> {
  const ahead: Promise<void>[] = []
  let written = Promise.resolve()
  let lines = 0
  let json = 0

  async function writeAfter(before: Promise<void>, answering: Promise<AnsweredLine>) {
    const answered = await answering
    if (answered.isJson) json += 1
    await before
    await writeLine(output, answered.text)
  }

  for await (const line of readLines(input, MAX_LINE_KIB * 1024)) {
    if (output.closed) break
    if (line !== null && line.trim() === "") continue
    lines += 1
    written = writeAfter(written, answerLine(line, answer))
    ahead.push(written)
    if (ahead.length >= window) await ahead.shift()
  }
  await written
  return { lines, json }
}
