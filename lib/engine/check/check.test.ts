import { describe, expect, it } from "vitest"
import { check } from "./check"
import { CASES } from "./corpus"
import { EXAMINED } from "./examined"
import { sampleVariables } from "./samples"

describe.each([
  ["derivations of textbooks", CASES],
  ["derivations whose lines have been evaluated with NumPy", EXAMINED],
])("the line checker on %s", (_, cases) => {
  it.each(cases.map((one) => [one.lines.join("  ~  "), one] as const))("%s", (_lines, one) => {
    const { variables, expected, ...rest } = one
    const report = check({ ...rest, variables: sampleVariables(variables) })
    expect(report.ok).toBe(true)
    if (!report.ok) return
    expect(report.verdicts.filter(({ line }) => line > 0).map(({ verdict }) => verdict)).toEqual(expected)
    const wrong = expected.findIndex((verdict) => !/^(equal|conditional|unknown)$/.test(verdict))
    const unreadableStart = report.verdicts.some(({ line }) => line === 0)
    expect(report.firstWrong).toBe(unreadableStart ? 0 : wrong < 0 ? null : wrong + 1)
  })
})
