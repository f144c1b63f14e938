import { describe, expect, test } from "vitest"
import { constantJet, type Jet, scalarJet, zeroJet } from "./jet"
import { matmulJets, transposeJet } from "./linear-algebra"
import { seededRandom } from "./seeded-random"
import {
  eigenvalueJet,
  eigenvectorJet,
  nuclearNormJet,
  resolventJet,
  singularValueJet,
  singularVectorJet,
} from "./spectral"
import { symmetricEigen } from "./symmetric-eigen"

const random = seededRandom(5)
const draw = (count: number): Float64Array => Float64Array.from({ length: count }, () => 2 * random() - 1)

function symmetric(size: number): Float64Array {
  const values = draw(size * size)
  return values.map((value, flat) => value + (values[(flat % size) * size + Math.floor(flat / size)] ?? 0))
}

describe("eigenvalues of symmetric matrices", () => {
  test.each([1, 2, 3, 7, 12])("V diag(λ) Vᵀ is the matrix of size %i, V is orthogonal, λ falls", (size) => {
    const values = symmetric(size)
    const eigen = symmetricEigen(values, size)
    if (!eigen) throw new Error("no eigenvalues")
    const vectors = constantJet([size, size], eigen.vectors)
    const scaled = constantJet(
      [size, size],
      eigen.vectors.map((value, flat) => value * (eigen.values[flat % size] ?? 0)),
    )
    matmulJets(scaled, transposeJet(vectors)).a.forEach((value, flat) => {
      expect(value).toBeCloseTo(values[flat] ?? Number.NaN, 12)
    })
    matmulJets(transposeJet(vectors), vectors).a.forEach((value, flat) => {
      expect(value).toBeCloseTo(flat % (size + 1) === 0 ? 1 : 0, 12)
    })
    expect([...eigen.values]).toEqual([...eigen.values].sort((a, b) => b - a))
  })

  test("a matrix that is not symmetric, or not finite, has none", () => {
    expect(symmetricEigen(Float64Array.of(1, 2, 3, 4), 2)).toBeNull()
    expect(symmetricEigen(Float64Array.of(1, Number.NaN, Number.NaN, 4), 2)).toBeNull()
  })

  test("equal eigenvalues have a value and no derivative", () => {
    const matrix = { ...zeroJet([2, 2]), a: Float64Array.of(1, 0, 0, 1), b: Float64Array.of(1, 0, 0, 2) }
    const { a, b } = eigenvalueJet(matrix, scalarJet(1))
    expect([...a, ...b]).toEqual([1, Number.NaN])
    expect(eigenvalueJet(matrix, scalarJet(3)).a[0]).toBeNaN()
  })
})

test("among matrices that are not symmetric the slopes are those of the eigenvalue itself", () => {
  const [a, b] = [symmetric(4).map((value, flat) => value + (flat % 5 === 0 ? flat : 0)), draw(16)]
  /** The largest eigenvalue by powers of the matrix. */
  const largestAt = (s: number): number => {
    const matrix = constantJet(
      [4, 4],
      a.map((value, k) => value + s * (b[k] ?? 0)),
    )
    let vector = constantJet([4, 1], [1, 2, 3, 4])
    let length = 1
    for (let k = 0; k < 2000; k++) {
      vector = matmulJets(matrix, vector)
      length = Math.hypot(...vector.a)
      vector = constantJet(
        [4, 1],
        vector.a.map((one) => one / length),
      )
    }
    return length
  }
  const h = 1e-3
  const exact = eigenvalueJet({ ...zeroJet([4, 4]), a, b, c: b }, scalarJet(1))
  expect(exact.a[0]).toBeCloseTo(largestAt(0), 10)
  expect(exact.b[0]).toBeCloseTo((largestAt(h) - largestAt(-h)) / (2 * h), 6)
  expect(exact.d[0]).toBeCloseTo((largestAt(h) - 2 * largestAt(0) + largestAt(-h)) / (h * h), 5)
})

/** Functions of a matrix and the size of a sample of it; `symmetric` where it must be. */
const FUNCTIONS: readonly (readonly [string, (x: Jet) => Jet, readonly [number, number], boolean])[] = [
  ["the largest eigenvalue", (x) => eigenvalueJet(x, scalarJet(1)), [4, 4], true],
  ["the smallest eigenvalue", (x) => eigenvalueJet(x, scalarJet(-1)), [4, 4], true],
  ["an eigenvector", (x) => eigenvectorJet(x, scalarJet(2), "right"), [4, 4], true],
  ["a left eigenvector", (x) => eigenvectorJet(x, scalarJet(2), "left"), [4, 4], true],
  ["the resolvent", (x) => resolventJet(x, scalarJet(2)), [4, 4], true],
  ["the largest singular value", (x) => singularValueJet(x, scalarJet(1)), [3, 5], false],
  ["the smallest singular value", (x) => singularValueJet(x, scalarJet(-1)), [5, 3], false],
  ["a left singular vector", (x) => singularVectorJet(x, scalarJet(2), "left"), [3, 5], false],
  ["a right singular vector", (x) => singularVectorJet(x, scalarJet(-1), "right"), [3, 5], false],
  ["the nuclear norm of a wide matrix", nuclearNormJet, [3, 5], false],
  ["the nuclear norm of a tall matrix", nuclearNormJet, [5, 3], false],
]

test.each(FUNCTIONS)("%s has derivatives that agree with differences", (_, value, dims, isSymmetric) => {
  const count = dims[0] * dims[1]
  const make = () => (isSymmetric ? symmetric(dims[0]) : draw(count))
  const [a, b, c] = [make(), make(), make()]
  const at = (s: number, t: number): Float64Array =>
    value(
      constantJet(
        dims,
        a.map((one, k) => one + s * (b[k] ?? 0) + t * (c[k] ?? 0)),
      ),
    ).a
  const exact = value({ ...zeroJet(dims), a, b, c })
  const h = 1e-4
  const [pp, pm, mp, mm, p, m] = [at(h, h), at(h, -h), at(-h, h), at(-h, -h), at(h, 0), at(-h, 0)]
  exact.b.forEach((slope, k) => {
    const difference = ((p[k] ?? 0) - (m[k] ?? 0)) / (2 * h)
    expect(Math.abs(slope - difference)).toBeLessThan(1e-5 * Math.max(1, Math.abs(slope)))
    const mixed = ((pp[k] ?? 0) - (pm[k] ?? 0) - (mp[k] ?? 0) + (mm[k] ?? 0)) / (4 * h * h)
    const d = exact.d[k] ?? Number.NaN
    expect(Math.abs(d - mixed)).toBeLessThan(1e-4 * Math.max(1, Math.abs(d)))
  })
})
