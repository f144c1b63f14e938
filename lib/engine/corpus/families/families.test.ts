import { describe, expect, test } from "vitest"
import type { Layout, Question } from "../../answer"
import { derive } from "../../engine"
import { flatten, relativeError, sizesOf } from "../cases"
import { readBack } from "../read-back"
import { SIZES } from "./define"
import { families } from "./families"
import { displayedShape, expected, wrtOf } from "./oracle"
import { familyQuestion } from "./question"

const LAYOUTS: readonly Layout[] = ["article", "numerator", "denominator"]

/** Differences of differences are less exact than differences. */
const TOLERANCE = { 1: 1e-8, 2: 1e-5 } as const

function answerOf(question: Question) {
  const answer = derive(question)
  if (!answer.ok) throw new Error(`refused: ${answer.error.message.en} ${answer.error.span.join("–")}`)
  return answer
}

/** Printed notation that the reader does not take: a product over j ≠ i, and brackets of Iverson. */
const UNREADABLE = /\\prod_\{j \\ne i\}|\\delta_\{|\[[^\]]*(>|\\ge)/

/** Letters and signs that a reader sees: commands count one, spaces and braces nothing. */
const lengthOf = (latex: string): number =>
  latex
    .replace(/\\(bm|mathbf|left|right|operatorname|mathrm|,|;|!|frac)(?![a-z])/g, "")
    .replace(/\\[a-zA-Z]+/g, "@")
    .replace(/[\s{}]/g, "").length

describe.each(families)("$title", ({ cases }) => {
  const titled = cases.map(
    (one) => [`${one.latex} by ${one.wrt}${one.order === 2 ? " twice" : ""}`, one] as const,
  )

  test.each(titled)("%s: value, derivative and shape in every layout", (_, one) => {
    const order = one.order ?? 1
    for (const layout of LAYOUTS) {
      const question = familyQuestion(one, layout)
      const at = question.at ?? {}
      const answer = answerOf(question)
      const { value, derivative } = expected(one, at)
      expect(relativeError(flatten(answer.value ?? Number.NaN), flatten(value))).toBeLessThan(1e-10)
      expect(relativeError(flatten(answer.derivativeValue ?? Number.NaN), derivative)).toBeLessThan(
        TOLERANCE[order],
      )
      const { name, index } = wrtOf(one)
      const by = index ? [] : sizesOf(at[name] ?? 0)
      const output = sizesOf(value)
      expect(sizesOf(answer.derivativeValue ?? Number.NaN)).toEqual([
        ...output,
        ...(order === 2 ? [...by, ...by] : by),
      ])
      const shown = answer.derivative.shape.map((size) =>
        typeof size === "number" ? size : (SIZES[size] ?? Number.NaN),
      )
      expect(shown).toEqual(displayedShape(output, by, order, layout))
      if (one.kind) expect(answer.derivative.kind).toBe(one.kind)
    }
  })

  test.each(titled)("%s: a compact form, read back, has the value of the derivative", (_, one) => {
    const question = familyQuestion(one, "article")
    const answer = answerOf(question)
    const { compact, shape } = answer.derivative
    if (compact === null) {
      expect(one.compact).toBeUndefined()
      return
    }
    const shown = shape.map((size) => (typeof size === "number" ? size : (SIZES[size] ?? Number.NaN)))
    if (UNREADABLE.test(compact)) return
    const printed = readBack(compact, question, shown)
    if (!printed.ok) throw new Error(`cannot read ${compact}: ${printed.reason}`)
    // A zero fits every shape.
    const isZero = printed.values.every((value) => value === 0)
    const own = flatten(answer.derivativeValue ?? Number.NaN)
    expect(relativeError(isZero ? own.map(() => 0) : printed.values, own), compact).toBeLessThan(1e-10)
    if (one.compact === undefined) return
    const wanted = readBack(one.compact, question, shown)
    if (!wanted.ok) throw new Error(`cannot read ${one.compact}: ${wanted.reason}`)
    expect(relativeError(printed.values, wanted.values), compact).toBeLessThan(1e-10)
    expect(lengthOf(compact), compact).toBeLessThanOrEqual(1.3 * lengthOf(one.compact))
  })
})
