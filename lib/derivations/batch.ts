import { once } from "node:events"
import type { Writable } from "node:stream"
import type { Answer, Question } from "@/lib/engine/answer"
import { type Line, readLines } from "./line-reader"
import type { PoolAnswer } from "./pool"
import { type QuestionId, readQuestion } from "./question"
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
  readonly derive: (question: Question) => Promise<PoolAnswer>
  /** How many questions are under way at once. */
  readonly window: number
}

const MAX_LINE_KIB = 256

interface Answered {
  readonly isJson: boolean
  readonly text: string
}

const answerText = (id: QuestionId, answer: Answer) => JSON.stringify({ id, ...answer })

async function answerLine(line: Line, derive: BatchOptions["derive"]): Promise<Answered> {
  if (line === null) return { isJson: true, text: answerText(null, lengthRefusal(MAX_LINE_KIB)) }
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    const message = { en: "The line is not JSON.", ja: "この行は JSON ではありません。" }
    return { isJson: false, text: answerText(null, malformedRefusal(message)) }
  }
  const reading = readQuestion(json)
  const answer =
    reading.read === "question" ? (await derive(reading.question)).answer : malformedRefusal(reading.message)
  return { isJson: true, text: answerText(reading.id ?? null, answer) }
}

async function writeLine(output: Writable, text: string) {
  if (output.closed || output.write(`${text}\n`)) return
  await Promise.race([once(output, "drain"), once(output, "close")])
}

/**
 * Answers JSON Lines with JSON Lines, in order, each as soon as it is there. Reads no further than `window` questions ahead of what
 * the reader of `output` has taken, so that memory stays bounded; stops when `output` is closed.
 */
export async function answerBatch({ input, output, derive, window }: BatchOptions): Promise<BatchReport> {
  const ahead: Promise<void>[] = []
  let written = Promise.resolve()
  let lines = 0
  let json = 0

  async function writeAfter(before: Promise<void>, answering: Promise<Answered>) {
    const answered = await answering
    if (answered.isJson) json += 1
    await before
    await writeLine(output, answered.text)
  }

  for await (const line of readLines(input, MAX_LINE_KIB * 1024)) {
    if (output.closed) break
    if (line !== null && line.trim() === "") continue
    lines += 1
    written = writeAfter(written, answerLine(line, derive))
    ahead.push(written)
    if (ahead.length >= window) await ahead.shift()
  }
  await written
  return { lines, json }
}
