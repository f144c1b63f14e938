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
    const silent = entries.filter(({ worked }) => worked === null).map(({ operator }) => operator.id)
    // The derivatives of matrix functions come up in results and are not typed.
    expect(silent.filter((id) => !/^matrix-[\w-]+-derivative$/.test(id))).toEqual([])
    for (const { worked } of entries) {
      if (worked) expect(worked.answer.verified.maxRelativeError).toBeLessThan(1e-8)
    }
  })
})
