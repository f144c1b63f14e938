import { describe, expect, it } from "vitest"
import { layoutOf, questionOf, readCorpus } from "../corpus/cases"
import { atIndex, freshIndex } from "../index-form/build"
import { startForms } from "../index-form/intern"
import { equalForms } from "../index-form/key"
import { lower } from "../index-form/lower"
import type { IndexForm } from "../index-form/nodes"
import { seededRandom } from "../numeric/seeded-random"
import { axes } from "../shape"
import { StepRecorder } from "../steps/recorder"
import { type Elaborated, elaborateQuestion } from "../syntax/read"
import type { Term } from "../term"
import { createRuleContext } from "./context"
import { takeDerivative } from "./take-derivative"

/** Operators whose arguments may change places without changing the value, whatever their shapes. */
const COMMUTE = new Set(["add", "hadamard", "dot"])

const isScalar = (term: Term): boolean => term.shape.kind === "scalar"

/** The same function written in another order: summands, entrywise factors and factors that are numbers change places. */
function rewritten(term: Term, random: () => number): Term {
  switch (term.type) {
    case "apply": {
      const args = term.args.map((part) => rewritten(part, random))
      const mayChange = COMMUTE.has(term.operator) || (term.operator === "multiply" && args.every(isScalar))
      return { ...term, args: mayChange ? shuffled(args, random) : args }
    }
    case "sum":
    case "product":
      return { ...term, body: rewritten(term.body, random) }
    case "array":
      return { ...term, rows: term.rows.map((row) => row.map((entry) => rewritten(entry, random))) }
    default:
      return term
  }
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

/** Whether nothing changed places. */
function sameOrder(a: Term, b: Term): boolean {
  const partsOf = (term: Term): readonly Term[] =>
    term.type === "apply"
      ? term.args
      : term.type === "array"
        ? term.rows.flat()
        : term.type === "sum" || term.type === "product"
          ? [term.body]
          : []
  return a.span === b.span && partsOf(a).every((part, k) => sameOrder(part, partsOf(b)[k] ?? a))
}

/** The derivative of a term in its normal form. */
function derivativeOf(term: Term, { declarations, by }: Elaborated): IndexForm | null {
  const output = axes(term.shape).map(freshIndex)
  const form = { output, wrt: [], body: lower(term).at(...output.map(atIndex)) }
  const targets = by.map((place) => ({ ...place, structure: null }))
  const taken = takeDerivative(form, targets, createRuleContext(declarations), new StepRecorder())
  return "stuck" in taken ? null : taken.form
}

describe("the normal form of a derivative", () => {
  const cases = [...readCorpus("seed"), ...readCorpus("wikipedia")]

  it("does not depend on the order in which a function is written", () => {
    const random = seededRandom(11)
    const different: string[] = []
    let changed = 0
    for (const one of cases) {
      startForms()
      const elaborated = elaborateQuestion(questionOf(one, layoutOf(one)))
      if (!elaborated.ok) throw new Error(`${one.id} is refused`)
      const { term } = elaborated.value
      const normal = derivativeOf(term, elaborated.value)
      if (normal === null) throw new Error(`${one.id} has no derivative`)
      for (let round = 0; round < 3; round++) {
        const other = rewritten(term, random)
        if (sameOrder(term, other)) continue
        changed += 1
        const form = derivativeOf(other, elaborated.value)
        if (form === null || !equalForms(normal, form)) different.push(one.id)
      }
    }
    expect([...new Set(different)]).toEqual([])
    expect(changed).toBeGreaterThan(cases.length / 2)
  })
})
