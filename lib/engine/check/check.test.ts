import { describe, expect, it } from "vitest"
import { check } from "./check"
import { CASES } from "./corpus"
import { EXAMINED, MISTAKES } from "./examined"
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

describe("mistakes made on purpose", () => {
  const found = MISTAKES.map(({ mistake, one, before, line }) => {
    const { variables, expected: _, ...rest } = one
    const report = check({ ...rest, lines: [before, line], variables: sampleVariables(variables) })
    const verdict = report.ok ? report.verdicts.find((judged) => judged.line === 1) : undefined
    return { mistake, line, named: verdict?.diagnosis?.map(({ rule }) => rule) ?? [] }
  })

  it("are named, nearly all of them, and most of them first", () => {
    expect(found.length).toBeGreaterThan(90)
    const named = found.filter((one) => one.named.includes(one.mistake))
    expect(named.length / found.length).toBeGreaterThan(0.95)
    expect(found.filter(({ mistake, named }) => named[0] === mistake).length).toBeGreaterThan(80)
  })
})

describe("functions that are defined elsewhere", () => {
  const definitions = [{ latex: "g(\\bm u) = \\bm u^\\top\\bm u" }, { latex: "c = 3" }]
  const judge = (...lines: string[]) => {
    const report = check({ variables: sampleVariables("x:n W:mxn b:m"), wrt: "x", lines, definitions })
    return report.ok ? report.verdicts.map(({ verdict }) => verdict) : report.error.message.en
  }

  it("may be called with any arguments", () => {
    const start = "\\nabla g(W\\bm x-\\bm b)"
    expect(judge(start, "2W^\\top(W\\bm x-\\bm b)", "W^\\top(W\\bm x-\\bm b)")).toEqual([
      "equal",
      "different",
    ])
    expect(judge("c\\,g(\\bm x)", "3\\bm x^\\top\\bm x")).toEqual(["equal"])
  })

  it("are not defined again by a line that states them", () => {
    expect(judge("\\bm x^\\top\\bm x = g(\\bm x)", "g(\\bm x) = 2\\bm x^\\top\\bm x")).toEqual(["different"])
  })
})
