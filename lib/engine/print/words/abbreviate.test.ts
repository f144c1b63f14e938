import { renderToString } from "katex"
import { describe, expect, test } from "vitest"
import type { Abbreviated, Nested, Question, QuestionVariable } from "../../answer"
import { relativeError } from "../../corpus/cases"
import { readBack } from "../../corpus/read-back"
import { derive } from "../../engine"

const vector = (name: string, size: string): QuestionVariable => ({
  name,
  latex: `\\bm{${name}}`,
  kind: "vector",
  shape: [size],
})
const matrix = (name: string, rows: string, cols: string): QuestionVariable => ({
  name,
  latex: name,
  kind: "matrix",
  shape: [rows, cols],
})

const dims = { n: 2, m: 3, k: 4 }
const letters = ["n", "m", "k"]
const numbers = (count: number, seed: number): number[] =>
  Array.from({ length: count }, (_, k) => Math.sin(7 * seed + 3 * k + 1))

/** The values of variables at a point without pattern. */
function pointOf(variables: readonly QuestionVariable[]): Record<string, Nested> {
  const size = (one: number | string): number => (one === "n" ? dims.n : one === "m" ? dims.m : dims.k)
  return Object.fromEntries(
    variables.map(({ name, shape }, seed) => {
      const [rows = "n", cols] = shape
      if (cols === undefined) return [name, numbers(size(rows), seed)]
      return [name, numbers(size(rows), seed).map((_, i) => numbers(size(cols), seed + 5 * i + 3))]
    }),
  )
}

const x = vector("x", "n")
const W = matrix("W", "m", "n")
const V = matrix("V", "k", "m")
const b = vector("b", "m")
const c = vector("c", "k")
const y = vector("y", "k")
const hidden = "\\sigma(W\\bm{x} + \\bm{b})"

function asked(latex: string, variables: readonly QuestionVariable[], order: 1 | 2 = 1): Question {
  return { latex, variables, wrt: variables[0]?.name ?? "", order, dims, at: pointOf(variables) }
}

function derivativeOf(question: Question): { compact: string | null; abbreviated: Abbreviated | null } {
  const answer = derive(question)
  if (!answer.ok) throw new Error(answer.error.message.en)
  return answer.derivative
}

/** The value of the short form: each name is worked out from its meaning and then declared as a variable. */
function shortValue(
  { latex, abbreviations }: Abbreviated,
  question: Question,
  shape: number[],
): readonly number[] {
  let asking = question
  for (const { latex: name, means } of abbreviations) {
    const value = readBack(means, asking, [])
    if (!value.ok) throw new Error(`${means}: ${value.reason}`)
    const [, cols = 1] = value.dims
    const isMatrix = value.dims.length > 1
    const list = Array.from(value.values)
    const nested = isMatrix ? list.flatMap((_, k) => (k % cols ? [] : [list.slice(k, k + cols)])) : list
    const declared: QuestionVariable = {
      name: name.replace(/^\\[a-z]+\{(.)\}$/, "$1"),
      latex: name,
      kind: isMatrix ? "matrix" : value.dims.length === 1 ? "vector" : "scalar",
      shape: value.dims.map((size) => letters[size - 2] ?? size),
    }
    const at = { ...asking.at, [declared.name]: value.dims.length === 0 ? (list[0] ?? Number.NaN) : nested }
    asking = { ...asking, variables: [...asking.variables, declared], at }
  }
  const read = readBack(latex, asking, shape)
  if (!read.ok) throw new Error(`${latex}: ${read.reason}`)
  return read.values
}

describe("names for long parts", () => {
  test("make the Jacobian of softmax diag(p) − ppᵀ", () => {
    const { compact, abbreviated } = derivativeOf(asked("\\operatorname{softmax}(\\bm{x})", [x]))
    expect(compact).toBe(
      "\\operatorname{diag}(\\operatorname{softmax}(\\bm{x})) - \\operatorname{softmax}(\\bm{x})\\operatorname{softmax}(\\bm{x})^\\top",
    )
    expect(abbreviated).toEqual({
      latex: "\\operatorname{diag}(\\bm{p}) - \\bm{p}\\bm{p}^\\top",
      abbreviations: [{ latex: "\\bm{p}", means: "\\operatorname{softmax}(\\bm{x})" }],
    })
  })

  test("are free letters in the font of the question", () => {
    const p = { name: "p", latex: "\\mathbf{p}", kind: "vector", shape: ["n"] } as const
    const { abbreviated } = derivativeOf(asked("\\operatorname{softmax}(\\mathbf{p})", [p]))
    expect(abbreviated?.latex).toBe("\\operatorname{diag}(\\mathbf{q}) - \\mathbf{q}\\mathbf{q}^\\top")
  })

  test("come inner ones first", () => {
    const deep = "(\\bm{c}^\\top\\sigma(V\\sigma(W\\bm{x} + \\bm{b}) + \\bm{y}))^2"
    const { abbreviated } = derivativeOf(asked(deep, [W, x, b, V, c, y]))
    expect(abbreviated?.abbreviations[0]?.means).toBe(hidden)
    expect(abbreviated?.abbreviations[1]?.means).toContain(abbreviated?.abbreviations[0]?.latex)
  })

  test("are not given where they would save little", () => {
    expect(derivativeOf(asked("\\|W\\bm{x} - \\bm{b}\\|^2", [x, W, b])).abbreviated).toBeNull()
    expect(derivativeOf(asked("\\bm{x}^\\top\\bm{x}", [x])).abbreviated).toBeNull()
  })

  test.each<[string, readonly QuestionVariable[], 1 | 2]>([
    ["\\operatorname{softmax}(\\bm{x})", [x], 1],
    ["\\operatorname{softmax}(W\\bm{x} + \\bm{b})", [x, W, b], 1],
    ["\\operatorname{logsumexp}(W\\bm{x} + \\bm{b})", [x, W, b], 2],
    [`\\|V${hidden} - \\bm{y}\\|^2`, [W, V, x, b, y], 1],
    [`\\|V${hidden} - \\bm{y}\\|^2`, [x, W, V, b, y], 1],
    [`\\|V\\tanh(W\\bm{x} + \\bm{b}) - \\bm{y}\\|^2`, [b, x, W, V, y], 1],
    [`\\bm{c}^\\top\\sigma(V${hidden} + \\bm{y})`, [W, V, x, b, c, y], 1],
    [`-\\bm{y}^\\top\\ln\\operatorname{softmax}(V${hidden} + \\bm{c})`, [W, V, x, b, c, y], 1],
    [`\\sigma(V${hidden} + \\bm{c})`, [x, W, V, b, c], 1],
  ])("say the same as the whole form: %s by the first of %j, order %d", (latex, variables, order) => {
    const question = asked(latex, variables, order)
    const { compact, abbreviated } = derivativeOf(question)
    if (!compact || !abbreviated) throw new Error(`no short form of ${compact}`)
    for (const text of [
      abbreviated.latex,
      ...abbreviated.abbreviations.flatMap((one) => [one.latex, one.means]),
    ])
      renderToString(text, { throwOnError: true, strict: "error" })
    const whole = readBack(compact, question, [])
    if (!whole.ok) throw new Error(`${compact}: ${whole.reason}`)
    expect(relativeError(shortValue(abbreviated, question, [...whole.dims]), whole.values)).toBeLessThan(
      1e-12,
    )
    expect(abbreviated.latex.length).toBeLessThan(0.8 * compact.length)
  })
})
