import { describe, expect, test } from "vitest"
import { derive } from "../engine"
import { type CorpusCase, flatten, layoutOf, questionOf, readCorpus, relativeError, sizesOf } from "./cases"
import { readBack } from "./read-back"

/** The stated form is a sum over matrix powers with the index as exponent, which the reader refuses. */
const UNREADABLE = new Set(["wiki-sm-29"])

const cases = readCorpus("wikipedia")
const stated = cases.filter((one) => one.compact && !one.compactVec && !UNREADABLE.has(one.id))

describe("Wikipedia's identities", () => {
  test("are all there", () => expect(cases).toHaveLength(126))

  test.each(cases.map((one) => [one.id, one] as const))("%s: value and derivative", (_, one: CorpusCase) => {
    const answer = derive(questionOf(one, layoutOf(one)))
    if (!answer.ok) throw new Error(`refused: ${answer.error.message.en}`)
    expect(relativeError(flatten(answer.value ?? Number.NaN), flatten(one.value))).toBeLessThan(1e-8)
    expect(
      relativeError(flatten(answer.derivativeValue ?? Number.NaN), flatten(one.derivative)),
    ).toBeLessThan(1e-8)
    expect(sizesOf(answer.derivativeValue ?? Number.NaN)).toEqual(sizesOf(one.derivative))
  })

  test.each(stated.map((one) => [one.id, one] as const))(
    "%s: the compact form, read back, has the numbers and the shape of the stated one",
    (_, one: CorpusCase) => {
      const question = questionOf(one, layoutOf(one))
      const answer = derive(question)
      if (!answer.ok) throw new Error(`refused: ${answer.error.message.en}`)
      const shown = answer.derivative.shape.map((size) =>
        typeof size === "number" ? size : (one.dims[size] ?? Number.NaN),
      )
      const printed = readBack(answer.derivative.compact ?? "", question, shown)
      const expected = readBack(one.compact ?? "", question, shown)
      if (!printed.ok) throw new Error(`cannot read ${answer.derivative.compact}: ${printed.reason}`)
      if (!expected.ok) throw new Error(`cannot read ${one.compact}: ${expected.reason}`)
      expect(relativeError(printed.values, expected.values)).toBeLessThan(1e-8)
      expect([...printed.dims, printed.row]).toEqual([...expected.dims, expected.row])
    },
  )
})
