import { existsSync, readFileSync } from "node:fs"
import type { Layout, Nested, Question, QuestionVariable } from "../answer"

/** One case of a corpus file: a function, the point, and the value and derivative there. */
export interface CorpusCase {
  readonly id: string
  readonly latex: string
  readonly variables: readonly QuestionVariable[]
  readonly wrt: string
  readonly wrtComponent?: readonly number[]
  readonly order: 1 | 2
  readonly category: string
  readonly dims: Readonly<Record<string, number>>
  readonly at: Readonly<Record<string, Nested>>
  readonly value: Nested
  readonly derivative: Nested
  readonly compact: string | null
  readonly compactLayout: Layout | "either"
  readonly compactVec?: boolean
  readonly matrixFunctions?: boolean
}

/** The cases of a corpus file: the original beside the repository when it is there, otherwise the copy in this folder. */
export function readCorpus(set: "seed" | "wikipedia" | "examined"): readonly CorpusCase[] {
  const original = new URL(`../../../../shared/corpus/${set}.json`, import.meta.url)
  const copy = new URL(`./${set}.json`, import.meta.url)
  const text = readFileSync(existsSync(original) ? original : copy, "utf8")
  // The file's format is fixed by its README and checked by the tests that read it.
  return (JSON.parse(text) as { cases: readonly CorpusCase[] }).cases
}

/** The question that a case asks, in a layout. */
export const questionOf = (one: CorpusCase, layout: Layout): Question => ({
  latex: one.latex,
  variables: one.variables,
  wrt: one.wrtComponent ? { name: one.wrt, index: one.wrtComponent } : one.wrt,
  order: one.order,
  layout,
  dims: one.dims,
  at: one.at,
  ...(one.matrixFunctions ? { matrixFunctions: true } : {}),
})

/** The layout in which the case states its compact form. */
export const layoutOf = (one: CorpusCase): Layout =>
  one.compact === null || one.compactLayout === "either" ? "article" : one.compactLayout

/** All numbers of nested lists, in order. */
export const flatten = (value: Nested): number[] =>
  typeof value === "number" ? [value] : value.flatMap(flatten)

/** The sizes of nested lists. */
export const sizesOf = (value: Nested): number[] =>
  typeof value === "number" ? [] : [value.length, ...(value[0] === undefined ? [] : sizesOf(value[0]))]

/** The largest difference of two lists of numbers, relative to the larger of 1 and the expected ones; infinite for different lengths. */
export function relativeError(actual: readonly number[], expected: readonly number[]): number {
  if (actual.length !== expected.length) return Number.POSITIVE_INFINITY
  const scale = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1)
  return actual.reduce((worst, value, k) => {
    const error = Math.abs(value - (expected[k] ?? Number.NaN)) / scale
    return Number.isNaN(error) ? Number.POSITIVE_INFINITY : Math.max(worst, error)
  }, 0)
}
