import { describe, expect, test } from "vitest"
import { derive } from "../../engine"
import { flatten, relativeError } from "../cases"
import { determinantsAndForms } from "./determinants-and-forms"
import { lossesByMatrix } from "./losses-by-matrix"
import { matrixByMatrix } from "./matrix-by-matrix"
import { type MatrixCase, questionOf, sizeOf } from "./matrix-case"
import { matrixFunctionsAndNorms } from "./matrix-functions-and-norms"
import { differences } from "./matrix-oracle"
import { stackedAndByOthers } from "./stacked-and-by-others"
import { tracesOfProducts } from "./traces-of-products"

const FAMILIES: readonly (readonly [string, readonly MatrixCase[]])[] = [
  ["determinants and bilinear forms", determinantsAndForms],
  ["traces of products", tracesOfProducts],
  ["functions of matrices and norms", matrixFunctionsAndNorms],
  ["losses", lossesByMatrix],
  ["matrices by matrices", matrixByMatrix],
  ["stacked vectors, and matrices by vectors and scalars", stackedAndByOthers],
]

/** The gradients of a symmetric matrix, each by its name. */
const STRUCTURED: readonly (readonly [latex: string, free: string, subspace: string, entries: string])[] = [
  ["\\operatorname{tr}(AX)", "A^\\top", "\\frac{1}{2}(A + A^\\top)", "A + A^\\top - A \\odot I"],
  ["\\ln\\det X", "X^{-1}", "X^{-1}", "2X^{-1} - X^{-1} \\odot I"],
]

test.each(STRUCTURED)("%s by a symmetric matrix offers both gradients", (latex, free, subspace, entries) => {
  const answer = derive({
    latex,
    variables: ["A", "X"].map((name) => ({
      name,
      latex: name,
      kind: "matrix" as const,
      shape: ["n", "n"],
      positiveDefinite: name === "X",
    })),
    wrt: "X",
  })
  if (!answer.ok) throw new Error(answer.error.message.en)
  expect(answer.derivative.compact).toBe(free)
  const offered = answer.derivative.structured?.map((one) => [one.structure, one.compact])
  expect(offered).toEqual([
    ["symmetric-subspace", subspace],
    ["symmetric", entries],
  ])
})

/** Derivatives of scalars by matrices stand the other way round in the numerator layout, tensors in the denominator layout. */
function shapesOf(output: readonly number[], wrt: readonly number[]): Record<string, readonly number[]> {
  const all = [...output, ...wrt]
  if (output.length === 0) return { article: wrt, numerator: [...wrt].reverse(), denominator: wrt }
  if (wrt.length === 0) return { article: all, numerator: all, denominator: [...all].reverse() }
  return { article: all, numerator: all, denominator: [...wrt, ...output] }
}

describe.each(FAMILIES)("%s", (_, cases) => {
  test.each(cases.map((one) => [`${one.latex} by ${one.wrt}`, one] as const))("%s", (_, one) => {
    const { question, values } = questionOf(one)
    const answer = derive(question)
    if (!answer.ok) throw new Error(`refused: ${answer.error.message.en}`)
    const variable = values[one.wrt] ?? []
    const function_ = (x: typeof variable) => one.value({ ...values, [one.wrt]: x })
    const value = function_(variable)
    expect(
      relativeError(flatten(answer.value ?? Number.NaN), typeof value === "number" ? [value] : value.flat()),
    ).toBeLessThan(1e-9)
    expect(
      relativeError(flatten(answer.derivativeValue ?? Number.NaN), differences(function_, variable).flat()),
    ).toBeLessThan(1e-6)
    expect(answer.derivative.compact).toBe(one.compact)
    if (one.vec) expect(answer.derivative.vec?.latex).toBe(one.vec)
    const output = answer.function.shape.map(sizeOf)
    const wrt = question.variables.find((other) => other.name === one.wrt)?.shape.map(sizeOf) ?? []
    for (const [layout, shape] of Object.entries(shapesOf(output, wrt))) {
      const again = derive({ ...question, layout: layout as "article" | "numerator" | "denominator" })
      if (!again.ok) throw new Error(`refused in the ${layout} layout`)
      expect(again.derivative.shape.map(sizeOf), layout).toEqual(shape)
    }
  })
})
