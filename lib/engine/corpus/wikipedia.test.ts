import { describe, expect, test } from "vitest"
import { derive } from "../engine"
import { type CorpusCase, flatten, layoutOf, questionOf, readCorpus, relativeError, sizesOf } from "./cases"

/** Cases that are refused, with the construct that has no derivative rule. Every other case must be right. */
const REFUSED: Readonly<Record<string, string>> = {}

const cases = readCorpus("wikipedia")

describe("Wikipedia's identities", () => {
  test("are all there", () => expect(cases).toHaveLength(126))

  test.each(cases.map((one) => [one.id, one] as const))("%s", (_, one: CorpusCase) => {
    const answer = derive(questionOf(one, layoutOf(one)))
    if (REFUSED[one.id] !== undefined) {
      expect(answer.ok).toBe(false)
      return
    }
    if (!answer.ok) throw new Error(`refused: ${answer.error.message.en}`)
    expect(relativeError(flatten(answer.value ?? Number.NaN), flatten(one.value))).toBeLessThan(1e-8)
    expect(
      relativeError(flatten(answer.derivativeValue ?? Number.NaN), flatten(one.derivative)),
    ).toBeLessThan(1e-8)
    expect(sizesOf(answer.derivativeValue ?? Number.NaN)).toEqual(sizesOf(one.derivative))
  })
})
