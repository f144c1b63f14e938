import { describe, expect, test } from "vitest"
import type { Step } from "../answer"
import { type CorpusCase, questionOf, readCorpus } from "../corpus/cases"
import { createRuleContext } from "../derive/context"
import { takeDerivative } from "../derive/take-derivative"
import { derive } from "../engine"
import { atIndex, freshIndex } from "../index-form/build"
import { Evaluation } from "../index-form/evaluate"
import { KIND_BITS, startForms } from "../index-form/intern"
import { lower } from "../index-form/lower"
import type { Index, Node, Place } from "../index-form/nodes"
import { mapParts } from "../index-form/substitute"
import { drawPoint } from "../numeric/draw-point"
import { constantJet, type Jet } from "../numeric/jet"
import { axes, sizeNumber } from "../shape"
import { elaborateQuestion } from "../syntax/read"
import { inDetail } from "./detail"
import { StepRecorder } from "./recorder"

type Values = ReadonlyMap<string, Jet>
type Setting = ReadonlyMap<number, number>

const CASES = [...readCorpus("seed"), ...readCorpus("wikipedia")]

/** The value of forms with pending derivatives, which are taken by central differences: slow, simple, and apart from all rules. */
class Differences {
  private readonly known = new Map<Values, Map<number, Float64Array>>()

  constructor(private readonly dims: Readonly<Record<string, number>>) {}

  /** The entries of a form over some indices. */
  over(node: Node, indices: readonly Index[], values: Values, setting: Setting = new Map()): number[] {
    const [index, ...rest] = indices
    if (!index) return [this.value(node, values, setting)]
    return Array.from({ length: sizeNumber(index.size, this.dims) }, (_, k) =>
      this.over(node, rest, values, new Map(setting).set(index.id, k)),
    ).flat()
  }

  private value(node: Node, values: Values, setting: Setting): number {
    if ((node.kinds & KIND_BITS.derivative) === 0) return this.plain(node, values, setting)
    switch (node.node) {
      case "add":
        return node.terms.reduce((sum, term) => sum + this.value(term, values, setting), 0)
      case "multiply":
        return node.factors.reduce((product, factor) => product * this.value(factor, values, setting), 1)
      case "power":
        return this.value(node.base, values, setting) ** this.value(node.exponent, values, setting)
      case "sum":
        return this.over(node.body, [node.index], values, setting).reduce((sum, one) => sum + one, 0)
      case "product":
        return this.over(node.body, [node.index], values, setting).reduce((product, one) => product * one, 1)
      case "pick": {
        const chosen = node.cases[this.place(node.place, setting)]
        return chosen ? this.value(chosen, values, setting) : Number.NaN
      }
      case "derivative":
        return this.slope(node, values, setting)
      default:
        // A derivative inside the argument of a whole-tensor function: not evaluated here.
        return Number.NaN
    }
  }

  private plain(node: Node, values: Values, setting: Setting): number {
    const known = this.known.get(values) ?? new Map<number, Float64Array>()
    this.known.set(values, known)
    const entries =
      known.get(node.uid) ??
      Float64Array.from(new Evaluation({ values, dims: this.dims }).over(node, node.free))
    known.set(node.uid, entries)
    const flat = node.free.reduce(
      (at, index) => at * sizeNumber(index.size, this.dims) + (setting.get(index.id) ?? Number.NaN),
      0,
    )
    return entries[flat] ?? Number.NaN
  }

  private place(place: Place, setting: Setting): number {
    switch (place.at) {
      case "index":
        return setting.get(place.index.id) ?? Number.NaN
      case "number":
        return place.value - 1
      case "last":
        return sizeNumber(place.size, this.dims) - 1
      case "pair":
        return (
          this.place(place.major, setting) * sizeNumber(place.by, this.dims) +
          this.place(place.minor, setting)
        )
      case "major":
        return Math.floor(this.place(place.of, setting) / sizeNumber(place.by, this.dims))
      case "shifted":
        return this.place(place.of, setting) + place.by
      case "minor":
        return this.place(place.of, setting) % sizeNumber(place.by, this.dims)
    }
  }

  /** The points beside a point, one for each entry and step: made once, so that values at them are computed once. */
  private readonly beside = new Map<Values, Map<string, Values>>()

  private slope(node: Node & { node: "derivative" }, values: Values, setting: Setting): number {
    const jet = values.get(node.name)
    if (!jet) return Number.NaN
    const flat = node.at.reduce(
      (at, place, axis) => at * (jet.dims[axis] ?? 1) + this.place(place, setting),
      0,
    )
    const step = 2e-4
    const near = this.beside.get(values) ?? new Map<string, Values>()
    this.beside.set(values, near)
    const at = (count: number): number => {
      const key = `${node.name}/${flat}/${count}`
      const moved =
        near.get(key) ??
        new Map(values).set(node.name, {
          ...constantJet(
            jet.dims,
            jet.a.map((value, k) => (k === flat ? value + count * step : value)),
          ),
          row: jet.row,
        })
      near.set(key, moved)
      return this.value(node.of, moved, setting)
    }
    return (8 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12 * step)
  }
}

function recorded(one: CorpusCase) {
  const elaborated = elaborateQuestion(questionOf(one, "article"))
  if (!elaborated.ok) throw new Error(elaborated.error.message.en)
  const { term, declarations, by } = elaborated.value
  const output = axes(term.shape).map(freshIndex)
  const form = { output, wrt: [], body: lower(term).at(...output.map(atIndex)) }
  const recorder = new StepRecorder()
  const targets = by.map((place) => ({ ...place, structure: null }))
  const taken = takeDerivative(form, targets, createRuleContext(declarations), recorder)
  if ("stuck" in taken) throw new Error("no rule")
  return { declarations, recorder, result: taken.form }
}

const size = (node: Node): number => {
  let count = 1
  mapParts(node, (part) => {
    count += size(part)
    return part
  })
  return count
}

/** In differentials a new line begins where a derivative is read off, where columns are stacked, and with each order. */
const beginsLine = ({ rule, before }: Step): boolean =>
  rule.startsWith("d-identify") || rule === "stack-columns" || before.startsWith("\\mathrm{d}")

describe("the steps of both corpora", () => {
  test.each(CASES.map((one) => [one.id, one] as const))(
    "%s: both sides of every step have the same value",
    (_, one) => {
      startForms()
      const { declarations, recorder, result } = recorded(one)
      const indices = [...result.output, ...result.wrt]
      const values = drawPoint(declarations, one.dims, 5, "positive")
      const differences = new Differences(one.dims)
      let compared = 0
      for (const detail of ["rules", "everything", "overview"] as const) {
        let before: Node | null = null
        for (const step of inDetail(recorder.steps, detail)) {
          if (before) expect(step.before).toBe(before)
          before = step.after
          if (size(step.before) > 4000 || size(step.after) > 4000) continue
          const [left, right] = [step.before, step.after].map((node) =>
            differences.over(node, indices, values),
          )
          const scale = Math.max(1, ...(left ?? []).map(Math.abs))
          if (left?.some(Number.isNaN) || right?.some(Number.isNaN)) continue
          compared++
          left?.forEach((value, k) => {
            const error = Math.abs(value - (right?.[k] ?? Number.NaN)) / scale
            expect(error, `${step.rule} in “${detail}”`).toBeLessThan(one.order === 1 ? 1e-6 : 1e-4)
          })
        }
      }
      expect(compared > 0 || recorder.steps.length === 0).toBe(true)
    },
    60_000,
  )

  test.each(CASES.map((one) => [one.id, one] as const))(
    "%s: steps join in every lens and detail",
    (_, one) => {
      const question = questionOf(one, "article")
      const plain = derive(question)
      if (!plain.ok) throw new Error(plain.error.message.en)
      for (const lens of ["differentials", "indices", "entries"] as const)
        for (const detail of ["overview", "rules", "everything"] as const) {
          const answer = derive({ ...question, lens, detail })
          if (!answer.ok) throw new Error(answer.error.message.en)
          expect(answer.lens).toBe(lens)
          expect({ ...answer, steps: [], lens: "indices" }).toEqual({ ...plain, steps: [] })
          expect(answer.steps.length).toBeGreaterThan(0)
          answer.steps.slice(1).forEach((step, k) => {
            if (lens !== "differentials" || !beginsLine(step))
              expect(step.before).toBe(answer.steps[k]?.after)
          })
          for (const { explanation, before, after } of answer.steps) {
            expect(before).not.toBe(after)
            expect(explanation?.en.endsWith(".") && explanation.ja.endsWith("。")).toBe(true)
          }
          const most = lens === "differentials" ? 5 * one.order + 1 : 4
          if (detail === "overview") expect(answer.steps.length).toBeLessThanOrEqual(most)
        }
    },
  )
})
