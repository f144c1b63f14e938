import { readdirSync } from "node:fs"
import { describe, expect, test } from "vitest"
import type { Question } from "../answer"
import { variablesOf } from "../corpus/families/define"
import { derive } from "../engine"
import { startForms } from "../index-form/intern"
import { chooseDims } from "../numeric/choose-dims"
import type { Mood } from "../numeric/draw-point"
import { operatorById, operators } from "../operators"
import type { OperatorDefinition, OperatorSample } from "../operators/define"
import { knownOrders } from "../operators/known-orders"
import { rational } from "../rational"
import { derivativeRules, simplificationRules } from "../rules"
import { createSizes } from "../syntax/elaborate/sizes"
import type { Elaborated } from "../syntax/read"
import type { Declaration, Term } from "../term"
import { arrangementRules } from "./arrangements"
import type { Example } from "./define"
import { differentialRules } from "./rules"
import { roundsOf, sampleRounds } from "./sample-rounds"
import { compareLines } from "./step-values"

const RULES = [...differentialRules, ...arrangementRules]

const questionOf = ([latex, variables, wrt]: Example): Question => ({
  latex,
  variables: variablesOf({ latex, variables, wrt, oracle: () => 0 }),
  wrt,
})

/** The files of a folder that hold rules: all but its list and what several rules share. */
const ruleFiles = (folder: string): string[] =>
  readdirSync(new URL(folder, import.meta.url)).filter(
    (file) => !["index.ts", "inner-product.ts", "matrix-function-slope.ts"].includes(file),
  )

test("every file of a rule is in the list", () => {
  expect(ruleFiles("./rules/")).toHaveLength(differentialRules.length)
  expect(ruleFiles("./arrangements/")).toHaveLength(arrangementRules.length)
})

test("rules have names of their own", () => {
  const ids = [...RULES, ...derivativeRules, ...simplificationRules].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

describe.each(RULES.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  test("says in both languages what it does and why", () => {
    for (const text of [rule.title.en, rule.title.ja]) expect(text.length).toBeGreaterThan(3)
    expect(rule.explanation.en).toMatch(/\.$/)
    expect(rule.explanation.ja).toMatch(/。$/)
  })

  test.each(rule.examples)("is used in %s, and every line there has the value of the next", (...example) => {
    startForms()
    const question = questionOf(example)
    const sample = sampleRounds(question)
    if ("why" in sample.rounds) throw new Error(`not in differentials: ${sample.rounds.why}`)
    const used = sample.rounds.flatMap((round) =>
      [...round.taken, ...round.arranged].map((step) => step.rule),
    )
    expect(used).toContain(id)
    const compared = compareLines(sample, sample.rounds, chooseDims(sample.elaborated.sizes, 1), "positive")
    expect(compared.length).toBeGreaterThan(0)
    for (const { what, error } of compared) expect(error, what).toBeLessThan(1e-6)
  })

  test("has an example", () => {
    expect(rule.examples.length).toBeGreaterThan(0)
  })
})

/** Operators that nobody types: they stand in results only. All others have a differential. */
const NOT_IN_DIFFERENTIALS: readonly string[] = [
  "eigenvector",
  "hardmax",
  "left-eigenvector",
  "left-singular-vector",
  "matrix-cos-derivative",
  "matrix-exp-derivative",
  "matrix-ln-derivative",
  "matrix-real-power-derivative",
  "matrix-sin-derivative",
  "polar-factor",
  "polar-factor-derivative",
  "reduced-resolvent",
  "right-singular-vector",
]

const MOODS: Readonly<Record<NonNullable<OperatorSample["domain"]>, Mood>> = {
  real: "any",
  nonzero: "any",
  invertible: "any",
  positive: "positive",
  spd: "any",
  symmetric: "any",
  unit: "small",
  large: "large",
}

/** An operator applied to variables, or to the numbers that a sample fixes. */
function applied(
  operator: OperatorDefinition,
  { args, literals = {}, domain }: OperatorSample,
): Elaborated[] {
  const declarations = args.map(
    (shape, k): Declaration => ({
      name: `v${k}`,
      latex: `v_${k}`,
      shape,
      positiveDefinite: domain === "spd",
      symmetric: domain === "symmetric",
    }),
  )
  const terms = args.map((shape, k): Term => {
    const value = literals[k]
    if (value === undefined) return { type: "variable", name: `v${k}`, shape, span: [0, 1] }
    return { type: "number", value: typeof value === "number" ? rational(value) : value, shape, span: [0, 1] }
  })
  const shape = operator.shape(args, createSizes([]), { span: [0, 1], latex: ["a", "b"] })
  if (!shape.ok) throw new Error(shape.error.message.en)
  const term: Term = { type: "apply", operator: operator.id, args: terms, shape: shape.value, span: [0, 1] }
  const moving = declarations.filter((_, k) => literals[k] === undefined)
  return moving.map((declaration) => ({
    name: null,
    body: "",
    term,
    declarations,
    by: [{ declaration, index: null }],
    isOnlyInput: false,
    sizes: [],
  }))
}

const known = operators.filter((operator) => knownOrders(operator, operatorById).length > 0)

describe.each(known.map((operator) => [operator.id, operator] as const))(
  "the operator %s",
  (id, operator) => {
    const isListed = NOT_IN_DIFFERENTIALS.includes(id)
    test(
      isListed ? "is not in this lens" : "has a differential that agrees with automatic differentiation",
      () => {
        for (const sample of operator.samples)
          for (const elaborated of applied(operator, sample)) {
            startForms()
            const found = roundsOf(elaborated)
            expect("why" in found.rounds).toBe(isListed)
            if ("why" in found.rounds) continue
            const compared = compareLines(found, found.rounds, {}, MOODS[sample.domain ?? "real"])
            expect(compared.length).toBeGreaterThan(0)
            for (const { what, error } of compared) expect(error, what).toBeLessThan(1e-6)
          }
      },
    )
  },
)

test("what differentials cannot say is shown with indices, and the answer says so and why", () => {
  const answer = derive({
    latex: "\\prod_{i=1}^{n} x_i",
    variables: [{ name: "x", latex: "\\bm{x}", kind: "vector", shape: ["n"] }],
    wrt: "x",
    lens: "differentials",
  })
  if (!answer.ok) throw new Error(answer.error.message.en)
  expect(answer.lens).toBe("indices")
  expect(answer.lensNote).toEqual({
    en: "The steps are shown with indices: there is no rule in differentials for $\\mathrm{d}\\left(\\prod_{i=1}^{n} x_i\\right)$.",
    ja: "$\\mathrm{d}\\left(\\prod_{i=1}^{n} x_i\\right)$ に対する全微分の規則がないため、添字による手順を示します。",
  })
  expect(answer.steps[0]?.rule).toBe("index-notation")
})
