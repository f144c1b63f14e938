import type { Verification } from "../answer"
import { Evaluation } from "../index-form/evaluate"
import type { IndexForm } from "../index-form/nodes"
import { chooseDims } from "../numeric/choose-dims"
import { drawPoint } from "../numeric/draw-point"
import { evaluateTerm } from "../numeric/evaluate-term"
import { countEntries, type Jet, zeroJet } from "../numeric/jet"
import { seededRandom } from "../numeric/seeded-random"
import type { Elaborated } from "../syntax/read"
import type { Target } from "./take-derivative"

/** A result further than this from automatic differentiation is not shown. */
const TOLERANCE = 1e-7

/** How points are drawn, one try after the other, until function and derivative are finite. */
const MOODS = ["any", "positive", "small", "any", "positive", "small"] as const

/** What was compared; part of the answer. */
const METHOD = "hyper-dual automatic differentiation at random points, pairwise distinct sizes"

/** Numbers at which a function and its derivative are compared. */
export interface CheckPoint {
  readonly values: ReadonlyMap<string, Jet>
  readonly dims: Readonly<Record<string, number>>
}

/** A perturbation of the variable as its entries move freely, and as coefficients of the derivative's entries. */
interface Perturbation {
  /** The change of every entry of the variable. */
  readonly change: Float64Array
  /** The weight of every entry of the derivative. */
  readonly weights: Float64Array
}

/** A random direction for the variable, or the one entry asked for; within a structure the entries that move together do so. */
function drawPerturbation(target: Target, dims: readonly number[], random: () => number): Perturbation {
  const count = countEntries(dims)
  const change = new Float64Array(count)
  const { index, structure } = target
  if (index) {
    change[index.reduce((flat, place, axis) => flat * (dims[axis] ?? 1) + place - 1, 0)] = 1
    return { change, weights: Float64Array.of(1) }
  }
  for (let flat = 0; flat < count; flat++) change[flat] = 2 * random() - 1
  const weights = change.slice()
  const [size = 1, cols] = dims
  if (!structure || cols === undefined) return { change, weights }
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < cols; j++) {
      const [here, there] = [i * cols + j, j * cols + i]
      if (structure === "diagonal" && i !== j) {
        change[here] = 0
        weights[here] = 0
      } else if (structure !== "diagonal" && i > j) {
        change[here] = change[there] ?? 0
        // Among symmetric matrices both entries count; otherwise those below the diagonal are no variables of their own.
        weights[here] = structure === "symmetric-subspace" ? (change[there] ?? 0) : 0
      }
    }
  }
  return { change, weights }
}

/** Contracts the last axis block of `numbers` with weights. */
function contractLast(numbers: Float64Array, weights: Float64Array): Float64Array {
  const result = new Float64Array(numbers.length / weights.length)
  for (let flat = 0; flat < numbers.length; flat++) {
    const target = Math.floor(flat / weights.length)
    const weight = weights[flat % weights.length] ?? 0
    if (weight !== 0) result[target] = (result[target] ?? 0) + weight * (numbers[flat] ?? Number.NaN)
  }
  return result
}

const largest = (values: Float64Array): number =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)

/** Beyond this condition rounding errors of nearly singular matrices hide any comparison. */
const CONDITION_LIMIT = 1e8

const allFinite = (values: Float64Array): boolean => values.every((value) => Number.isFinite(value))

/** A derivative that claims to belong to a function. */
export interface Claim {
  readonly elaborated: Elaborated
  readonly form: IndexForm
  readonly target: Target
  readonly order: 1 | 2
}

/**
 * How far a derivative is from automatic differentiation at one point, relative to its size; null where either is not finite or a matrix
 * is too close to a singular one.
 */
export function errorAt(
  claim: Claim,
  point: CheckPoint,
  seed: number,
  limit: number = CONDITION_LIMIT,
): number | null {
  const { elaborated, form, target, order } = claim
  const { name } = target.declaration
  const variable = point.values.get(name)
  if (!variable) return null
  const random = seededRandom(seed)
  const first = drawPerturbation(target, variable.dims, random)
  const second = drawPerturbation(target, variable.dims, random)
  const seeded = { ...zeroJet(variable.dims, variable.row), a: variable.a, b: first.change, c: second.change }
  const value = evaluateTerm(elaborated.term, new Map(point.values).set(name, seeded), point.dims)
  const expected = order === 1 ? value.b : value.d
  const evaluation = new Evaluation(point)
  let found = evaluation.form(form)
  if (evaluation.worstCondition > limit) return null
  if (order === 2) found = contractLast(found, second.weights)
  found = contractLast(found, first.weights)
  if (![expected, found, value.a].every(allFinite)) return null
  if (expected.length !== found.length) return Number.POSITIVE_INFINITY
  // A derivative that cancels to zero is measured against the size of the function.
  const scale = Math.max(largest(expected), 1e-6 * Math.max(1, largest(value.a)), 1e-9 * largest(value.b))
  return largest(expected.map((one, k) => one - (found[k] ?? Number.NaN))) / scale
}

/** The error at the first point of this round of sizes at which both sides have moderate values. */
function errorInRound(claim: Claim, round: number): number | null {
  const { sizes, declarations } = claim.elaborated
  const dims = chooseDims(sizes, round)
  for (const [attempt, mood] of MOODS.entries()) {
    const seed = 1 + round * 100 + attempt
    const error = errorAt(claim, { values: drawPoint(declarations, dims, seed, mood), dims }, seed)
    if (error !== null) return error
  }
  return null
}

/**
 * Checks a derivative at two random points, with pairwise distinct sizes in two orders: some functions, such as ln|XᵀX|, have values in one of them
 * only and are checked twice there. `agrees` is null when no two points were found; a result is shown only when it is true.
 */
export function verify(claim: Claim): {
  readonly agrees: boolean | null
  readonly verification: Verification
} {
  const errors: number[] = []
  for (let round = 0; round < 4 && errors.length < 2; round++) {
    const error = errorInRound(claim, round)
    if (error !== null) errors.push(error)
  }
  const worst = Math.max(0, ...errors)
  const agrees = errors.length < 2 ? null : worst <= TOLERANCE
  return { agrees, verification: { method: METHOD, maxRelativeError: worst } }
}
