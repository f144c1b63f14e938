import { describe, expect, test } from "vitest"
import type { Question } from "../answer"
import { questionOf, readCorpus } from "../corpus/cases"
import { variablesOf } from "../corpus/families/define"
import { determinantsAndForms } from "../corpus/families/determinants-and-forms"
import { families } from "../corpus/families/families"
import { lossesByMatrix } from "../corpus/families/losses-by-matrix"
import { matrixByMatrix } from "../corpus/families/matrix-by-matrix"
import { questionOf as matrixQuestionOf } from "../corpus/families/matrix-case"
import { matrixFunctionsAndNorms } from "../corpus/families/matrix-functions-and-norms"
import { wrtOf } from "../corpus/families/oracle"
import { stackedAndByOthers } from "../corpus/families/stacked-and-by-others"
import { tracesOfProducts } from "../corpus/families/traces-of-products"
import { startForms } from "../index-form/intern"
import { chooseDims } from "../numeric/choose-dims"
import { sampleRounds } from "./sample-rounds"
import { compareLines } from "./step-values"

const CORPORA: readonly (readonly [string, Question])[] = [
  ...readCorpus("seed"),
  ...readCorpus("wikipedia"),
].map((one) => [one.id, questionOf(one, "article")])

const VECTOR_FAMILIES = families.flatMap(({ cases }) =>
  cases.map((one): readonly [string, Question] => {
    const { name, index } = wrtOf(one)
    const question = {
      latex: one.latex,
      variables: variablesOf(one),
      wrt: index ? { name, index } : name,
      order: one.order ?? 1,
    }
    return [`${one.latex} by ${one.wrt}${one.order === 2 ? " twice" : ""}`, question]
  }),
)

const MATRIX_FAMILIES = [
  determinantsAndForms,
  tracesOfProducts,
  matrixFunctionsAndNorms,
  lossesByMatrix,
  matrixByMatrix,
  stackedAndByOthers,
].flatMap((cases) =>
  cases.map((one): readonly [string, Question] => [
    `${one.latex} by ${one.wrt}`,
    matrixQuestionOf(one).question,
  ]),
)

const MOODS = ["small", "positive", "any", "large"] as const

/** Every line of the derivation equals the next one; false where it is not written in differentials. */
function holdLines(question: Question): boolean {
  for (const oneByOne of [false, true]) {
    startForms()
    const sample = sampleRounds(question, oneByOne)
    if ("why" in sample.rounds) return false
    const { rounds } = sample
    const dims = { ...chooseDims(sample.elaborated.sizes, 0), ...question.dims }
    const compared = MOODS.map((mood) => compareLines(sample, rounds, dims, mood)).find(
      (list) => list.length > 0,
    )
    expect(compared, question.latex).toBeDefined()
    for (const { what, error } of compared ?? []) expect(error, what).toBeLessThan(1e-6)
  }
  return true
}

test.each(CORPORA)(
  "%s is written in differentials, and every line has the value of the next",
  (_, question) => {
    expect(holdLines(question)).toBe(true)
  },
)

describe("the families of identities", () => {
  test.each([...VECTOR_FAMILIES, ...MATRIX_FAMILIES])(
    "%s: every line has the value of the next",
    (_, question) => {
      holdLines(question)
    },
  )
})
