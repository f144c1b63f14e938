import type { Answer } from "../answer"
import { Evaluation } from "../index-form/evaluate"
import { evaluateTerm } from "../numeric/evaluate-term"
import { numbersAtSingularity } from "./at-singularity"
import type { CheckPoint } from "./check-point"
import { nest } from "./given-point"
import { type Claim, errorAt } from "./verify"

/** Numbers of a derivative further than this, relatively, from automatic differentiation are not shown. */
const TOLERANCE = 1e-6

/** Value and derivative at a given point, as far as they have numbers there, and how well they agree with automatic differentiation. */
export interface NumbersAtPoint {
  readonly values: Pick<Answer & { ok: true }, "value" | "derivativeValue">
  readonly error: number
}

/**
 * Evaluates a function and its derivative at a given point, in the neutral order. At a removable singularity of the
 * formula, and next to one, the derivative's numbers come from automatic differentiation; numbers that are not finite are left out. Null says that the
 * derivative is wrong there.
 */
export function numbersAt(claim: Claim, point: CheckPoint | null): NumbersAtPoint | null {
  if (!point) return { values: {}, error: 0 }
  const { elaborated, form } = claim
  const value = evaluateTerm(elaborated.term, point.values, point.dims)
  // Where a function has no value, as ln has none at -1, it has no derivative either, whatever its formula gives there.
  if (!value.a.every(Number.isFinite)) return { values: {}, error: 0 }
  const known = { value: nest(value.a, value.dims) }
  const evaluation = new Evaluation(point)
  const dims = [...form.output, ...form.wrt].map((index) => evaluation.size(index.size))
  const error = errorAt(claim, point, 7, Number.POSITIVE_INFINITY, evaluation)
  if (error !== null && error <= TOLERANCE)
    return { values: { ...known, derivativeValue: nest(evaluation.form(form), dims) }, error }
  if (error !== null && errorAt(claim, point, 7) !== null) return null
  const numbers = numbersAtSingularity(claim, point)
  return { values: numbers ? { ...known, derivativeValue: nest(numbers, dims) } : known, error: 0 }
}
