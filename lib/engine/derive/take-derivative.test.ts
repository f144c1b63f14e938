import { beforeEach, describe, expect, test } from "vitest"
import { atIndex, freshIndex } from "../index-form/build"
import { Evaluation } from "../index-form/evaluate"
import { startForms } from "../index-form/intern"
import { lower } from "../index-form/lower"
import type { IndexForm } from "../index-form/nodes"
import { drawPoint } from "../numeric/draw-point"
import { seededRandom } from "../numeric/seeded-random"
import { axes } from "../shape"
import { StepRecorder } from "../steps/recorder"
import type { Term } from "../term"
import { createRuleContext } from "./context"
import { applyTerm, RANDOM_VARIABLES, RandomTerms, variableTerm } from "./random-term"
import { normalKey } from "./simplify"
import { type Target, takeDerivative } from "./take-derivative"
import { verify } from "./verify"

beforeEach(() => startForms(2_000_000))

const sizes = [
  { name: "n", atLeast: 1 },
  { name: "m", atLeast: 1 },
]

function targetOf(
  name: string,
  structure: Target["structure"] = null,
  index: readonly number[] | null = null,
): Target {
  const declaration = RANDOM_VARIABLES.find((one) => one.name === name)
  if (!declaration) throw new Error(`no variable ${name}`)
  return { declaration, index, structure }
}

function differentiate(
  term: Term,
  target: Target,
  order: 1 | 2,
): { form: IndexForm; recorder: StepRecorder } {
  const output = axes(term.shape).map(freshIndex)
  const start = { output, wrt: [], body: lower(term).at(...output.map(atIndex)) }
  const recorder = new StepRecorder()
  const taken = takeDerivative(
    start,
    Array.from({ length: order }, () => target),
    createRuleContext(RANDOM_VARIABLES),
    recorder,
  )
  if (!("form" in taken)) throw new Error("no rule for a part")
  return { form: taken.form, recorder }
}

const check = (term: Term, form: IndexForm, target: Target, order: 1 | 2) =>
  verify({
    elaborated: {
      name: null,
      body: "",
      term,
      declarations: RANDOM_VARIABLES,
      by: [target],
      isOnlyInput: false,
      sizes,
    },
    form,
    targets: Array.from({ length: order }, () => target),
  })

const makers = ["scalar", "column", "square"] as const
const seeds = (count: number) => Array.from({ length: count }, (_, seed) => seed)

describe("random compositions of operators", () => {
  test.each(seeds(60))("first derivatives agree with automatic differentiation, seed %i", (seed) => {
    const random = seededRandom(seed)
    const terms = new RandomTerms(random)
    const kind = makers[seed % 3] ?? "scalar"
    const term = terms[kind](kind === "scalar" ? 3 : 2)
    for (const name of ["x", "X"]) {
      startForms(2_000_000)
      const target = targetOf(name)
      const { form, recorder } = differentiate(term, target, 1)
      // Null means that no point in the domain was found, which the engine refuses to answer.
      expect(check(term, form, target, 1).agrees).not.toBe(false)
      recorder.steps.slice(1).forEach((step, k) => {
        expect(step.before).toBe(recorder.steps[k]?.after)
      })
      expect(recorder.steps.at(-1)?.after ?? form.body).toBe(form.body)
    }
  })

  test.each(seeds(24))("second derivatives agree and are symmetric, seed %i", (seed) => {
    const terms = new RandomTerms(seededRandom(500 + seed))
    const term = terms.scalar(2)
    const target = targetOf(seed % 2 === 0 ? "x" : "X")
    const { form } = differentiate(term, target, 2)
    expect(check(term, form, target, 2).agrees).not.toBe(false)
    const dims = { n: 3, m: 2 }
    const numbers = new Evaluation({ values: drawPoint(RANDOM_VARIABLES, dims, 3), dims })
    const half = form.wrt.length / 2
    const turned = [...form.wrt.slice(half), ...form.wrt.slice(0, half)]
    const straight = numbers.over(form.body, form.wrt)
    const swapped = numbers.over(form.body, turned)
    const scale = Math.max(1, ...straight.map(Math.abs))
    straight.forEach((value, k) => {
      if (Number.isFinite(value)) expect(Math.abs(value - (swapped[k] ?? 0)) / scale).toBeLessThan(1e-9)
    })
  })

  test.each(seeds(20))("the result does not depend on the names of indices, seed %i", (seed) => {
    const term = new RandomTerms(seededRandom(900 + seed)).column(2)
    const key = (burned: number): string => {
      startForms(2_000_000)
      for (let k = 0; k < burned; k++) freshIndex("n")
      const { form } = differentiate(term, targetOf("x"), 1)
      return normalKey(form, createRuleContext(RANDOM_VARIABLES))
    }
    expect(key(17)).toBe(key(0))
  })

  test.each(["symmetric", "diagonal"] as const)("derivatives within %s matrices agree", (structure) => {
    for (const seed of seeds(10)) {
      startForms(2_000_000)
      const term = new RandomTerms(seededRandom(70 + seed)).scalar(2)
      const target = targetOf("X", structure)
      for (const order of [1, 2] as const) {
        const { form } = differentiate(term, target, order)
        expect(check(term, form, target, order).agrees).not.toBe(false)
      }
    }
  })
})

describe("the numerical check", () => {
  const quadratic = applyTerm(
    "multiply",
    { kind: "column", size: "n" },
    variableTerm("X"),
    applyTerm("sin", { kind: "column", size: "n" }, variableTerm("x")),
  )

  test("accepts the derivative and rejects a transposed, doubled or zero one", () => {
    const target = targetOf("x")
    const { form } = differentiate(quadratic, target, 1)
    expect(check(quadratic, form, target, 1).agrees).toBe(true)
    const [i] = form.output
    const [j] = form.wrt
    if (!i || !j) throw new Error("two indices expected")
    const transposed = { output: [j], wrt: [i], body: form.body }
    expect(check(quadratic, transposed, target, 1).agrees).toBe(false)
    const zero = { ...form, body: lower({ type: "zeros", shape: { kind: "scalar" }, span: [0, 0] }).at() }
    expect(check(quadratic, zero, target, 1).agrees).toBe(false)
  })

  test("finds a point for functions that need positive or small arguments, and says when there is none", () => {
    const target = targetOf("x")
    const column = { kind: "column", size: "n" } as const
    for (const operator of ["ln", "arcsin"]) {
      const term = applyTerm(operator, column, variableTerm("x"))
      const { form } = differentiate(term, target, 1)
      expect(check(term, form, target, 1).agrees).toBe(true)
    }
    const nowhere = applyTerm(
      "ln",
      column,
      applyTerm("negate", column, applyTerm("exp", column, variableTerm("x"))),
    )
    const { form } = differentiate(nowhere, target, 1)
    expect(check(nowhere, form, target, 1).agrees).toBeNull()
  })
})
