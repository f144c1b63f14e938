import { check } from "@/lib/engine/check/check"
import type { CheckReport, Derivation } from "@/lib/engine/check/derivation"
import { sizeRefusal } from "./question-limits"
import { depthRefusal, faultRefusal } from "./refusals"

/** A report on a derivation, with the engine's fault when it had one: the text is for the log, not for people. */
export interface AnsweredDerivation {
  readonly report: CheckReport
  readonly fault?: string
}

/** Judges the lines of a derivation in this thread. Never throws: the engine's faults become refusals. */
export function answerDerivation(derivation: Derivation): AnsweredDerivation {
  try {
    const error = sizeRefusal(derivation)
    return { report: error ? { ok: false, error } : check(derivation) }
  } catch (error) {
    // V8 reports an exhausted stack as a RangeError; the engine throws none of its own.
    if (error instanceof RangeError && /call stack/i.test(error.message)) return { report: depthRefusal() }
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { report: faultRefusal(), fault }
  }
}
