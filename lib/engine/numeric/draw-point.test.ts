import { describe, expect, test } from "vitest"
import type { Declaration } from "../term"
import { chooseDims } from "./choose-dims"
import { drawPoint } from "./draw-point"
import { determinantJet, identityJet, matmulJets, transposeJet } from "./linear-algebra"

describe("points to check at", () => {
  const square = { kind: "matrix", rows: "n", cols: "n" } as const
  const draw = (promise: Partial<Declaration>, seed = 1) => {
    const value = drawPoint([{ name: "X", latex: "X", shape: square, ...promise }], { n: 4 }, seed).get("X")
    if (!value) throw new Error("no value")
    return value
  }

  test("keep every promise about a matrix", () => {
    for (let seed = 0; seed < 20; seed++) {
      const symmetric = draw({ symmetric: true }, seed)
      expect([...transposeJet(symmetric).a]).toEqual([...symmetric.a])
      const turned = draw({ orthogonal: true }, seed)
      const product = matmulJets(turned, transposeJet(turned))
      product.a.forEach((value, k) => {
        expect(value).toBeCloseTo(identityJet(4).a[k] ?? Number.NaN, 12)
      })
      expect(draw({ diagonal: true }, seed).a.filter((value) => value !== 0)).toHaveLength(4)
      expect(draw({ positive: true }, seed).a.every((value) => value > 0)).toBe(true)
      const definite = draw({ positiveDefinite: true }, seed)
      expect([...transposeJet(definite).a]).toEqual([...definite.a])
      expect(definite.a.every(Number.isFinite)).toBe(true)
      for (const promise of [{}, { invertible: true }, { positiveDefinite: true }]) {
        expect(determinantJet(draw(promise, seed)).a[0]).toBeGreaterThan(0.01)
      }
    }
  })

  test("are the same for the same seed and differ for another", () => {
    expect([...draw({}, 3).a]).toEqual([...draw({}, 3).a])
    expect([...draw({}, 3).a]).not.toEqual([...draw({}, 4).a])
  })

  test("have pairwise distinct sizes that respect given and smallest numbers", () => {
    const open = ["m", "n", "p", "q"].map((name) => ({ name, atLeast: name === "n" ? 5 : 1 }))
    for (const attempt of [0, 1]) {
      const dims = chooseDims(open, attempt, { q: 3 })
      expect(dims.q).toBe(3)
      expect(dims.n).toBeGreaterThanOrEqual(5)
      expect(new Set(Object.values(dims)).size).toBe(4)
    }
    expect(chooseDims(open, 0)).not.toEqual(chooseDims(open, 1))
  })
})
