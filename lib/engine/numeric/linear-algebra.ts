import { addJets, divideJets, multiplyJets, scaleJet, subtractJets } from "./arithmetic"
import {
  collectJets,
  entryJet,
  gatherJet,
  isPlain,
  isZeroPart,
  type Jet,
  plainJet,
  reshapeJet,
  scalarJet,
  zeroJet,
} from "./jet"

/** The identity matrix. */
export function identityJet(size: number): Jet {
  const values = new Float64Array(size * size)
  for (let k = 0; k < size; k++) values[k * size + k] = 1
  return plainJet([size, size], values)
}

/** The product of an m×k and a k×n matrix. */
export function matmulJets(x: Jet, y: Jet): Jet {
  const [rows = 0, inner = 0] = x.dims
  const cols = y.dims[1] ?? 0
  const plain = isPlain(x) && isPlain(y)
  const result = plain ? plainJet([rows, cols], new Float64Array(rows * cols)) : zeroJet([rows, cols])
  const accumulate = (into: Float64Array, p: Float64Array, q: Float64Array) => {
    if ((p !== x.a && isZeroPart(p)) || (q !== y.a && isZeroPart(q))) return
    for (let i = 0; i < rows; i++) {
      for (let k = 0; k < inner; k++) {
        const factor = p[i * inner + k] ?? 0
        if (factor === 0 && p !== x.a) continue
        for (let j = 0; j < cols; j++) {
          into[i * cols + j] = (into[i * cols + j] ?? 0) + factor * (q[k * cols + j] ?? 0)
        }
      }
    }
  }
  accumulate(result.a, x.a, y.a)
  if (plain) return result
  accumulate(result.b, x.a, y.b)
  accumulate(result.b, x.b, y.a)
  accumulate(result.c, x.a, y.c)
  accumulate(result.c, x.c, y.a)
  accumulate(result.d, x.a, y.d)
  accumulate(result.d, x.b, y.c)
  accumulate(result.d, x.c, y.b)
  accumulate(result.d, x.d, y.a)
  return result
}

/** The transpose of a matrix; a column becomes a row and the other way round. */
export function transposeJet(x: Jet): Jet {
  const [rows = 0, cols] = x.dims
  if (cols === undefined) return x.dims.length === 0 ? x : reshapeJet(x, x.dims, !x.row)
  return gatherJet(x, [cols, rows], (flat) => (flat % rows) * cols + Math.floor(flat / rows))
}

/** A pivot this small beside the numbers that its row began with is a rounding error. */
const NO_PIVOT = 1e-13

/** The largest number in each row, without its sign. */
const rowSizes = (values: Float64Array, size: number): Float64Array =>
  Float64Array.from({ length: size }, (_, i) =>
    values.slice(i * size, (i + 1) * size).reduce((most, value) => Math.max(most, Math.abs(value)), 0),
  )

/** Gauss–Jordan elimination with partial pivoting on plain numbers; a singular matrix gives NaN throughout. */
function invertValues(values: Float64Array, size: number): Float64Array {
  const left = values.slice()
  const right = identityJet(size).a
  const scales = rowSizes(values, size)
  for (let k = 0; k < size; k++) {
    let best = k
    for (let i = k + 1; i < size; i++) if (entry(left, size, i, k) > entry(left, size, best, k)) best = i
    const pivot = left[best * size + k] ?? 0
    const isSingular = Math.abs(pivot) <= NO_PIVOT * (scales[best] ?? 0)
    if (isSingular || !Number.isFinite(pivot)) return new Float64Array(size * size).fill(Number.NaN)
    scales[best] = scales[k] ?? 0
    for (const matrix of [left, right]) {
      if (best !== k) swapRows(matrix, size, k, best)
      for (let j = k * size; j < (k + 1) * size; j++) matrix[j] = (matrix[j] ?? 0) / pivot
    }
    for (let i = 0; i < size; i++) {
      const factor = i === k ? 0 : (left[i * size + k] ?? 0)
      if (factor === 0) continue
      subtractRow(left, size, i, k, factor)
      subtractRow(right, size, i, k, factor)
    }
  }
  return right
}

const entry = (matrix: Float64Array, size: number, i: number, j: number): number =>
  Math.abs(matrix[i * size + j] ?? 0)

function swapRows(matrix: Float64Array, size: number, i: number, j: number): void {
  for (let k = 0; k < size; k++) {
    const kept = matrix[i * size + k] ?? 0
    matrix[i * size + k] = matrix[j * size + k] ?? 0
    matrix[j * size + k] = kept
  }
}

function subtractRow(matrix: Float64Array, size: number, from: number, row: number, factor: number): void {
  for (let k = 0; k < size; k++) {
    const at = from * size + k
    matrix[at] = (matrix[at] ?? 0) - factor * (matrix[row * size + k] ?? 0)
  }
}

/**
 * The inverse of a square matrix; NaN throughout when it is singular. The parts follow from
 * d(X⁻¹) = −X⁻¹ dX X⁻¹, taken twice.
 */
export function inverseJet(x: Jet): Jet {
  const size = x.dims[0] ?? 0
  const dims = [size, size]
  const inverse = plainJet(dims, invertValues(x.a, size))
  if (isPlain(x)) return inverse
  const part = (values: Float64Array) => plainJet(dims, values)
  const around = (middle: Jet) => matmulJets(matmulJets(inverse, middle), inverse)
  const first = around(part(x.b))
  const second = around(part(x.c))
  const mixed = addJets(
    matmulJets(matmulJets(first, part(x.c)), inverse),
    matmulJets(matmulJets(second, part(x.b)), inverse),
  )
  return {
    dims,
    row: false,
    a: inverse.a,
    b: scaleJet(first, -1).a,
    c: scaleJet(second, -1).a,
    d: subtractJets(mixed, around(part(x.d))).a,
  }
}

/**
 * The determinant of a square matrix, also of a singular one. Elimination where every pivot is safely away from zero, otherwise the
 * division-free algorithm of Bird (Information Processing Letters 111, 2011).
 */
export function determinantJet(x: Jet): Jet {
  const size = x.dims[0] ?? 0
  if (size === 0) return scalarJet(1)
  return size <= 3 ? birdDeterminant(x, size) : (eliminate(x, size) ?? birdDeterminant(x, size))
}

function birdDeterminant(x: Jet, size: number): Jet {
  let power = x
  for (let step = 1; step < size; step++) power = matmulJets(birdStep(power, size), x)
  return scaleJet(entryJet(power, 0), size % 2 === 0 ? -1 : 1)
}

/** Keeps what is above the diagonal and puts −Σ of the later diagonal entries on it. */
function birdStep(x: Jet, size: number): Jet {
  const upper = gatherJet(x, [size, size], (flat) => (flat % size > Math.floor(flat / size) ? flat : -1))
  for (const key of ["a", "b", "c", "d"] as const) {
    let sum = 0
    for (let i = size - 1; i >= 0; i--) {
      upper[key][i * size + i] = -sum
      sum += x[key][i * size + i] ?? 0
    }
  }
  return upper
}

function eliminate(x: Jet, size: number): Jet | null {
  const rows: Jet[][] = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => entryJet(x, i * size + j)),
  )
  const scale = x.a.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0)
  let determinant = scalarJet(1)
  for (let k = 0; k < size; k++) {
    let best = k
    for (let i = k + 1; i < size; i++) if (pivotSize(rows[i]?.[k]) > pivotSize(rows[best]?.[k])) best = i
    const pivotRow = rows[best] ?? []
    const pivot = pivotRow[k]
    if (!pivot || pivotSize(pivot) <= 1e-8 * scale) return null
    if (best !== k) {
      rows[best] = rows[k] ?? []
      rows[k] = pivotRow
      determinant = scaleJet(determinant, -1)
    }
    determinant = multiplyJets(determinant, pivot)
    for (let i = k + 1; i < size; i++) {
      const row = rows[i] ?? []
      const factor = divideJets(row[k] ?? scalarJet(0), pivot)
      for (let j = k + 1; j < size; j++) {
        const above = pivotRow[j] ?? scalarJet(0)
        row[j] = subtractJets(row[j] ?? scalarJet(0), multiplyJets(factor, above))
      }
    }
  }
  return determinant
}

const pivotSize = (entry: Jet | undefined): number => Math.abs(entry?.a[0] ?? 0)

/** The sum of the diagonal entries. */
export function traceJet(x: Jet): Jet {
  const size = x.dims[0] ?? 0
  let sum = scalarJet(0)
  for (let k = 0; k < size; k++) sum = addJets(sum, entryJet(x, k * size + k))
  return sum
}

/** The cofactors of a square matrix, also of a singular one. */
export function cofactorJet(x: Jet): Jet {
  const size = x.dims[0] ?? 0
  const minor = (i: number, j: number): Jet => {
    const keep = (_: unknown, k: number) => k
    const rows = Array.from({ length: size }, keep).filter((k) => k !== i)
    const cols = Array.from({ length: size }, keep).filter((k) => k !== j)
    const source = (flat: number) =>
      (rows[Math.floor(flat / (size - 1))] ?? 0) * size + (cols[flat % (size - 1)] ?? 0)
    return determinantJet(gatherJet(x, [size - 1, size - 1], source))
  }
  const entries = Array.from({ length: size * size }, (_, flat) => {
    const [i, j] = [Math.floor(flat / size), flat % size]
    return scaleJet(minor(i, j), (i + j) % 2 === 0 ? 1 : -1)
  })
  return collectJets([size, size], entries)
}
