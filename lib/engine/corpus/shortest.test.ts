import { describe, expect, test } from "vitest"
import { derive } from "../engine"
import { type CorpusCase, layoutOf, questionOf, readCorpus } from "./cases"
import { visibleSigns } from "./visible-signs"

/** What the corpus states, in the words of the answer: a matrix over stacked columns, or the compact form. */
function formOf(one: CorpusCase): string | null {
  const answer = derive(questionOf(one, layoutOf(one)))
  if (!answer.ok) throw new Error(`${one.id} refused: ${answer.error.message.en}`)
  return one.compactVec ? (answer.derivative.vec?.latex ?? null) : answer.derivative.compact
}

const cases = [...readCorpus("seed"), ...readCorpus("wikipedia")].filter((one) => one.compact)

describe("forms beside those of the corpora", () => {
  const compared = cases.map((one) => {
    const form = formOf(one)
    return {
      one,
      form,
      ratio: form === null ? Infinity : visibleSigns(form) / visibleSigns(one.compact ?? ""),
    }
  })

  test("are there wherever the corpora state one", () => {
    expect(compared.filter(({ form }) => form === null).map(({ one }) => one.id)).toEqual([])
  })

  test("are at most 1.3 times as long in 95 % of the cases", () => {
    const longer = compared.filter(({ ratio }) => ratio > 1.3)
    const list = longer.map(
      ({ one, form, ratio }) => `${one.id} ${ratio.toFixed(2)}: ${form} for ${one.compact}`,
    )
    expect(longer.length, list.join("\n")).toBeLessThanOrEqual(0.05 * compared.length)
  })

  test("have no signs that say nothing", () => {
    for (const { one, form } of compared) {
      expect(form, one.id).not.toMatch(
        /\\top\}?\)?\^\{?\\top|(?<![\d.])1\\cdot|\(-1\)|--|\+ -|(?<![\d,{^_]|\\\\\[)1[a-z\\]/,
      )
    }
  })
})
