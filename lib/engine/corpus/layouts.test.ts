import { describe, expect, test } from "vitest"
import type { Answer, Layout, QuestionVariable } from "../answer"
import { check } from "../check/check"
import { derive } from "../engine"
import { elaborateQuestion } from "../syntax/read"
import { type CorpusCase, flatten, questionOf, readCorpus, relativeError, sizesOf } from "./cases"
import { readBack } from "./read-back"

const cases = [...readCorpus("seed"), ...readCorpus("wikipedia")]
const LAYOUTS: readonly Layout[] = ["article", "numerator", "denominator"]

const TITLES: Readonly<
  Record<string, { readonly en: RegExp; readonly ja: RegExp; readonly notation: RegExp }>
> = {
  ordinary: { en: /ordinary derivative$/i, ja: /常微分$/, notation: /^\\frac\{\\mathrm\{d\}/ },
  partial: { en: /partial derivative$/i, ja: /偏微分$/, notation: /^\\frac\{\\partial/ },
  gradient: { en: /^Gradient$/, ja: /^勾配$/, notation: /\\nabla|\\operatorname\{grad\}/ },
  jacobian: { en: /^Jacobian matrix$/, ja: /^ヤコビ行列$/, notation: /^J_|^D/ },
  "gradient-matrix": { en: /^Gradient matrix$/, ja: /^勾配行列$/, notation: /\\nabla/ },
  hessian: { en: /^Hessian matrix$/, ja: /^ヘッセ行列$/, notation: /\\nabla\^2/ },
  tensor: { en: /order tensor$/, ja: /階のテンソル$/, notation: /^\\frac\{\\partial/ },
}

type Good = Extract<Answer, { ok: true }>

function answerTo(one: CorpusCase, layout: Layout): Good {
  const answer = derive(questionOf(one, layout))
  if (!answer.ok) throw new Error(`refused: ${answer.error.message.en}`)
  return answer
}

/** How many indices the function and the variable have. */
function ranksOf(one: CorpusCase): { output: number; wrt: number } {
  const output = sizesOf(one.value).length
  return { output, wrt: (sizesOf(one.derivative).length - output) / one.order }
}

/** A row and a column have one index each; the formula says which of them it is. */
function isRow(one: CorpusCase): boolean {
  const read = elaborateQuestion(questionOf(one, "article"))
  return read.ok && read.value.term.shape.kind === "row"
}

const turned = <T>(list: readonly T[]): T[] => [...list].reverse()

/** The displayed sizes by the tables of the corpus' README and, for the article's layout, CONTRACTS section 1 of the results. */
function shapeIn(layout: Layout, one: CorpusCase, across: boolean): number[] {
  const sizes = sizesOf(one.derivative)
  const { output, wrt } = ranksOf(one)
  if (sizes.length === 0 || (one.order === 2 && output === 0)) return sizes
  const out = sizes.slice(0, output)
  const by = sizes.slice(output)
  if (sizes.length > 2) return layout === "denominator" ? [...by, ...out] : sizes
  if (output === 0 && wrt === 1) return layout === "numerator" ? [1, ...sizes] : sizes
  if (output === 0) return layout === "numerator" ? turned(sizes) : sizes
  if (wrt === 0 && output === 1) {
    return layout === "denominator" || (layout === "article" && across) ? [1, ...sizes] : sizes
  }
  return layout === "denominator" ? turned(sizes) : sizes
}

/** The derivative's numbers, row by row as displayed. */
function numbersIn(shown: readonly number[], one: CorpusCase, layout: Layout): number[] {
  const values = flatten(one.derivative)
  const sizes = sizesOf(one.derivative)
  const { output } = ranksOf(one)
  const flips =
    sizes.length === 2 &&
    !(one.order === 2 && output === 0) &&
    layout === (output === 0 ? "numerator" : "denominator")
  const [rows = 1, cols = 1] = shown
  return flips
    ? Array.from(
        { length: rows * cols },
        (_, k) => values[(k % cols) * rows + Math.floor(k / cols)] ?? Number.NaN,
      )
    : values
}

const size = (of: number | string, one: CorpusCase): number =>
  typeof of === "number" ? of : (one.dims[of] ?? Number.NaN)

/** A form that says its numbers: no dots, no slices, no words. */
const isPlainArray = (latex: string): boolean =>
  latex.startsWith("\\begin{bmatrix}") && !/dots|aligned/.test(latex)

describe.each(LAYOUTS)("in the %s layout", (layout) => {
  test.each(cases.map((one) => [one.id, one] as const))("%s: shape, name and forms", (_, one) => {
    const { derivative } = answerTo(one, layout)
    const shown = shapeIn(layout, one, isRow(one))
    expect(derivative.shape.map((each) => size(each, one))).toEqual(shown)
    const title = TITLES[derivative.kind]
    expect(derivative.name.en).toMatch(title?.en ?? /^$/)
    expect(derivative.name.ja).toMatch(title?.ja ?? /^$/)
    expect(derivative.notations.join("\n")).toMatch(new RegExp(title?.notation.source ?? "^$", "m"))
    const numbers = numbersIn(shown, one, layout)
    const forms = [derivative.compact, isPlainArray(derivative.expanded) ? derivative.expanded : null]
    for (const form of forms) {
      if (form === null || shown.length > 2) continue
      if (form === "\\mathbf{0}") {
        expect(numbers.every((value) => value === 0)).toBe(true)
        continue
      }
      const read = readBack(form, questionOf(one, layout), shown)
      if (!read.ok) throw new Error(`cannot read ${form}: ${read.reason}`)
      expect(relativeError(read.values, numbers), form).toBeLessThan(1e-8)
    }
  })
})

/** A formula such as I or δ_ij does not say its size: the same matrix Z of the right size is added on both sides. */
function withSizes(
  one: CorpusCase,
  derivative: Good["derivative"],
): { lines: string[]; more: QuestionVariable[] } {
  const { compact, index, entry, shape } = derivative
  const letters = [...(entry ?? "").matchAll(/_\{?([a-z]+)\}?/g)].map(([, found]) => found ?? "").join("")
  const letter = [..."ZHQ"].find((other) => one.variables.every(({ name }) => name !== other)) ?? "Z"
  if (letters.length !== shape.length || shape.length === 0)
    return { lines: [compact ?? "", index], more: [] }
  const kind = shape.length === 1 ? "vector" : "matrix"
  return {
    lines: [`${compact} + ${letter}`, `${index} + ${letter}_{${letters}}`],
    more: [{ name: letter, latex: letter, kind, shape: shape.map((each) => size(each, one)) }],
  }
}

describe("one entry with indices", () => {
  const withBoth = cases.filter((one) => {
    const { compact, index, shape } = answerTo(one, "article").derivative
    return compact !== null && shape.length > 0 && shape.length < 3 && shape[0] !== 1 && compact !== index
  })

  test("is compared in most cases", () => expect(withBoth.length).toBeGreaterThan(80))

  test.each(withBoth.map((one) => [one.id, one] as const))(
    "%s: says the same as the compact form",
    (_, one) => {
      const { lines, more } = withSizes(one, answerTo(one, "article").derivative)
      const numbered = one.variables.map((each) => ({
        ...each,
        shape: each.shape.map((of) => size(of, one)),
      }))
      const report = check({
        variables: [...numbered, ...more],
        wrt: one.wrt,
        dims: one.dims,
        lines,
        ...(one.matrixFunctions ? { matrixFunctions: true } : {}),
      })
      if (!report.ok) throw new Error(report.error.message.en)
      const [verdict] = report.verdicts
      expect(verdict?.verdict, `${lines.join("  ")}: ${verdict?.message.en}`).toBe("equal")
    },
  )

  // L_exp and its like, which name the derivative of a matrix function in a direction, are written but not read.
  const tensors = cases.filter((one) => {
    const { shape, index } = answerTo(one, "article").derivative
    return one.order === 1 && shape.length > 2 && !index.includes("L_{")
  })

  test("is compared for the tensors too", () => expect(tensors.length).toBeGreaterThan(20))

  test.each(tensors.map((one) => [one.id, one] as const))(
    "%s: an entry of a tensor is the derivative of an entry by an entry",
    (_, one) => {
      const { index, entry } = answerTo(one, "article").derivative
      const [output = "", by = ""] = [...(entry ?? "").matchAll(/_\{?([a-z]+)\}?/g)].map(([, found]) => found)
      const name = one.variables.find((each) => each.name === one.wrt)?.latex ?? one.wrt
      const asked = `\\frac{\\partial}{\\partial ${name}_{${by}}}\\left(\\left(${one.latex}\\right)_{${output}}\\right)`
      const report = check({ variables: one.variables, wrt: one.wrt, dims: one.dims, lines: [asked, index] })
      if (!report.ok) throw new Error(report.error.message.en)
      const [verdict] = report.verdicts
      expect(verdict?.verdict, `${asked}  ${index}: ${verdict?.message.en}`).toBe("equal")
    },
  )
})
