import { beforeEach, describe, expect, test } from "vitest"
import { createRuleContext } from "../derive/context"
import { takeDerivative } from "../derive/take-derivative"
import { verify } from "../derive/verify"
import { drawPoint } from "../numeric/draw-point"
import { evaluateTerm } from "../numeric/evaluate-term"
import { operatorById, operators } from "../operators"
import type { OperatorDefinition, OperatorSample } from "../operators/define"
import { knownOrders } from "../operators/known-orders"
import { rational } from "../rational"
import { axes, SCALAR, type Shape, type Size } from "../shape"
import { StepRecorder } from "../steps/recorder"
import type { Declaration, Term } from "../term"
import { atIndex, freshIndex } from "./build"
import { Evaluation } from "./evaluate"
import { startForms } from "./intern"
import { lower, notLowerable } from "./lower"
import type { IndexForm } from "./nodes"

beforeEach(() => startForms(5_000_000))

const span = [0, 0] as const
const dims = { n: 3, m: 2 }
const sizes = [
  { name: "n", atLeast: 1 },
  { name: "m", atLeast: 1 },
]

function lowered(term: Term): IndexForm {
  const output = axes(term.shape).map(freshIndex)
  return { output, wrt: [], body: lower(term).at(...output.map(atIndex)) }
}

function expectSame(term: Term, declarations: readonly Declaration[]): void {
  for (const mood of ["any", "positive", "small", "large"] as const) {
    const values = drawPoint(declarations, dims, 5, mood)
    const direct = Array.from(evaluateTerm(term, values, dims).a)
    if (!direct.every(Number.isFinite)) continue
    const found = Array.from(new Evaluation({ values, dims }).form(lowered(term)))
    expect(found.length).toBe(direct.length)
    found.forEach((value, k) => {
      expect(value).toBeCloseTo(direct[k] ?? Number.NaN, 9)
    })
    return
  }
  throw new Error("no point in the domain was found")
}

const unifier = { equate: (a: Size, b: Size) => a === b, resolve: (size: Size) => size, fresh: () => 1 }

function sampleTerm(
  operator: OperatorDefinition,
  sample: OperatorSample,
): { term: Term; declarations: Declaration[] } {
  const declarations: Declaration[] = []
  const args = sample.args.map((shape, k): Term => {
    const literal = sample.literals?.[k]
    if (literal !== undefined) {
      const value = typeof literal === "number" ? rational(literal) : literal
      return { type: "number", value, shape: SCALAR, span }
    }
    const promises = {
      ...(sample.domain === "positive" ? { positive: true } : {}),
      ...(sample.domain === "spd" ? { positiveDefinite: true } : {}),
      ...(sample.domain === "symmetric" ? { symmetric: true } : {}),
    }
    declarations.push({ name: `v${k}`, latex: `v_${k}`, shape, ...promises })
    return { type: "variable", name: `v${k}`, shape, span }
  })
  const shape = operator.shape(sample.args, unifier, { span, latex: args.map(() => "v") })
  if (!shape.ok) throw new Error(shape.error.message.en)
  return { term: { type: "apply", operator: operator.id, args, shape: shape.value, span }, declarations }
}

const samples = operators.flatMap((operator) =>
  operator.samples.map((sample, k) => [`${operator.id} ${k}`, operator, sample] as const),
)

describe("every operator", () => {
  test.each(samples)("%s: its meaning has the value of its evaluation", (_, operator, sample) => {
    const { term, declarations } = sampleTerm(operator, sample)
    expectSame(term, declarations)
  })

  test.each(samples)(
    "%s: first and second derivatives agree with automatic differentiation",
    (_, operator, sample) => {
      const { term, declarations } = sampleTerm(operator, sample)
      if (operator.meaning.means === "primitive" && operator.meaning.differential === null) return
      for (const declaration of declarations) {
        for (const order of knownOrders(operator, operatorById)) {
          startForms(5_000_000)
          const target = { declaration, index: null, structure: null }
          const context = createRuleContext(declarations)
          const taken = takeDerivative(
            lowered(term),
            Array.from({ length: order }, () => target),
            context,
            new StepRecorder(),
          )
          if (!("form" in taken)) throw new Error("no rule")
          const elaborated = {
            name: null,
            body: "",
            term,
            declarations,
            by: [target],
            isOnlyInput: false,
            sizes,
          }
          expect(
            verify({ elaborated, ...taken, targets: Array.from({ length: order }, () => target) }).agrees,
          ).toBe(true)
        }
      }
    },
  )
})

describe("other parts of a tree", () => {
  const column: Shape = { kind: "column", size: "n" }
  const x: Declaration = { name: "x", latex: "\\bm{x}", shape: column }
  const letter = { at: "letter", letter: "i" } as const
  const entryAt = (at: Extract<Term, { type: "entry" }>["at"]): Term => ({
    type: "entry",
    of: { type: "variable", name: "x", shape: column, span },
    at,
    shape: SCALAR,
    span,
  })
  const times = (...args: Term[]): Term => ({
    type: "apply",
    operator: "multiply",
    args,
    shape: SCALAR,
    span,
  })
  const range = (type: "sum" | "product", from: number, to: Size, body: Term): Term => ({
    type,
    letter: "i",
    from,
    to,
    body,
    shape: body.shape,
    span,
  })
  const index: Term = { type: "ordinal", index: letter, shape: SCALAR, span }

  test.each<[string, Term]>([
    ["a sum", range("sum", 1, "n", times(index, entryAt([letter])))],
    ["a sum that starts late", range("sum", 2, "n", entryAt([letter]))],
    ["a sum that starts at zero", range("sum", 0, "n", times(index, index))],
    ["a short sum", range("sum", 2, 3, entryAt([letter]))],
    ["an empty sum", range("sum", 3, 2, entryAt([letter]))],
    ["a product", range("product", 1, "n", entryAt([letter]))],
    ["a short product", range("product", 2, 3, entryAt([letter]))],
    ["the last entry", entryAt([{ at: "last", size: "n" }])],
    ["a sum of unit vectors", range("sum", 1, "n", { type: "unit", index: letter, shape: column, span })],
    ["an identity", { type: "identity", shape: { kind: "matrix", rows: "n", cols: "n" }, span }],
    ["ones", { type: "ones", shape: column, span }],
    ["zeros", { type: "zeros", shape: { kind: "matrix", rows: "m", cols: "n" }, span }],
    ["a size", { type: "size", size: "n", shape: SCALAR, span }],
    [
      "a row",
      {
        type: "array",
        rows: [[entryAt([{ at: "number", value: 1 }]), index0()]],
        shape: { kind: "row", size: 2 },
        span,
      },
    ],
    [
      "a column",
      {
        type: "array",
        rows: [[index0()], [entryAt([{ at: "number", value: 2 }])]],
        shape: { kind: "column", size: 2 },
        span,
      },
    ],
    [
      "a matrix",
      {
        type: "array",
        rows: [
          [index0(), entryAt([{ at: "number", value: 1 }])],
          [entryAt([{ at: "number", value: 3 }]), index0()],
        ],
        shape: { kind: "matrix", rows: 2, cols: 2 },
        span,
      },
    ],
    [
      "a delta",
      range(
        "sum",
        1,
        "n",
        times(index, { type: "delta", i: letter, j: { at: "number", value: 2 }, shape: SCALAR, span }),
      ),
    ],
    ["a product that starts late", range("product", 3, "n", entryAt([letter]))],
    ["a product that starts early", range("product", -1, "n", times(index, index))],
  ])("%s has the same value in index form", (_, term) => {
    expect(notLowerable(term)).toBeNull()
    expectSame(term, [x])
  })

  test("a free letter and a long sum that starts late are named as not supported", () => {
    expect(notLowerable(entryAt([letter]))?.construct).toBe("a free index letter")
    expect(notLowerable(range("sum", 2, 5000, entryAt([letter])))?.construct).toBe("\\sum")
  })

  function index0(): Term {
    return { type: "number", value: rational(7), shape: SCALAR, span }
  }
})
