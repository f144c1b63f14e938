import { Evaluation } from "../index-form/evaluate"
import { spend } from "../index-form/intern"
import { evaluateTerm } from "../numeric/evaluate-term"
import { constantJet, zeroJet } from "../numeric/jet"
import { seededRandom } from "../numeric/seeded-random"
import type { CheckPoint } from "./check-point"
import type { Target } from "./take-derivative"
import type { Claim } from "./verify"

/** How far from the point the formula is looked at: close, yet with enough digits left in the inverse of a Gram matrix. */
const DISTANCES = [1e-3, 1e-4] as const

/** A derivative that is continuous at the point comes about ten times closer over these distances; one with a kink or a cusp does not. */
const APPROACH = 0.3

/** More evaluations of the function than this are not made. */
const EVALUATION_LIMIT = 400

/** The places of a target's entries among those of its variable, row-major. */
function placesOf({ declaration, index }: Target, point: CheckPoint): number[] {
  const variable = point.values.get(declaration.name)
  if (!variable) return []
  if (index) return [index.reduce((sum, place, axis) => sum * (variable.dims[axis] ?? 1) + place - 1, 0)]
  return Array.from({ length: variable.a.length }, (_, k) => k)
}

/** The derivative at a point by automatic differentiation alone, entry by entry in the neutral order; null where it is not finite or too much work. */
function automatic(claim: Claim, point: CheckPoint): Float64Array | null {
  const { elaborated, targets } = claim
  const [first, second] = targets
  if (!first || targets.length > 2) return null
  const inner = placesOf(first, point)
  const pairs = second
    ? inner.flatMap((k) => placesOf(second, point).map((l) => [k, l]))
    : inner.map((k) => [k])
  if (pairs.length > EVALUATION_LIMIT) return null
  const columns = pairs.map((places) => {
    const values = new Map(point.values)
    targets.forEach(({ declaration }, part) => {
      const variable = values.get(declaration.name)
      if (!variable) return
      spend(variable.a.length)
      const [b, c] = [variable.b.slice(), variable.c.slice()]
      ;(part === 0 ? b : c)[places[part] ?? 0] = 1
      values.set(declaration.name, { ...zeroJet(variable.dims, variable.row), a: variable.a, b, c })
    })
    const value = evaluateTerm(elaborated.term, values, point.dims)
    return second ? value.d : value.b
  })
  const outputs = columns[0]?.length ?? 0
  const result = new Float64Array(outputs * columns.length)
  columns.forEach((column, k) => {
    for (let out = 0; out < outputs; out++) result[out * columns.length + k] = (column[out] ?? Number.NaN) + 0
  })
  return result.every(Number.isFinite) ? result : null
}

/** Whether the formula, at shrinking distances from the point in a random direction, approaches the numbers at the point. */
function approaches(claim: Claim, point: CheckPoint, numbers: Float64Array, seed: number): boolean {
  const random = seededRandom(seed)
  const variables = new Map(
    claim.targets.flatMap(({ declaration: { name } }) => {
      const variable = point.values.get(name)
      return variable ? [[name, variable] as const] : []
    }),
  )
  const directions = [...variables].map(([name, variable]) => ({
    name,
    variable,
    size: largest(variable.a) || 1,
    direction: variable.a.map(() => 2 * random() - 1),
  }))
  const [far = 0, near = Number.NaN] = DISTANCES.map((distance) => {
    const values = new Map(point.values)
    for (const { name, variable, size, direction } of directions) {
      const moved = variable.a.map((value, k) => value + distance * size * (direction[k] ?? 0))
      values.set(name, constantJet(variable.dims, moved, variable.row))
    }
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
  if (claim.targets.some(({ structure }) => structure)) return null
  const numbers = automatic(claim, point)
  if (!numbers) return null
  return [1, 2, 3].every((seed) => approaches(claim, point, numbers, seed)) ? numbers : null
}
