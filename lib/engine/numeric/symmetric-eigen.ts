/** Eigenvalues, the largest first, and orthonormal eigenvectors as columns, row-major. */
export interface SymmetricEigen {
  readonly values: Float64Array
  readonly vectors: Float64Array
}

/** How far from symmetric, relative to the largest entry, a matrix may be by rounding. */
const ASYMMETRY = 1e-9

const MOST_SWEEPS = 60

const largest = (values: Float64Array): number =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)

/** Whether a square matrix is symmetric up to rounding. */
export function isSymmetricMatrix(values: Float64Array, size: number): boolean {
  const scale = largest(values)
  if (!Number.isFinite(scale)) return false
  return values.every((value, flat) => {
    const turned = values[(flat % size) * size + Math.floor(flat / size)] ?? Number.NaN
    return Math.abs(value - turned) <= ASYMMETRY * scale
  })
}

/** Turns rows or columns p and q of a matrix by a rotation. */
function rotate(
  matrix: Float64Array,
  size: number,
  [p, q]: readonly [number, number],
  [c, s]: readonly [number, number],
  along: "rows" | "columns",
): void {
  for (let k = 0; k < size; k++) {
    const [first, second] = along === "rows" ? [p * size + k, q * size + k] : [k * size + p, k * size + q]
    const [x, y] = [matrix[first] ?? 0, matrix[second] ?? 0]
    matrix[first] = c * x - s * y
    matrix[second] = s * x + c * y
  }
}

/** Cosine and sine of the rotation that makes entry (p, q) zero. */
function rotationFor(matrix: Float64Array, size: number, p: number, q: number): readonly [number, number] {
  const off = matrix[p * size + q] ?? 0
  const theta = ((matrix[q * size + q] ?? 0) - (matrix[p * size + p] ?? 0)) / (2 * off)
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1))
  const c = 1 / Math.hypot(t, 1)
  return [c, t * c]
}

function offDiagonal(matrix: Float64Array, size: number): number {
  let most = 0
  for (let i = 0; i < size; i++)
    for (let j = 0; j < i; j++) most = Math.max(most, Math.abs(matrix[i * size + j] ?? 0))
  return most
}

/**
 * All eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations, which are accurate to rounding (Golub and Van Loan, Matrix Computations, section 8.5); null where it
 * is not symmetric or not finite. Eigenvectors have length one and their largest entry is positive.
 */
export function symmetricEigen(values: Float64Array, size: number): SymmetricEigen | null {
  if (!isSymmetricMatrix(values, size)) return null
  const matrix = Float64Array.from(values, (value, flat) => {
    const turned = values[(flat % size) * size + Math.floor(flat / size)] ?? 0
    return (value + turned) / 2
  })
  const vectors = new Float64Array(size * size)
  for (let k = 0; k < size; k++) vectors[k * size + k] = 1
  const small = 1e-17 * largest(matrix)
  for (let sweep = 0; sweep < MOST_SWEEPS && offDiagonal(matrix, size) > small; sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        if (Math.abs(matrix[p * size + q] ?? 0) <= small) continue
        const rotation = rotationFor(matrix, size, p, q)
        rotate(matrix, size, [p, q], rotation, "rows")
        rotate(matrix, size, [p, q], rotation, "columns")
        rotate(vectors, size, [p, q], rotation, "columns")
      }
    }
  }
  return sorted(matrix, vectors, size)
}

function sorted(matrix: Float64Array, vectors: Float64Array, size: number): SymmetricEigen {
  const value = (k: number): number => matrix[k * size + k] ?? 0
  const order = Array.from({ length: size }, (_, k) => k).sort((a, b) => value(b) - value(a))
  const turned = new Float64Array(size * size)
  order.forEach((from, to) => {
    const column = Array.from({ length: size }, (_, i) => vectors[i * size + from] ?? 0)
    const top = column.reduce((best, one) => (Math.abs(one) > Math.abs(best) + 1e-12 ? one : best), 0)
    column.forEach((one, i) => {
      turned[i * size + to] = top < 0 ? -one : one
    })
  })
  return { values: Float64Array.from(order, value), vectors: turned }
}
