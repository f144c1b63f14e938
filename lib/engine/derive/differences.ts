import { Evaluation } from "../index-form/evaluate"
import type { IndexForm } from "../index-form/nodes"
import { constantJet } from "../numeric/jet"
import type { CheckPoint } from "./check-point"
import type { Target } from "./take-derivative"

/** The weights of f(x + kh) − f(x − kh), k = 1, …, 4, in the central difference of eighth order. */
const WEIGHTS = [4 / 5, -1 / 5, 4 / 105, -1 / 280] as const

/** Relative to the size of the number that moves: truncation and rounding are both far below what is tolerated. */
const STEP = 4e-3

/**
 * How far `derivative` is from the slope of `form` in the number that `target` names, by central differences of eighth order, relative to
 * its size; null where either is not finite.
 */
export function differenceError(
  form: IndexForm,
  derivative: IndexForm,
  target: Target,
  point: CheckPoint,
): number | null {
  const { declaration, index } = target
  const variable = point.values.get(declaration.name)
  if (!variable) return null
  const place = index?.reduce((flat, at, axis) => flat * (variable.dims[axis] ?? 1) + at - 1, 0) ?? 0
  const step = STEP * Math.max(0.1, Math.abs(variable.a[place] ?? 0))
  const shifted = (by: number): Float64Array => {
    const moved = variable.a.map((value, k) => (k === place ? value + by : value))
    const values = new Map(point.values).set(
      declaration.name,
      constantJet(variable.dims, moved, variable.row),
    )
    return new Evaluation({ ...point, values }).form(form)
  }
  const found = new Evaluation(point).form(derivative)
  const slope = new Float64Array(found.length)
  let size = 0
  WEIGHTS.forEach((weight, k) => {
    const [ahead, behind] = [shifted((k + 1) * step), shifted(-(k + 1) * step)]
    slope.forEach((sum, entry) => {
      const difference = (ahead[entry] ?? Number.NaN) - (behind[entry] ?? Number.NaN)
      slope[entry] = sum + (weight * difference) / step
    })
    size = Math.max(size, ...ahead.map(Math.abs))
  })
  if (![slope, found].every((values) => values.every(Number.isFinite))) return null
  // A derivative that cancels to zero is measured against the size of what was differentiated.
  const scale = Math.max(...slope.map(Math.abs), 1e-5 * Math.max(1e-3, size))
  return slope.reduce((worst, value, k) => Math.max(worst, Math.abs(value - (found[k] ?? 0))), 0) / scale
}
