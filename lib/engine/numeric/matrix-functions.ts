import { addJets, scaleJet, subtractJets } from "./arithmetic"
import type { Jet } from "./jet"
import { identityJet, inverseJet, matmulJets } from "./linear-algebra"

/** The largest absolute row sum of the values. */
function rowSumNorm(x: Jet): number {
  const cols = x.dims[1] ?? 1
  let largest = 0
  for (let start = 0; start < x.a.length; start += cols) {
    const sum = x.a.subarray(start, start + cols).reduce((total, value) => total + Math.abs(value), 0)
    largest = Math.max(largest, sum)
  }
  return largest
}

/** How often a matrix must be halved until its norm is at most one half; not at all when it is not finite. */
function halvings(x: Jet): number {
  const norm = rowSumNorm(x)
  return Number.isFinite(norm) && norm > 0.5 ? Math.ceil(Math.log2(norm / 0.5)) : 0
}

/** The power series of sine (odd powers) or cosine (even ones). */
function alternatingSeries(x: Jet, odd: boolean): Jet {
  const size = x.dims[0] ?? 0
  const square = matmulJets(x, x)
  let term = odd ? x : identityJet(size)
  let sum = term
  for (let k = odd ? 1 : 0; k < 24; k += 2) {
    term = scaleJet(matmulJets(term, square), -1 / ((k + 1) * (k + 2)))
    sum = addJets(sum, term)
  }
  return sum
}

/** The exponential of a square matrix by scaling and squaring of its power series. */
export function matrixExp(x: Jet): Jet {
  const steps = halvings(x)
  const small = scaleJet(x, 2 ** -steps)
  let term = identityJet(x.dims[0] ?? 0)
  let sum = term
  for (let k = 1; k < 22; k++) {
    term = scaleJet(matmulJets(term, small), 1 / k)
    sum = addJets(sum, term)
  }
  for (let k = 0; k < steps; k++) sum = matmulJets(sum, sum)
  return sum
}

/** Sine and cosine together, by halving and the formulas for the double angle. */
function sineAndCosine(x: Jet): { sin: Jet; cos: Jet } {
  const steps = halvings(x)
  const small = scaleJet(x, 2 ** -steps)
  const one = identityJet(x.dims[0] ?? 0)
  let sin = alternatingSeries(small, true)
  let cos = alternatingSeries(small, false)
  for (let k = 0; k < steps; k++) {
    sin = scaleJet(matmulJets(sin, cos), 2)
    cos = subtractJets(scaleJet(matmulJets(cos, cos), 2), one)
  }
  return { sin, cos }
}

/** The sine of a square matrix. */
export const matrixSin = (x: Jet): Jet => sineAndCosine(x).sin

/** The cosine of a square matrix. */
export const matrixCos = (x: Jet): Jet => sineAndCosine(x).cos

/** Whether two matrices agree in all their parts, to rounding or to a given precision. */
function isSettled(before: Jet, after: Jet, precision = 4e-16): boolean {
  const close = (x: Float64Array, y: Float64Array) => {
    const scale = y.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1)
    return x.every((value, k) => Math.abs(value - (y[k] ?? 0)) <= precision * scale)
  }
  return (["a", "b", "c", "d"] as const).every((part) => close(before[part], after[part]))
}

/** The square root with positive real parts of eigenvalues, by the iteration of Denman and Beavers; NaN where it does not converge, as at a singular matrix. */
export function matrixSqrt(x: Jet): Jet {
  let root = x
  let reciprocal = identityJet(x.dims[0] ?? 0)
  for (let k = 0; k < 16; k++) {
    const next = scaleJet(addJets(root, inverseJet(reciprocal)), 0.5)
    reciprocal = scaleJet(addJets(reciprocal, inverseJet(root)), 0.5)
    const settled = isSettled(root, next)
    const close = settled || isSettled(root, next, 1e-8)
    root = next
    if (settled) return root
    if (k === 15 && !close) return scaleJet(root, Number.NaN)
  }
  return root
}

/**
 * The principal logarithm of a square matrix without eigenvalues on the closed negative axis (elsewhere NaN or no convergence):
 * inverse scaling and squaring, then ln X = 2 artanh((X − I)(X + I)⁻¹).
 */
export function matrixLn(x: Jet): Jet {
  const one = identityJet(x.dims[0] ?? 0)
  let root = x
  let steps = 0
  while (steps < 20 && rowSumNorm(subtractJets(root, one)) > 0.25) {
    root = matrixSqrt(root)
    steps++
  }
  const ratio = matmulJets(subtractJets(root, one), inverseJet(addJets(root, one)))
  const square = matmulJets(ratio, ratio)
  let power = ratio
  let sum = ratio
  // The ratio is at most 1/7 in norm: what follows is below rounding, in the derivative parts as well.
  for (let k = 3; k < 28; k += 2) {
    power = matmulJets(power, square)
    sum = addJets(sum, scaleJet(power, 1 / k))
  }
  return scaleJet(sum, 2 * 2 ** steps)
}
