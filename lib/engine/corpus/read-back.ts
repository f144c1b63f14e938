import type { Question } from "../answer"
import { readPoint } from "../derive/given-point"
import { evaluateTerm } from "../numeric/evaluate-term"
import { elaborateQuestion } from "../syntax/read"

/** Numbers and sizes of a formula read as LaTeX at the question's point. */
export type ReadBack =
  | {
      readonly ok: true
      readonly dims: readonly number[]
      readonly row: boolean
      readonly values: readonly number[]
    }
  | { readonly ok: false; readonly reason: string }

/** Reads printed LaTeX with the variables of a question and evaluates it at the question's point. */
export function readBack(latex: string, question: Question): ReadBack {
  const asked = { ...question, latex }
  const read = elaborateQuestion(asked)
  if (!read.ok) return { ok: false, reason: `${read.error.message.en} (${read.error.span.join("–")})` }
  const point = readPoint(asked, read.value)
  if (!point.ok || !point.value) return { ok: false, reason: point.ok ? "no point" : point.error.message.en }
  const jet = evaluateTerm(read.value.term, point.value.values, point.value.dims)
  return { ok: true, dims: jet.dims, row: jet.row, values: Array.from(jet.a) }
}
