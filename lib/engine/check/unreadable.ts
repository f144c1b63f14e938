import type { EngineError } from "../answer"
import type { RefusalId } from "../errors"
import { refusalId } from "../refuse"
import type { Verdict } from "./derivation"
import { WORDS } from "./words"

/** What is missing at the end of a line while somebody types it. */
const UNFINISHED: ReadonlySet<RefusalId> = new Set([
  "syntax/unfinished",
  "syntax/unclosed",
  "syntax/unclosed-environment",
])

/** The verdict on a line that cannot be read. */
export function unreadable(line: number, error: EngineError): Verdict {
  const { code, message, span } = error
  const id = refusalId(error)
  if (id !== undefined && UNFINISHED.has(id))
    return { line, verdict: "syntax-error", message: WORDS.unfinished, span, unfinished: true }
  if (id === "unsupported/derivative-notation")
    return { line, verdict: "unknown", message: WORDS.notation, span }
  if (code === "unsupported" || code === "too-large") return { line, verdict: "unknown", message, span }
  return { line, verdict: code, message, span }
}
