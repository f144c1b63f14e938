import type { Verification } from "../answer"
import { Evaluation } from "../index-form/evaluate"
import type { IndexForm } from "../index-form/nodes"
import { chooseDims } from "../numeric/choose-dims"
import { drawPoint } from "../numeric/draw-point"
import { evaluateTerm } from "../numeric/evaluate-term"
import { countEntries, zeroJet } from "../numeric/jet"
import { seededRandom } from "../numeric/seeded-random"
import type { Elaborated } from "../syntax/read"
import type { CheckPoint } from "./check-point"
import { differenceError } from "./differences"
import type { Target } from "./take-derivative"

/** A result further than this from automatic differentiation is not shown. */
const TOLERANCE = 1e-7

/** How points are drawn, one try after the other, until function and derivative are finite. */
const MOODS = ["any", "positive", "small", "any", "positive", "small", "large", "large"] as const

/** What was compared; part of the answer. */
const METHOD = "hyper-dual automatic differentiation at random points, pairwise distinct sizes"
const METHOD_OF_HIGHER =
  "hyper-dual automatic differentiation up to the second order, then central differences of each order before, at random points"

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
  /** What it is taken by, in turn; as many as its order. */
  readonly targets: readonly Target[]
  /** What was differentiated on the way to it, the function first; from the third order on it is compared with the last of them. */
  readonly before?: readonly IndexForm[]
}

/**
 * How far a derivative is from automatic differentiation at one point, relative to its size; null where either is not finite or a matrix
 * is too close to a singular one. The derivative is evaluated with `evaluation`, of the same point.
 */
export function errorAt(
  claim: Claim,
  point: CheckPoint,
  seed: number,
  limit: number = CONDITION_LIMIT,
  evaluation: Evaluation = new Evaluation(point),
): number | null {
  const { elaborated, form, targets } = claim
  if (targets.length > 2) return higherErrorAt(claim, point, seed, limit)
  const random = seededRandom(seed)
  const values = new Map(point.values)
  const perturbations: Perturbation[] = []
  for (const [k, target] of targets.entries()) {
    const { name } = target.declaration
    const variable = values.get(name)
    if (!variable) return null
    const drawn = drawPerturbation(target, variable.dims, random)
    perturbations.push(drawn)
    const { a, b, c } = variable
    const direction = k === 0 ? { b: drawn.change, c } : { b, c: drawn.change }
    values.set(name, { ...zeroJet(variable.dims, variable.row), a, ...direction })
  }
  const value = evaluateTerm(elaborated.term, values, point.dims)
  const expected = targets.length === 1 ? value.b : value.d
  let found = evaluation.form(form)
  if (evaluation.worstCondition > limit) return null
  for (const { weights } of perturbations.reverse()) found = contractLast(found, weights)
  if (![expected, found, value.a].every(allFinite)) return null
  if (expected.length !== found.length) return Number.POSITIVE_INFINITY
  // A derivative that cancels to zero is measured against the size of the function.
  const scale = Math.max(largest(expected), 1e-6 * Math.max(1, largest(value.a)), 1e-9 * largest(value.b))
  return largest(expected.map((one, k) => one - (found[k] ?? Number.NaN))) / scale
}

/** From the third order on: the error of the order before, or of the step from it to this one, whichever is larger. */
function higherErrorAt(claim: Claim, point: CheckPoint, seed: number, limit: number): number | null {
  const { form, targets, before = [] } = claim
  const last = targets.at(-1)
  const lower = before.at(-1)
  if (!last || !lower) return null
  const earlier: Claim = {
    ...claim,
    form: lower,
    targets: targets.slice(0, -1),
    before: before.slice(0, -1),
  }
  const error = errorAt(earlier, point, seed, limit)
  const step = differenceError(lower, form, last, point)
  return error === null || step === null ? null : Math.max(error, step)
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
  return {
    agrees,
    verification: { method: claim.targets.length > 2 ? METHOD_OF_HIGHER : METHOD, maxRelativeError: worst },
  }
}
