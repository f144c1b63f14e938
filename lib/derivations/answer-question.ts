import type { Answer, Question } from "@/lib/engine/answer"
import { derive } from "@/lib/engine/engine"
import { refuseQuestion } from "./question-limits"
import { depthRefusal, faultRefusal } from "./refusals"

/** An answer, with the engine's fault when it had one: the text is for the log, not for people. */
export interface AnsweredQuestion {
  readonly answer: Answer
  readonly fault?: string
}

/**
 * Asks the engine in this thread. Never throws: an overflow of the stack and any other fault of the engine become refusals. The one
 * way to the engine for the worker threads of the server, the web worker of the browser and the command line.
 */
export function answerQuestion(question: Question): AnsweredQuestion {
  try {
    const error = refuseQuestion(question)
    if (error) return { answer: { ok: false, error } }
    return { answer: derive(question) }
  } catch (error) {
    // V8 reports an exhausted stack as a RangeError; the engine throws none of its own.
    if (error instanceof RangeError && /call stack/i.test(error.message)) return { answer: depthRefusal() }
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { answer: faultRefusal(), fault }
  }
}
