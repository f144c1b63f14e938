import { describe, expect, test } from "vitest"
import { constantJet, type Jet, zeroJet } from "./jet"
import {
  cofactorJet,
  determinantJet,
  identityJet,
  inverseJet,
  matmulJets,
  traceJet,
  transposeJet,
} from "./linear-algebra"
import { matrixCos, matrixExp, matrixLn, matrixSin } from "./matrix-functions"
import { seededRandom } from "./seeded-random"

function randomMatrix(size: number, seed: number): Jet {
  const random = seededRandom(seed)
  const result = zeroJet([size, size])
  for (const part of ["a", "b", "c", "d"] as const) {
    for (let k = 0; k < size * size; k++) result[part][k] = 2 * random() - 1
  }
  return result
}

function expectClose(x: Jet, y: Jet, digits = 9): void {
  expect(x.dims).toEqual(y.dims)
  for (const part of ["a", "b", "c", "d"] as const) {
    x[part].forEach((value, k) => {
      expect(value).toBeCloseTo(y[part][k] ?? Number.NaN, digits)
    })
  }
}

const sizes = [1, 2, 3, 4, 5, 6]

describe("linear algebra on jets, all four parts", () => {
  test.each(sizes)("X X⁻¹ = I, size %i", (size) => {
    const x = randomMatrix(size, size)
    expectClose(matmulJets(x, inverseJet(x)), identityJet(size))
  })

  test.each(sizes)("|XY| = |X||Y| and |Xᵀ| = |X|, size %i", (size) => {
    const [x, y] = [randomMatrix(size, size), randomMatrix(size, size + 10)]
    const product = matmulJets(determinantMatrix(x), determinantMatrix(y))
    expectClose(determinantMatrix(matmulJets(x, y)), product)
    expectClose(determinantJet(transposeJet(x)), determinantJet(x))
  })

  test.each(sizes.slice(1))("X cof(X)ᵀ = |X| I, size %i", (size) => {
    const x = randomMatrix(size, 3 * size)
    const product = matmulJets(x, transposeJet(cofactorJet(x)))
    const determinant = determinantJet(x)
    expect(traceJet(product).d[0]).toBeCloseTo(size * (determinant.d[0] ?? Number.NaN), 9)
    expect(traceJet(product).a[0]).toBeCloseTo(size * (determinant.a[0] ?? Number.NaN), 9)
  })

  test("a singular matrix has a determinant with derivatives, and no inverse", () => {
    const x: Jet = {
      ...constantJet([4, 4], [1, 2, 3, 4, 2, 4, 6, 8, 0, 1, 0, 1, 1, 0, 0, 2]),
      b: Float64Array.from({ length: 16 }, (_, k) => (k === 0 ? 1 : 0)),
    }
    const determinant = determinantJet(x)
    expect(determinant.a[0]).toBeCloseTo(0, 12)
    // The slope in the direction of one entry is its cofactor: |4 6 8; 1 0 1; 0 0 2| = -12.
    expect(determinant.b[0]).toBeCloseTo(-12, 12)
    expect(inverseJet(constantJet([2, 2], [1, 2, 2, 4])).a.every(Number.isNaN)).toBe(true)
  })
})

/** The determinant as a 1 × 1 matrix, so that products of determinants are products of matrices. */
const determinantMatrix = (x: Jet): Jet => ({ ...determinantJet(x), dims: [1, 1] })

describe("matrix functions on jets, all four parts", () => {
  test.each([1, 2, 3, 4])("ln(exp X) = X for a small X, size %i", (size) => {
    const x = randomMatrix(size, 40 + size)
    const small: Jet = { ...x, a: x.a.map((value) => value / (2 * size)) }
    expectClose(matrixLn(matrixExp(small)), small, 8)
  })

  test.each([1, 2, 3])("sin²X + cos²X = I, size %i", (size) => {
    const x = randomMatrix(size, 60 + size)
    const [sin, cos] = [matrixSin(x), matrixCos(x)]
    const sum = matmulJets(sin, sin)
    const other = matmulJets(cos, cos)
    const total: Jet = { ...sum, a: sum.a.map((value, k) => value + (other.a[k] ?? 0)) }
    total.a.forEach((value, k) => {
      expect(value).toBeCloseTo(identityJet(size).a[k] ?? Number.NaN, 9)
    })
  })

  test("known values", () => {
    const turn = constantJet([2, 2], [0, -1, 1, 0])
    expect([...matrixExp(turn).a].map((value) => value.toFixed(12))).toEqual(
      [Math.cos(1), -Math.sin(1), Math.sin(1), Math.cos(1)].map((value) => value.toFixed(12)),
    )
    expect(matrixLn(constantJet([1, 1], [7])).a[0]).toBeCloseTo(Math.log(7), 12)
  })
})
