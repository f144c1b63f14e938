import type { Question } from "../answer"
import { readPoint } from "../derive/given-point"
import { evaluateTerm } from "../numeric/evaluate-term"
import { axes } from "../shape"
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

/**
 * Reads printed LaTeX with the variables of a question and evaluates it at the question's point. A formula such as `I` does not say its
 * size; `displayed`, the sizes of the printed value, does.
 */
export function readBack(latex: string, question: Question, displayed: readonly number[]): ReadBack {
  const asked = { ...question, latex }
  const read = elaborateQuestion(asked)
  if (!read.ok) return { ok: false, reason: `${read.error.message.en} (${read.error.span.join("–")})` }
  const dims: Record<string, number> = { ...question.dims }
  const shown = displayed.filter((size) => size !== 1)
  const open = axes(read.value.term.shape).filter((size) => size !== 1)
  open.forEach((size, k) => {
    const known = typeof size === "string" ? dims[size] : size
    if (typeof size === "string" && known === undefined) dims[size] = shown[k] ?? Number.NaN
  })
  const point = readPoint({ ...asked, dims }, read.value)
  if (!point.ok || !point.value) return { ok: false, reason: point.ok ? "no point" : point.error.message.en }
  const jet = evaluateTerm(read.value.term, point.value.values, point.value.dims)
  return { ok: true, dims: jet.dims, row: jet.row, values: Array.from(jet.a) }
}
