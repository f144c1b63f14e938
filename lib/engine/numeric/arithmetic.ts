import { isPlain, isZeroPart, type Jet, plainJet, zeroJet } from "./jet"

/** New numbers from the places of a tensor. A loop: `map` of a typed array takes several times as long for the few entries of a tensor here. */
function numbers(count: number, at: (k: number) => number): Float64Array {
  const result = new Float64Array(count)
  for (let k = 0; k < count; k++) result[k] = at(k)
  return result
}

/** A function of a number with its first and second derivative. */
export interface SmoothFunction {
  readonly value: (x: number) => number
  readonly first: (x: number) => number
  readonly second: (x: number) => number
}

/** The absolute value; at 0 it has no derivative, so that nothing taken there looks like one. */
export const ABSOLUTE: SmoothFunction = {
  value: Math.abs,
  first: (x) => (x === 0 ? Number.NaN : Math.sign(x)),
  second: (x) => (x === 0 ? Number.NaN : 0),
}

/** Applies a function to each entry, with its exact first and second derivatives (the chain rule for hyper-dual numbers). */
export function mapJet(x: Jet, fn: SmoothFunction): Jet {
  if (isPlain(x))
    return plainJet(
      x.dims,
      numbers(x.a.length, (k) => fn.value(x.a[k] ?? Number.NaN)),
      x.row,
    )
  const result = zeroJet(x.dims, x.row)
  for (let k = 0; k < x.a.length; k++) {
    const a = x.a[k] ?? 0
    const b = x.b[k] ?? 0
    const c = x.c[k] ?? 0
    const slope = fn.first(a)
    result.a[k] = fn.value(a)
    result.b[k] = times(slope, b)
    result.c[k] = times(slope, c)
    result.d[k] = times(slope, x.d[k] ?? 0) + times(fn.second(a), b * c)
  }
  return result
}

/** A product in which a part that is exactly zero stays zero, also against an infinite slope (`\sqrt{x}` at 0 with x held fixed). */
const times = (slope: number, part: number): number => (part === 0 ? 0 : slope * part)

/** Adds entry by entry. */
export function addJets(x: Jet, y: Jet): Jet {
  return combine(x, y, (p, q) => p + q)
}

/** Subtracts entry by entry. */
export function subtractJets(x: Jet, y: Jet): Jet {
  return combine(x, y, (p, q) => p - q)
}

function combine(x: Jet, y: Jet, op: (p: number, q: number) => number): Jet {
  if (isPlain(x) && isPlain(y))
    return plainJet(
      x.dims,
      numbers(x.a.length, (k) => op(x.a[k] ?? Number.NaN, y.a[k] ?? Number.NaN)),
      x.row,
    )
  const result = zeroJet(x.dims, x.row)
  for (let k = 0; k < x.a.length; k++) {
    result.a[k] = op(x.a[k] ?? 0, y.a[k] ?? Number.NaN)
    result.b[k] = op(x.b[k] ?? 0, y.b[k] ?? 0)
    result.c[k] = op(x.c[k] ?? 0, y.c[k] ?? 0)
    result.d[k] = op(x.d[k] ?? 0, y.d[k] ?? 0)
  }
  return result
}

/** Multiplies each entry by a plain number. */
export function scaleJet(x: Jet, factor: number): Jet {
  const part = (values: Float64Array) =>
    isZeroPart(values) ? values : numbers(values.length, (k) => factor * (values[k] ?? Number.NaN))
  return { dims: x.dims, row: x.row, a: part(x.a), b: part(x.b), c: part(x.c), d: part(x.d) }
}

/** Multiplies entry by entry; a scalar is multiplied with every entry. */
export function multiplyJets(x: Jet, y: Jet): Jet {
  const shape = x.dims.length >= y.dims.length ? x : y
  const strideX = x.dims.length === 0 ? 0 : 1
  const strideY = y.dims.length === 0 ? 0 : 1
  if (isPlain(x) && isPlain(y)) {
    const product = (k: number) => (x.a[k * strideX] ?? Number.NaN) * (y.a[k * strideY] ?? Number.NaN)
    return plainJet(shape.dims, numbers(shape.a.length, product), shape.row)
  }
  const result = zeroJet(shape.dims, shape.row)
  for (let k = 0; k < result.a.length; k++) {
    const [p, q] = [k * strideX, k * strideY]
    const xa = x.a[p] ?? Number.NaN
    const ya = y.a[q] ?? Number.NaN
    const xb = x.b[p] ?? 0
    const yb = y.b[q] ?? 0
    const xc = x.c[p] ?? 0
    const yc = y.c[q] ?? 0
    result.a[k] = xa * ya
    result.b[k] = xa * yb + xb * ya
    result.c[k] = xa * yc + xc * ya
    result.d[k] = xa * (y.d[q] ?? 0) + xb * yc + xc * yb + (x.d[p] ?? 0) * ya
  }
  return result
}

const RECIPROCAL: SmoothFunction = {
  value: (x) => 1 / x,
  first: (x) => -1 / (x * x),
  second: (x) => 2 / (x * x * x),
}

/** Divides entry by entry; a scalar divides every entry. */
export const divideJets = (x: Jet, y: Jet): Jet => multiplyJets(x, mapJet(y, RECIPROCAL))

/** The sum of all entries, as a scalar. */
export function sumJet(x: Jet): Jet {
  const total = (values: Float64Array): Float64Array => {
    let sum = 0
    for (const value of values) sum += value
    return Float64Array.of(sum)
  }
  if (isPlain(x)) return plainJet([], total(x.a))
  return { dims: [], row: false, a: total(x.a), b: total(x.b), c: total(x.c), d: total(x.d) }
}

const fixedPower = (exponent: number): SmoothFunction => ({
  value: (x) => x ** exponent,
  first: (x) => (exponent === 0 ? 0 : exponent * x ** (exponent - 1)),
  second: (x) => (exponent === 0 || exponent === 1 ? 0 : exponent * (exponent - 1) * x ** (exponent - 2)),
})

const EXP: SmoothFunction = { value: Math.exp, first: Math.exp, second: Math.exp }
const LN: SmoothFunction = { value: Math.log, first: (x) => 1 / x, second: (x) => -1 / (x * x) }

/**
 * Each entry of `x` to the power of a scalar. A fixed exponent also takes negative bases; one that varies needs positive bases
 * and gives NaN elsewhere.
 */
export function powerJet(x: Jet, exponent: Jet): Jet {
  const fixed = exponent.b[0] === 0 && exponent.c[0] === 0 && exponent.d[0] === 0
  if (fixed) return mapJet(x, fixedPower(exponent.a[0] ?? Number.NaN))
  return mapJet(multiplyJets(mapJet(x, LN), exponent), EXP)
}

/** The exponential of each entry. */
export const expJet = (x: Jet): Jet => mapJet(x, EXP)

/** The natural logarithm of each entry. */
export const lnJet = (x: Jet): Jet => mapJet(x, LN)
