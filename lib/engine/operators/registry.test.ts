import { readdirSync, readFileSync } from "node:fs"
import { beforeEach, describe, expect, test } from "vitest"
import { createRuleContext } from "../derive/context"
import { takeDerivative } from "../derive/take-derivative"
import { errorAt } from "../derive/verify"
import { atIndex, freshIndex } from "../index-form/build"
import { Evaluation } from "../index-form/evaluate"
import { startForms } from "../index-form/intern"
import { lower } from "../index-form/lower"
import { drawPoint, type Mood } from "../numeric/draw-point"
import { evaluateTerm } from "../numeric/evaluate-term"
import { type Jet, zeroJet } from "../numeric/jet"
import { rational } from "../rational"
import { axes, type Shape } from "../shape"
import { StepRecorder } from "../steps/recorder"
import { createSizes } from "../syntax/elaborate/sizes"
import type { Declaration, Term } from "../term"
import type { OperatorDefinition, OperatorSample } from "./define"
import { operatorById, operators } from "./index"
import { knownOrders } from "./known-orders"

beforeEach(() => startForms(2_000_000))

const folder = new URL(".", import.meta.url)
const site = { span: [0, 1] as const, latex: ["a", "b"] }

const MOODS: Readonly<Record<NonNullable<OperatorSample["domain"]>, Mood>> = {
  real: "any",
  nonzero: "any",
  invertible: "any",
  positive: "positive",
  spd: "any",
  symmetric: "any",
  unit: "small",
  large: "large",
}

interface Case {
  readonly operator: OperatorDefinition
  readonly sample: OperatorSample
  readonly declarations: readonly Declaration[]
  readonly values: Map<string, Jet>
  readonly term: Term
}

function shapeOf(operator: OperatorDefinition, args: readonly Shape[]): Shape {
  const result = operator.shape(args, createSizes([]), site)
  if (!result.ok) throw new Error(`${operator.id}: ${result.error.message.en}`)
  return result.value
}

function caseOf(operator: OperatorDefinition, sample: OperatorSample): Case {
  const declarations = sample.args.map(
    (shape, k): Declaration => ({
      name: `v${k}`,
      latex: `v_${k}`,
      shape,
      ...(sample.domain === "spd" && { positiveDefinite: true }),
      ...(sample.domain === "symmetric" && { symmetric: true }),
    }),
  )
  const args = sample.args.map((shape, k): Term => {
    const literal = sample.literals?.[k]
    return literal === undefined
      ? { type: "variable", name: `v${k}`, shape, span: [0, 1] }
      : {
          type: "number",
          value: typeof literal === "number" ? rational(literal) : literal,
          shape,
          span: [0, 1],
        }
  })
  const mood = MOODS[sample.domain ?? "real"]
  return {
    operator,
    sample,
    declarations,
    values: drawPoint(declarations, {}, 7, mood),
    term: { type: "apply", operator: operator.id, args, shape: shapeOf(operator, sample.args), span: [0, 1] },
  }
}

const shapeText = (shape: Shape) => `${shape.kind}${axes(shape).join("x")}`
const cases = operators.flatMap((operator) =>
  operator.samples.map(
    (sample) => [operator.id, sample.args.map(shapeText).join(", "), caseOf(operator, sample)] as const,
  ),
)

describe("the list of operators", () => {
  test("holds every operator of the folder, by id in alphabetical order", () => {
    const files = readdirSync(folder).filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    const defining = files.filter((file) =>
      /= define[A-Z]\w+\(\{/.test(readFileSync(new URL(file, folder), "utf8")),
    )
    const names = defining.filter((file) => !file.startsWith("define")).map((file) => file.slice(0, -3))
    expect(operators.map((operator) => operator.id)).toEqual(names.sort())
  })

  test("has unique ids and call names", () => {
    const ids = operators.map((operator) => operator.id)
    const calls = operators.flatMap((operator) => operator.syntax.calls ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(calls).size).toBe(calls.length)
  })

  test("gives every operator a title, a summary and an example in both languages", () => {
    for (const { id, title, docs, samples } of operators) {
      const texts = [title.en, title.ja, docs.summary.en, docs.summary.ja, docs.example]
      expect(
        texts.every((text) => text.length > 0),
        id,
      ).toBe(true)
      expect(samples.length, id).toBeGreaterThan(0)
    }
  })
})

describe.each(cases)("%s of %s", (_id, _shapes, { operator, sample, declarations, values, term }) => {
  const finite = (numbers: Float64Array) => expect(numbers.every(Number.isFinite)).toBe(true)

  test("gives a value of the shape that it promises", () => {
    const value = evaluateTerm(term, values, {})
    expect(value.dims).toEqual(axes(term.shape))
    expect(value.row).toBe(term.shape.kind === "row")
    finite(value.a)
  })

  test("refuses a wrong number of arguments", () => {
    if (operator.arity === "any") return
    const extra = operator.shape([...sample.args, { kind: "scalar" }], createSizes([]), site)
    const missing = operator.shape(sample.args.slice(1), createSizes([]), site)
    expect([extra.ok, missing.ok]).toEqual([false, false])
  })

  test("means the same in index form as in direct evaluation", () => {
    const value = evaluateTerm(term, values, {})
    const output = axes(term.shape).map(freshIndex)
    const body = lower(term).at(...output.map(atIndex))
    const found = new Evaluation({ values, dims: {} }).form({ output, wrt: [], body })
    expect(found.length).toBe(value.a.length)
    found.forEach((number, k) => {
      expect(number).toBeCloseTo(value.a[k] ?? Number.NaN, 9)
    })
  })

  test("has jets that agree with differences", () => {
    for (const [k, declaration] of declarations.entries()) {
      if (sample.literals?.[k] !== undefined) continue
      const at = values.get(declaration.name)
      if (!at) throw new Error("no value")
      const count = at.a.length
      const [size = 1] = at.dims
      // What has a value for symmetric matrices only is moved among them.
      const place = (i: number): number =>
        sample.domain === "symmetric" ? Math.min(i, (i % size) * size + Math.floor(i / size)) : i
      const directions = [0, 1].map((shift) =>
        Float64Array.from({ length: count }, (_, i) => Math.sin(place(i) + 1 + shift)),
      )
      const [first = new Float64Array(), second = new Float64Array()] = directions
      const moved = (s: number, t: number): Float64Array => {
        const a = at.a.map((value, i) => value + s * (first[i] ?? 0) + t * (second[i] ?? 0))
        return evaluateTerm(
          term,
          new Map(values).set(declaration.name, { ...zeroJet(at.dims, at.row), a }),
          {},
        ).a
      }
      const seeded = { ...zeroJet(at.dims, at.row), a: at.a, b: first, c: second }
      const exact = evaluateTerm(term, new Map(values).set(declaration.name, seeded), {})
      const h = 1e-4
      const [pp, pm, mp, mm] = [moved(h, h), moved(h, -h), moved(-h, h), moved(-h, -h)]
      const [p, m] = [moved(h, 0), moved(-h, 0)]
      exact.b.forEach((slope, i) => {
        const difference = ((p[i] ?? 0) - (m[i] ?? 0)) / (2 * h)
        expect(Math.abs(slope - difference)).toBeLessThan(1e-5 * Math.max(1, Math.abs(slope)))
        const mixed = ((pp[i] ?? 0) - (pm[i] ?? 0) - (mp[i] ?? 0) + (mm[i] ?? 0)) / (4 * h * h)
        const d = exact.d[i] ?? Number.NaN
        expect(Math.abs(d - mixed)).toBeLessThan(1e-3 * Math.max(1, Math.abs(d)))
      })
    }
  })

  test("has a meaning whose first and second derivatives agree with its jets", () => {
    if (operator.meaning.means === "primitive" && operator.meaning.differential === null) return
    for (const [k, declaration] of declarations.entries()) {
      if (sample.literals?.[k] !== undefined) continue
      for (const order of knownOrders(operator, operatorById)) {
        startForms(2_000_000)
        const output = axes(term.shape).map(freshIndex)
        const start = { output, wrt: [], body: lower(term).at(...output.map(atIndex)) }
        const target = { declaration, index: null, structure: null }
        const taken = takeDerivative(
          start,
          Array.from({ length: order }, () => target),
          createRuleContext(declarations),
          new StepRecorder(),
        )
        if (!("form" in taken)) throw new Error(`no derivative of order ${order}`)
        const elaborated = {
          name: null,
          body: "",
          term,
          declarations,
          by: [target],
          isOnlyInput: false,
          sizes: [],
        }
        const error = errorAt(
          { elaborated, ...taken, targets: Array.from({ length: order }, () => target) },
          { values, dims: {} },
          3,
        )
        expect(error).not.toBeNull()
        expect(error ?? 1).toBeLessThan(1e-7)
      }
    }
  })
})

/** Arguments that each operator must refuse, one line each: operator, argument shapes, the whole sentence. */
const REFUSALS = `
add | column3, column4 | Addition needs equal shapes, but $a$ is a vector with $3$ entries and $b$ is a vector with $4$ entries.
add | matrix2x3, scalar | Addition needs equal shapes, but $a$ is a $2 \\times 3$ matrix and $b$ is a scalar.
add | row3, column3 | Addition needs equal shapes, but $a$ is a row vector with $3$ entries and $b$ is a vector with $3$ entries.
multiply | matrix2x3, column4 | The product does not fit: $a$ is a $2 \\times 3$ matrix and $b$ is a vector with $4$ entries.
multiply | column3, column3 | Two columns side by side are no product: $a$ is a vector with $3$ entries and $b$ is a vector with $3$ entries.
multiply | row3, row3 | The product does not fit: $a$ is a row vector with $3$ entries and $b$ is a row vector with $3$ entries.
multiply | matrix2x3, row2 | The product does not fit: $a$ is a $2 \\times 3$ matrix and $b$ is a row vector with $2$ entries.
divide | scalar, matrix8x2 | One can only divide by a scalar, but $b$ is an $8 \\times 2$ matrix.
power | column3, scalar | $a$ is a vector with $3$ entries, and a vector has no powers.
power | scalar, column3 | The exponent $b$ is a vector with $3$ entries; it must be a scalar.
inverse | matrix2x3 | The inverse needs a square matrix, but $a$ is a $2 \\times 3$ matrix.
determinant | column3 | The determinant needs a square matrix, but $a$ is a vector with $3$ entries.
trace | matrix2x3 | The trace needs a square matrix, but $a$ is a $2 \\times 3$ matrix.
cofactor | matrix2x3 | The matrix of cofactors needs a square matrix, but $a$ is a $2 \\times 3$ matrix.
matrix-power | matrix2x3, scalar | The power of a matrix needs a square matrix, but $a$ is a $2 \\times 3$ matrix.
matrix-exp | matrix2x3 | The matrix exponential needs a square matrix, but $a$ is a $2 \\times 3$ matrix.
pseudo-inverse | column3 | The pseudo-inverse takes a matrix, but $a$ is a vector with $3$ entries.
dot | column3, column4 | The dot product needs equal shapes, but $a$ is a vector with $3$ entries and $b$ is a vector with $4$ entries.
dot | matrix2x3, column3 | The dot product takes two vectors or two matrices, but $a$ is a $2 \\times 3$ matrix.
cross | column3, column4 | The vector product takes vectors with 3 entries, but $b$ is a vector with $4$ entries.
hadamard | matrix2x3, matrix3x2 | The product entry by entry needs equal shapes, but $a$ is a $2 \\times 3$ matrix and $b$ is a $3 \\times 2$ matrix.
hadamard-quotient | column3, column1 | The quotient entry by entry needs equal shapes, but $a$ is a vector with $3$ entries and $b$ is a vector with $1$ entry.
diag | scalar | The diagonal matrix or the diagonal takes a vector or a square matrix, but $a$ is a scalar.
norm | matrix2x3 | The Euclidean norm takes a vector, but $a$ is a $2 \\times 3$ matrix.
one-norm | scalar | The 1-norm takes a vector, but $a$ is a scalar.
p-norm | matrix2x3, scalar | The p-norm takes a vector, but $a$ is a $2 \\times 3$ matrix.
softmax | scalar | Softmax takes a vector or a matrix, but $a$ is a scalar.
vec | column3 | Vec takes a matrix, but $a$ is a vector with $3$ entries.
`
  .trim()
  .split("\n")
  .map((line) => line.split(" | "))

function shapeFrom(text: string): Shape {
  const [, kind = "", first = "", second = ""] = /^([a-z]+)(\d*)x?(\d*)$/.exec(text.trim()) ?? []
  if (kind === "matrix") return { kind, rows: Number(first), cols: Number(second) }
  if (kind === "column" || kind === "row") return { kind, size: Number(first) }
  return { kind: "scalar" }
}

test.each(REFUSALS)("%s of %s is refused", (id = "", shapes = "", sentence = "") => {
  const operator = operators.find((one) => one.id === id)
  const result = operator?.shape(shapes.split(",").map(shapeFrom), createSizes([]), site)
  if (!result || result.ok) throw new Error("not refused")
  expect(result.error.message.en).toBe(sentence)
  expect(result.error.message.ja).toMatch(/[ぁ-ん]/)
})
