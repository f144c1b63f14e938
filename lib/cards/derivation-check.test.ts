import { describe, expect, it } from "vitest"
import { check } from "../engine/check/check"
import type { Verdict } from "../engine/check/derivation"
import { derive } from "../engine/engine"
import { readFunction } from "../engine/syntax/read"
import { NO_DEFINITIONS } from "./definitions"
import { type DerivationFields, derivationCard } from "./derivation-card"
import {
  hasDerivative,
  isSimple,
  isUnfinished,
  isWrittenAlike,
  judgementOf,
  lastSide,
  linesQuestion,
} from "./derivation-check"
import { derivationGoal, type Goal } from "./derivation-goal"
import { changedPart, nextStep, rulesBetween, sortOf } from "./derivation-next"
import type { Source } from "./derivative-question"

const sourceOf = (latex: string): Source => ({
  state: "function",
  latex,
  reading: readFunction({ latex, variables: [] }),
  definitions: NO_DEFINITIONS,
})
const fieldsOf = (values: Partial<DerivationFields>): DerivationFields => ({
  ...derivationCard.read({ texts: {}, values: {} }),
  ...values,
})
function goalOf(latex: string, name: string, more: Partial<DerivationFields> = {}): Goal {
  const read = derivationGoal(sourceOf(latex), fieldsOf({ wrt: { name, index: null }, ...more }))
  if (!read.ok) throw new Error(read.problem.code)
  return read.goal
}
const verdictsOf = (goal: Goal, latex: readonly string[]) => {
  const lines = latex.map((text, at) => ({
    id: `line${at}`,
    latex: text,
    by: null,
    at: null,
    way: null,
    reason: "",
    removedBy: null,
  }))
  const judged = judgementOf(goal, lines, check(linesQuestion(goal, latex)))
  expect(judged.refused).toBeNull()
  expect(judged.start).toBeNull()
  return lines.map(({ id }) => judged.verdicts.get(id)?.verdict)
}

describe("the goal of a derivation", () => {
  it.each([
    ["f(\\bm{x}) = \\|A\\bm{x} - \\bm{b}\\|^2", "x", {}, "2A^\\top(A\\bm{x} - \\bm{b})"],
    ["\\bm{x}^\\top A \\bm{x}", "x", { order: 2 }, "A + A^\\top"],
    ["\\bm{x}^\\top A \\bm{x}", "x", { wrt: { name: "x", index: [1] } }, "(A\\bm{x} + A^\\top\\bm{x})_1"],
    ["f(X) = \\operatorname{tr}(X^\\top X)", "X", {}, "2X"],
    ["f(X) = \\operatorname{tr}(X^\\top X)", "X", { wrt: { name: "X", index: [1, 2] } }, "2X_{1,2}"],
    ["f(x) = x^3", "x", { order: 2 }, "6x"],
    ["\\bm{f}(\\bm{x}) = A\\bm{x}", "x", {}, "A"],
    ["\\bm{f}(\\bm{x}) = A\\bm{x}", "x", { layout: "denominator" }, "A^\\top"],
  ] as const)("of %s by %s with %j is what %s is judged against", (latex, name, more, right) => {
    const goal = goalOf(latex, name, more)
    expect(verdictsOf(goal, [right, `-3${right}`])).toEqual(["equal", "different"])
  })

  it.each([
    ["f(x) = x^2", "x", null, {}, "\\frac{\\mathrm{d}}{\\mathrm{d} x}\\left(x^2\\right)"],
    ["f(x) = a x^2", "x", null, { order: 2 }, "\\frac{\\mathrm{d}^2}{\\mathrm{d} x^2}\\left(a x^2\\right)"],
    ["f(x, y) = x y", "x", null, {}, "\\frac{\\partial}{\\partial x}\\left(x y\\right)"],
    ["\\bm{f}(t) = (t^2, \\sin(t))", "t", null, {}, "\\frac{\\mathrm{d}}{\\mathrm{d} t}(t^2, \\sin(t))"],
    [
      "\\bm{f}(t) = (t, 1)(2 + t)",
      "t",
      null,
      {},
      "\\frac{\\mathrm{d}}{\\mathrm{d} t}\\left((t, 1)(2 + t)\\right)",
    ],
    [
      "F(t) = \\begin{bmatrix} t & 1 \\end{bmatrix}",
      "t",
      null,
      {},
      "\\frac{\\mathrm{d}}{\\mathrm{d} t}\\begin{bmatrix} t & 1 \\end{bmatrix}",
    ],
    ["f(\\bm{x}) = x_1 x_2", "x", [2], {}, "\\frac{\\partial}{\\partial x_{2}}\\left(x_1 x_2\\right)"],
    [
      "f(X) = \\operatorname{tr}(X)",
      "X",
      [1, 2],
      {},
      "\\frac{\\partial}{\\partial x_{12}}\\left(\\operatorname{tr}(X)\\right)",
    ],
    ["\\bm{f}(X) = Xx", "X", [1, 12], {}, "\\frac{\\partial}{\\partial X_{1,12}}\\left(Xx\\right)"],
  ] as const)("of %s by %s at %j is written as it is taught", (latex, name, index, more, start) => {
    expect(goalOf(latex, name, { wrt: { name, index }, ...more }).start).toBe(start)
    expect(verdictsOf(goalOf(latex, name, { wrt: { name, index }, ...more }), [start])).toEqual(["equal"])
  })

  it("lets the lines speak of the function by its name", () => {
    const goal = goalOf("f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}", "x")
    expect(
      verdictsOf(goal, ["\\nabla f(\\bm{x}) = (A + A^\\top)\\bm{x}", "A\\bm{x} + A^\\top\\bm{x}"]),
    ).toEqual(["equal", "equal"])
  })

  it("of a claim starts with its left side, with sizes that both sides agree on", () => {
    const read = derivationGoal(
      { state: "none" },
      fieldsOf({
        goal: "show-equal",
        left: "\\operatorname{tr}(A\\bm{x}\\bm{x}^\\top)",
        right: "\\bm{x}^\\top A\\bm{x}",
      }),
    )
    if (!read.ok) throw new Error(read.problem.code)
    expect(
      verdictsOf(read.goal, ["\\operatorname{tr}(\\bm{x}\\bm{x}^\\top A)", "\\bm{x}^\\top A\\bm{x}"]),
    ).toEqual(["equal", "equal"])
  })

  it("is missing until everything is chosen and can be read, and says what is missing", () => {
    const code = (source: Source, values: Partial<DerivationFields>) => {
      const read = derivationGoal(source, fieldsOf(values))
      return read.ok ? null : read.problem.code
    }
    const claim = { goal: "show-equal" } as const
    expect(code({ state: "none" }, {})).toBe("no-source")
    expect(code(sourceOf("x^2"), {})).toBe("no-variable")
    expect(code(sourceOf("\\frac{1"), { wrt: { name: "x", index: null } })).toBe("source-broken")
    expect(code({ state: "none" }, { ...claim, right: "x" })).toBe("left-empty")
    expect(code({ state: "none" }, { ...claim, left: "x" })).toBe("right-empty")
    expect(code({ state: "none" }, { ...claim, left: "x", right: "\\frac{1" })).toBe("right-broken")
  })
})

describe("what is thought of a line", () => {
  const goal = goalOf("f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}", "x")
  const verdictOf = (latex: string): Verdict => {
    const report = check(linesQuestion(goal, [latex]))
    const verdict = report.ok ? report.verdicts.at(-1) : undefined
    if (verdict === undefined) throw new Error("no verdict")
    return verdict
  }
  it.each(["\\frac{1}{", "A\\bm{x} +", "(A + A^\\top", "A\\bm{x} =", "\\left(A\\bm{x}", "2\\cdot"])(
    "is only that it is not finished: %s",
    (latex) => {
      expect(isUnfinished(latex, verdictOf(latex))).toBe(true)
    },
  )
  it.each(["A\\bm{x})", "A\\bm{x} + + \\bm{x}", "A\\bm{x}", "y"])("is more than that: %s", (latex) => {
    expect(isUnfinished(latex, verdictOf(latex))).toBe(false)
  })
})

describe("the result of a derivation", () => {
  it("is the last side of its last line", () => {
    expect(lastSide("\\nabla f = 2x = x + x.")).toBe("x + x")
    expect(lastSide("\\sum_{i=1}^{n} x_i")).toBe("\\sum_{i=1}^{n} x_i")
    expect(lastSide("= A\\bm{x}")).toBe("A\\bm{x}")
  })
  it("still holds something to differentiate, or not", () => {
    for (const latex of ["\\frac{\\partial f}{\\partial x}", "\\nabla f", "\\mathrm{d}f", "\\mathrm d x"])
      expect(hasDerivative(latex)).toBe(true)
    for (const latex of ["2\\bm{x}", "\\mathrm{diag}(x)", "\\operatorname{tr} A"])
      expect(hasDerivative(latex)).toBe(false)
  })
  it("is simple when it is about as short as what the engine knows", () => {
    const shortest = {
      compact: "2A^\\top(A\\bm{x} - \\bm{b})",
      index: "2\\sum_{j=1}^{m} a_{ji}\\left(\\sum_{k=1}^{n} a_{jk}x_k - b_j\\right)",
    }
    for (const latex of [
      "2A^\\top A\\bm{x} - 2A^\\top\\bm{b}",
      "2A^\\top\\left(A\\bm{x} - \\bm{b}\\right)",
      shortest.index,
    ])
      expect(isSimple(latex, shortest)).toBe(true)
    for (const latex of ["A^\\top A\\bm{x} + A^\\top A\\bm{x} - A^\\top\\bm{b} - A^\\top\\bm{b} + \\bm{0}"])
      expect(isSimple(latex, shortest)).toBe(false)
  })
  it.each([
    ["\\bm{f}(t) = (t^3, 5t, 1)", "t", "\\begin{bmatrix} 3t^2 \\\\[1ex] 5 \\\\[1ex] 0 \\end{bmatrix}"],
    ["\\bm{f}(\\bm{x}) = A\\bm{x} + \\bm{x}", "x", "a_{ij} + \\delta_{ij}"],
  ])("is simple in whichever way it is written: %s by %s is %s", (latex, name, result) => {
    const { question } = goalOf(latex, name)
    const answer = question && derive(question)
    if (!answer?.ok) throw new Error(latex)
    expect(isSimple(result, answer.derivative)).toBe(true)
  })
  it("is the right side of a claim when it is written like it", () => {
    expect(isWrittenAlike("\\bm{x}^{\\top} A \\bm{x}", "\\mathbf{x}^T A\\bm x")).toBe(true)
    expect(isWrittenAlike("\\bm{x}^\\top A \\bm{x}", "\\bm{x}^\\top A^\\top \\bm{x}")).toBe(false)
  })
})

describe("how much a line does at once", () => {
  const stepsOf = (latex: string, name: string) => {
    const { question, start } = goalOf(latex, name)
    const answer = question && derive(question)
    if (!answer?.ok) throw new Error(latex)
    return { steps: answer.steps, start }
  }

  it.each([
    ["f(\\bm{x}) = \\|A\\bm{x} - \\bm{b}\\|^2", "x", "2A^\\top A\\bm{x} - 2A^\\top\\bm{b}", 2],
    ["f(x) = x^2\\sin(3x)", "x", "2x\\sin(3x) + 3x^2\\cos(3x)", 3],
    ["f(X) = \\operatorname{tr}(AXB)", "X", "A^\\top B^\\top", 0],
  ] as const)("is counted in rules of differentiation: %s", (latex, name, result, count) => {
    const { steps, start } = stepsOf(latex, name)
    expect(rulesBetween(steps, start, result)).toBe(count)
    expect(rulesBetween(steps, result, result)).toBe(0)
    expect(steps.filter((step) => sortOf(step) === "differentiate").length).toBeGreaterThan(0)
  })

  it("is less with a line between", () => {
    const { steps, start } = stepsOf("f(x) = x^2\\sin(3x)", "x")
    const between = steps.find(({ rule }) => rule === "product-rule")?.after ?? ""
    expect(rulesBetween(steps, start, between)).toBe(1)
    expect(rulesBetween(steps, between, "2x\\sin(3x) + 3x^2\\cos(3x)")).toBe(2)
  })
})

describe("help with the next step", () => {
  const goal = goalOf("f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}", "x")
  const answer = goal.question === null ? null : derive(goal.question)
  if (answer?.ok !== true) throw new Error("the goal could not be derived")
  const { steps } = answer
  it("begins with the first step, goes on from a line that is found among them, and ends with the last", () => {
    expect(nextStep(steps, [])).toBe(0)
    expect(nextStep(steps, [steps[2]?.after ?? ""])).toBe(3)
    expect(nextStep(steps, [steps.at(-1)?.after ?? ""])).toBeNull()
    const rest = nextStep(steps, ["\\sum_i x_i a_{ki} + \\sum_j a_{jk} x_j"])
    expect(hasDerivative(steps[rest ?? 0]?.before ?? "\\nabla")).toBe(false)
  })
  it("cuts out the part that a step changes so that the whole stays a formula", () => {
    for (const step of steps) {
      const cut = changedPart(step)
      if (cut === null) continue
      expect(cut.head + cut.part + cut.tail).toBe(step.before)
      const opened = cut.part.match(/\{/g)?.length ?? 0
      expect(cut.part.match(/\}/g)?.length ?? 0).toBe(opened)
    }
    expect(steps.filter((step) => changedPart(step) !== null).length).toBeGreaterThan(steps.length / 2)
  })
  it("names the sort of a step", () => {
    expect(steps.map(sortOf)).toContain("differentiate")
    expect(sortOf(steps[0] ?? { rule: "", title: { en: "", ja: "" }, before: "", after: "" })).toBe(
      "notation",
    )
  })
})
