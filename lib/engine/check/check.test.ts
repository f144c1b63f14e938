import { describe, expect, it } from "vitest"
import { check } from "./check"
import { CASES } from "./corpus"
import { sampleVariables } from "./samples"

describe("the line checker", () => {
  it.each(CASES.map((one) => [one.lines.join("  ~  "), one] as const))("%s", (_, one) => {
    const { variables, expected, ...rest } = one
    const report = check({ ...rest, variables: sampleVariables(variables) })
    expect(report.ok).toBe(true)
    if (!report.ok) return
    expect(report.verdicts.filter(({ line }) => line > 0).map(({ verdict }) => verdict)).toEqual(expected)
  })
})
