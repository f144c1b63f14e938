import { describe, expect, it } from "vitest"
import { operators } from "@/lib/engine/operators"
import { GROUPS, referenceEntries } from "./entries"

/** What comes up in results and has no derivative of its own: derivatives of matrix functions, vectors of eigenvalues and singular values, ψ′. */
const IN_RESULTS =
  /^(trigamma|matrix-[\w-]+-derivative|polar-factor-derivative|(left-)?eigenvector|(left|right)-singular-vector|reduced-resolvent)$/

describe("the reference of operators", () => {
  const entries = referenceEntries()

  it("lists every operator of the registry under a heading", () => {
    expect(entries.map(({ operator }) => operator.id)).toEqual(operators.map(({ id }) => id))
    for (const group of GROUPS) expect(entries.some((entry) => entry.group === group)).toBe(true)
  })

  it("differentiates the example of every operator that can be typed, and checks the result", () => {
    const silent = entries.filter(({ worked }) => worked === null).map(({ operator }) => operator.id)
    expect(silent.filter((id) => !IN_RESULTS.test(id))).toEqual([])
    for (const { worked } of entries) {
      if (worked) expect(worked.answer.verified.maxRelativeError).toBeLessThan(1e-8)
    }
  })
})
