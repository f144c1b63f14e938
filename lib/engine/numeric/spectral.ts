import { addJets, multiplyJets, powerJet, subtractJets, sumJet } from "./arithmetic"
import { entryJet, isPlain, type Jet, plainJet, scalarJet } from "./jet"
import { matmulJets, traceJet, transposeJet } from "./linear-algebra"
import { matrixSqrt } from "./matrix-functions"
import { type SymmetricEigen, symmetricEigen } from "./symmetric-eigen"

/** Two eigenvalues that are closer than this, relative to the largest one, count as equal. */
const GAP = 1e-8

const nan = (dims: readonly number[]): Jet =>
  plainJet(dims, new Float64Array(dims.reduce((count, size) => count * size, 1)).fill(Number.NaN))

/** The same value without derivatives, which a multiple eigenvalue has not. */
const withoutSlope = (x: Jet): Jet => {
  const none = x.a.map(() => Number.NaN)
  return { ...x, b: none, c: none, d: none }
}

const isNothing = (part: Float64Array): boolean => part.every((one) => one === 0)

/**
 * The derivative parts of a function from its differential, a function of the value, the arguments and their changes: first along ε₂, then along ε₁ with all that moves
 * along ε₂.
 */
function lifted(
  value: Jet,
  args: readonly Jet[],
  differential: (value: Jet, args: readonly Jet[], changes: readonly Jet[]) => Jet,
): Jet {
  if (args.every(isPlain)) return value
  const still = args.map((arg) => plainJet(arg.dims, arg.a))
  const second = differential(
    value,
    still,
    args.map((arg) => plainJet(arg.dims, arg.c)),
  )
  const zero = (from: Jet) => new Float64Array(from.a.length)
  if (args.every((arg) => isNothing(arg.b) && isNothing(arg.d)))
    return { ...value, b: zero(value), c: second.a, d: zero(value) }
  const along = (jet: Jet, c: Float64Array): Jet => ({ ...jet, b: zero(jet), c, d: zero(jet) })
  const first = differential(
    along(value, second.a),
    args.map((arg) => along(arg, arg.c)),
    args.map((arg) => ({ ...along(arg, arg.d), a: arg.b })),
  )
  return { ...value, b: first.a, c: second.a, d: first.c }
}

/** The 0-based place of an eigenvalue by its rank: 1, 2, … from the largest down, −1 the smallest; −1 for no such place. */
function placeOf(rank: number, size: number): number {
  const place = rank > 0 ? rank - 1 : size + rank
  return Number.isInteger(place) && place >= 0 && place < size ? place : -1
}

const isSimple = ({ values }: SymmetricEigen, at: number): boolean => {
  const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return values.every((value, k) => k === at || Math.abs(value - (values[at] ?? 0)) > GAP * scale)
}

/** A column as a matrix, for products. */
const column = (x: Jet): Jet => ({ ...x, dims: [x.dims[0] ?? 0, 1] })
const flat = (x: Jet): Jet => ({ ...x, dims: [x.dims[0] ?? 0] })

/** (λI − M)⁺ for a simple eigenvalue λ of the symmetric M, by its rank: the reduced resolvent. */
export function resolventJet(matrix: Jet, rank: Jet): Jet {
  const size = matrix.dims[0] ?? 0
  const eigen = symmetricEigen(matrix.a, size)
  const at = placeOf(rank.a[0] ?? Number.NaN, size)
  if (!eigen || at < 0 || !isSimple(eigen, at)) return nan([size, size])
  const values = new Float64Array(size * size).map((_, entry) => {
    const [i, j] = [Math.floor(entry / size), entry % size]
    return eigen.values.reduce((sum, value, k) => {
      if (k === at) return sum
      const product = (eigen.vectors[i * size + k] ?? 0) * (eigen.vectors[j * size + k] ?? 0)
      return sum + product / ((eigen.values[at] ?? 0) - value)
    }, 0)
  })
  // dS = S dM S − S² dM P − P dM S² − S² dλ with the projection P = v uᵀ.
  return lifted(plainJet([size, size], values), [matrix], (s, [m = s], [dm = s]) => {
    const vector = column(eigenvectorJet(m, rank, "right"))
    const dual = transposeJet(column(eigenvectorJet(m, rank, "left")))
    const p = matmulJets(vector, dual)
    const square = matmulJets(s, s)
    const around = (left: Jet, right: Jet): Jet => matmulJets(matmulJets(left, dm), right)
    const dLambda = entryJet(around(dual, vector), 0)
    return [around(square, p), around(p, square), multiplyJets(square, dLambda)].reduce(
      subtractJets,
      around(s, s),
    )
  })
}

/** An eigenvalue of a symmetric matrix by its rank; its derivatives, where it is simple, are those of the eigenvalue among all matrices near. */
export function eigenvalueJet(matrix: Jet, rank: Jet): Jet {
  const size = matrix.dims[0] ?? 0
  const eigen = symmetricEigen(matrix.a, size)
  const at = placeOf(rank.a[0] ?? Number.NaN, size)
  if (!eigen || at < 0) return nan([])
  const value = scalarJet(eigen.values[at] ?? Number.NaN)
  if (!isSimple(eigen, at)) return isPlain(matrix) ? value : withoutSlope(value)
  return lifted(value, [matrix], (_, [m = matrix], [dm = matrix]) => {
    const vector = eigenvectorJet(m, rank, "right")
    const dual = eigenvectorJet(m, rank, "left")
    return sumJet(multiplyJets(dual, flat(matmulJets(dm, column(vector)))))
  })
}

/**
 * A unit eigenvector of a symmetric matrix by the rank of its eigenvalue, its largest entry positive. Near the matrix the right ones move by dv = S dM v and the left ones by
 * du = Sᵀ dMᵀ u, so that uᵀv stays one.
 */
export function eigenvectorJet(matrix: Jet, rank: Jet, side: "left" | "right"): Jet {
  const size = matrix.dims[0] ?? 0
  const eigen = symmetricEigen(matrix.a, size)
  const at = placeOf(rank.a[0] ?? Number.NaN, size)
  if (!eigen || at < 0 || !isSimple(eigen, at)) return nan([size])
  const value = plainJet(
    [size],
    Float64Array.from({ length: size }, (_, i) => eigen.vectors[i * size + at] ?? Number.NaN),
  )
  const turn = (x: Jet): Jet => (side === "left" ? transposeJet(x) : x)
  return lifted(value, [matrix], (vector, [m = matrix], [dm = matrix]) => {
    const resolvent = resolventJet(m, rank)
    return flat(matmulJets(turn(resolvent), matmulJets(turn(dm), column(vector))))
  })
}

/** The rank as a place from the largest down, where −1 is the last of the singular values of an m × n matrix. */
function fromLargest(x: Jet, rank: Jet): Jet {
  const count = Math.min(...x.dims)
  const place = placeOf(rank.a[0] ?? Number.NaN, count)
  return scalarJet(place < 0 ? Number.NaN : place + 1)
}

/** A singular value by its rank; at zero and where two are equal it has no derivative. */
export function singularValueJet(x: Jet, rank: Jet): Jet {
  const [rows = 0, cols = 0] = x.dims
  const gram = rows < cols ? matmulJets(x, transposeJet(x)) : matmulJets(transposeJet(x), x)
  const square = eigenvalueJet(gram, fromLargest(x, rank))
  // Rounding may leave the square of zero below zero.
  const value = square.a.map((one) => Math.max(one, 0))
  return powerJet({ ...square, a: value }, scalarJet(0.5))
}

/** The right singular vector v, and the left one u = Xv/σ, of a singular value. */
export function singularVectorJet(x: Jet, rank: Jet, side: "left" | "right"): Jet {
  const gram = matmulJets(transposeJet(x), x)
  const right = eigenvectorJet(gram, fromLargest(x, rank), "right")
  if (side === "right") return right
  const reciprocal = powerJet(singularValueJet(x, rank), scalarJet(-1))
  return multiplyJets(flat(matmulJets(x, column(right))), reciprocal)
}

/** The sum of all singular values, tr (XᵀX)^{1/2}: it has a derivative where the matrix has full rank. */
export function nuclearNormJet(x: Jet): Jet {
  const { a } = Array.from({ length: Math.min(...x.dims) }, (_, k) =>
    singularValueJet(plainJet(x.dims, x.a), scalarJet(k + 1)),
  ).reduce(addJets, scalarJet(0))
  if (isPlain(x)) return plainJet([], a)
  const [rows = 0, cols = 0] = x.dims
  const gram = rows < cols ? matmulJets(x, transposeJet(x)) : matmulJets(transposeJet(x), x)
  return { ...traceJet(matrixSqrt(gram)), a }
}
