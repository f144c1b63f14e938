import { describe, expect, test } from "vitest"
import { constantJet } from "./jet"
import { standInEntry, standInJet } from "./stand-in"

describe("stand-ins of functions without a definition", () => {
  const args = [Float64Array.of(0.3, -0.8), Float64Array.of(1.1)]

  test("have derivatives of any order that agree with differences", () => {
    const at = (shift: number, slots: { arg: number; flat: number }[]) =>
      standInEntry("f", [1], [Float64Array.of(0.3, -0.8 + shift), Float64Array.of(1.1)], slots)
    const h = 1e-5
    const slots: { arg: number; flat: number }[] = []
    for (let order = 0; order < 3; order++) {
      const difference = (at(h, slots) - at(-h, slots)) / (2 * h)
      slots.push({ arg: 0, flat: 1 })
      expect(at(0, slots)).toBeCloseTo(difference, 6)
    }
  })

  test("give the same numbers in jets", () => {
    const jets = args.map((values) => constantJet([values.length], values))
    const value = standInJet("f", [3], false, jets)
    expect([...value.a]).toEqual([0, 1, 2].map((k) => standInEntry("f", [k], args)))
    expect(standInEntry("f", [0], args)).not.toBeCloseTo(standInEntry("g", [0], args), 3)
  })
})
