import { describe, expect, it } from "vitest"
import { operators } from "@/lib/engine/operators"
import { GROUPS, referenceEntries } from "./entries"

describe("the reference of operators", () => {
  const entries = referenceEntries()

  it("lists every operator of the registry under a heading", () => {
    expect(entries.map(({ operator }) => operator.id)).toEqual(operators.map(({ id }) => id))
    for (const group of GROUPS) expect(entries.some((entry) => entry.group === group)).toBe(true)
  })

  it("differentiates the example of every operator that can be typed, and checks the result", () => {
    // What has no spelling comes up in results only, such as eigenvectors and the derivatives of matrix functions.
    const typed = entries.filter(({ operator }) => Object.keys(operator.syntax).length > 0)
    expect(typed.filter(({ worked }) => worked === null).map(({ operator }) => operator.id)).toEqual([])
    expect(typed.length).toBeGreaterThan(60)
    for (const { worked } of entries) {
      if (worked) expect(worked.answer.verified.maxRelativeError).toBeLessThan(1e-8)
    }
  })
})
