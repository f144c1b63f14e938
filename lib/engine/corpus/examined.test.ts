import { describe, expect, test } from "vitest"
import { derive } from "../engine"
import { type CorpusCase, flatten, questionOf, readCorpus, relativeError, sizesOf } from "./cases"
import { readBack } from "./read-back"
import { visibleSigns } from "./visible-signs"

/** Values and derivatives come from PyTorch's automatic differentiation in double precision, of functions read by a program of its own. */
const cases = readCorpus("examined")

function answerTo(one: CorpusCase) {
  const answer = derive(questionOf(one, "article"))
  if (!answer.ok) throw new Error(`refused: ${answer.error.message.en}`)
  return answer
}

/** Tables, losses and physics in forms that the literature writes a little shorter: powers of the pseudo-inverse, the square of a secant. */
const MOST_LONGER = 12

describe("an examiner's questions", () => {
  test.each(cases.map((one) => [`${one.id}: ${one.latex}`, one] as const))("%s", (_, one) => {
    const answer = answerTo(one)
    expect(relativeError(flatten(answer.value ?? Number.NaN), flatten(one.value))).toBeLessThan(1e-8)
    const numbers = answer.derivativeValue ?? Number.NaN
    expect(relativeError(flatten(numbers), flatten(one.derivative))).toBeLessThan(1e-8)
    expect(sizesOf(numbers)).toEqual(sizesOf(one.derivative))
    const { compact, shape } = answer.derivative
    if (one.compact === null) return
    const shown = shape.map((size) => (typeof size === "number" ? size : (one.dims[size] ?? Number.NaN)))
    const printed = readBack(compact ?? "", questionOf(one, "article"), shown)
    if (!printed.ok) throw new Error(`cannot read ${compact}: ${printed.reason}`)
    const own = flatten(one.derivative)
    const isZero = printed.values.every((value) => value === 0)
    expect(relativeError(isZero ? own.map(() => 0) : printed.values, own), compact ?? "").toBeLessThan(1e-8)
  })

  test("are answered in forms that are seldom longer than those of the literature", () => {
    const longer = cases.flatMap((one) => {
      const form = one.compact ? answerTo(one).derivative.compact : null
      const ratio = form && one.compact ? visibleSigns(form) / visibleSigns(one.compact) : 0
      return ratio > 1.3 ? [`${one.id} ${ratio.toFixed(2)}: ${form} for ${one.compact}`] : []
    })
    expect(longer.length, longer.join("\n")).toBeLessThanOrEqual(MOST_LONGER)
  })
})
