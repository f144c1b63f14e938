import type { Answer } from "../answer"
import { Evaluation } from "../index-form/evaluate"
import { evaluateTerm } from "../numeric/evaluate-term"
import { nest } from "./given-point"
import { type CheckPoint, type Claim, errorAt } from "./verify"

/** Numbers of a derivative further than this, relatively, from automatic differentiation are not shown. */
const TOLERANCE = 1e-6

/** Value and derivative at a given point, as far as they have numbers there, and how well they agree with automatic differentiation. */
export interface NumbersAtPoint {
  readonly values: Pick<Answer & { ok: true }, "value" | "derivativeValue">
  readonly error: number
}

/**
 * Evaluates a function and its derivative at a given point, in the neutral order. Numbers that are not finite are left out, and so is a
 * derivative next to a singularity whose rounding errors are too large; null says that the derivative is wrong there.
 */
export function numbersAt(claim: Claim, point: CheckPoint | null): NumbersAtPoint | null {
  if (!point) return { values: {}, error: 0 }
  const { elaborated, form } = claim
  const value = evaluateTerm(elaborated.term, point.values, point.dims)
  const known = value.a.every(Number.isFinite) ? { value: nest(value.a, value.dims) } : {}
  const error = errorAt(claim, point, 7, Number.POSITIVE_INFINITY)
  if (error === null) return { values: known, error: 0 }
  if (error > TOLERANCE) return errorAt(claim, point, 7) === null ? { values: known, error: 0 } : null
  const evaluation = new Evaluation(point)
  const dims = [...form.output, ...form.wrt].map((index) => evaluation.size(index.size))
  return { values: { ...known, derivativeValue: nest(evaluation.form(form), dims) }, error }
}
