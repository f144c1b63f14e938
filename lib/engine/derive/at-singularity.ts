import { Evaluation } from "../index-form/evaluate"
import { spend } from "../index-form/intern"
import { evaluateTerm } from "../numeric/evaluate-term"
import { constantJet, type Jet, zeroJet } from "../numeric/jet"
import { seededRandom } from "../numeric/seeded-random"
import type { CheckPoint, Claim } from "./verify"

/** How far from the point the formula is looked at: close, yet with enough digits left in the inverse of a Gram matrix. */
const DISTANCES = [1e-3, 1e-4] as const

/** A derivative that is continuous at the point comes about ten times closer over these distances; one with a kink or a cusp does not. */
const APPROACH = 0.3

/** More evaluations of the function than this are not made. */
const EVALUATION_LIMIT = 400

/** A variable with its ε₁ and ε₂ parts in the directions of two entries. */
function seeded(variable: Jet, first: number, second: number | null): Jet {
  const jet = { ...zeroJet(variable.dims, variable.row), a: variable.a }
  jet.b[first] = 1
  if (second !== null) jet.c[second] = 1
  return jet
}

/** The derivative at a point by automatic differentiation alone, entry by entry in the neutral order; null where it is not finite or too much work. */
function automatic(claim: Claim, point: CheckPoint, variable: Jet): Float64Array | null {
  const { elaborated, target, order } = claim
  const count = variable.a.length
  const flat = target.index?.reduce((sum, place, axis) => sum * (variable.dims[axis] ?? 1) + place - 1, 0)
  const entries = flat === undefined ? Array.from({ length: count }, (_, k) => k) : [flat]
  const pairs =
    order === 1
      ? entries.map((k) => [k, null] as const)
      : entries.flatMap((k) => entries.map((l) => [k, l] as const))
  if (pairs.length > EVALUATION_LIMIT) return null
  const columns = pairs.map(([first, second]) => {
    spend(count)
    const values = new Map(point.values).set(target.declaration.name, seeded(variable, first, second))
    const value = evaluateTerm(elaborated.term, values, point.dims)
    return second === null ? value.b : value.d
  })
  const outputs = columns[0]?.length ?? 0
  const result = new Float64Array(outputs * columns.length)
  columns.forEach((column, k) => {
    for (let out = 0; out < outputs; out++) result[out * columns.length + k] = (column[out] ?? Number.NaN) + 0
  })
  return result.every(Number.isFinite) ? result : null
}

/** Whether the formula, at shrinking distances from the point in a random direction, approaches the numbers at the point. */
function approaches(
  claim: Claim,
  point: CheckPoint,
  variable: Jet,
  numbers: Float64Array,
  seed: number,
): boolean {
  const random = seededRandom(seed)
  const direction = variable.a.map(() => 2 * random() - 1)
  const size = largest(variable.a) || 1
  const [far = 0, near = Number.NaN] = DISTANCES.map((distance) => {
    const moved = variable.a.map((value, k) => value + distance * size * (direction[k] ?? 0))
    const jet = constantJet(variable.dims, moved, variable.row)
    const values = new Map(point.values).set(claim.target.declaration.name, jet)
    const nearby = new Evaluation({ ...point, values }).form(claim.form)
    return nearby.reduce((most, value, k) => Math.max(most, Math.abs(value - (numbers[k] ?? Number.NaN))), 0)
  })
  return near <= APPROACH * far || near <= 1e-9 * largest(numbers)
}

const largest = (values: Float64Array): number =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)

/**
 * The numbers of a derivative where its formula has none although the derivative exists, such as |X| X⁻ᵀ at a singular X: automatic differentiation of the
 * function itself, given only if the formula tends to the same numbers around the point. Null otherwise, as for ‖x‖ at zero.
 */
export function numbersAtSingularity(claim: Claim, point: CheckPoint): Float64Array | null {
  const variable = point.values.get(claim.target.declaration.name)
  if (!variable || claim.target.structure) return null
  const numbers = automatic(claim, point, variable)
  if (!numbers) return null
  return [1, 2, 3].every((seed) => approaches(claim, point, variable, numbers, seed)) ? numbers : null
}
