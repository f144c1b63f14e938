import { describe, expect, test } from "vitest"
import type { Nested, Question, QuestionVariable } from "../answer"
import { flatten } from "../corpus/cases"
import { derive } from "../engine"

const scalar = (name: string): QuestionVariable => ({ name, latex: name, kind: "scalar", shape: [] })
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

function answered(question: Question) {
  const answer = derive(question)
  if (!answer.ok) throw new Error(answer.error.message.en)
  return answer
}

describe("derivatives of scalars from the third order on", () => {
  const x = 0.7
  const cases: readonly (readonly [string, number, number])[] = [
    ["x^5", 3, 60 * x ** 2],
    ["x^5", 6, 0],
    ["\\sin x", 5, Math.cos(x)],
    ["\\ln x", 4, -6 / x ** 4],
    ["e^{2x}", 6, 64 * Math.exp(2 * x)],
    ["\\frac{1}{x}", 3, -6 / x ** 4],
    ["\\sqrt{x}", 3, (3 / 8) * x ** -2.5],
    ["x e^x", 4, (x + 4) * Math.exp(x)],
    ["\\frac{1}{1+x^2}", 3, (24 * x * (1 - x * x)) / (1 + x * x) ** 4],
  ]
  test.each(cases)("%s, order %i", (latex, order, expected) => {
    const { derivative, derivativeValue } = answered({
      latex,
      variables: [scalar("x")],
      wrt: "x",
      order,
      at: { x },
    })
    expect(Math.abs(Number(derivativeValue) - expected)).toBeLessThan(1e-9 * Math.max(1, Math.abs(expected)))
    expect(derivative.kind).toBe("ordinary")
    expect(derivative.notations[0]).toBe(`\\frac{\\mathrm{d}^${order} f(x)}{\\mathrm{d} x^${order}}`)
    expect(derivative.name.ja).toBe(`${order}階の常微分`)
  })

  test("vectors have none, and say so", () => {
    const answer = derive({
      latex: "\\bm{x}^\\top\\bm{x}",
      variables: [vector("x", "n")],
      wrt: "x",
      order: 3,
    })
    expect(answer).toMatchObject({ ok: false, error: { code: "unsupported" } })
  })
})

describe("mixed derivatives", () => {
  test("three scalars in turn", () => {
    const { derivative, derivativeValue } = answered({
      latex: "x^3 y^2",
      variables: [scalar("x"), scalar("y")],
      wrt: ["x", "x", "y"],
      at: { x: 2, y: 3 },
    })
    expect(derivativeValue).toBe(72)
    expect(derivative.notations).toEqual(["\\frac{\\partial^3 f(x, y)}{\\partial x^2\\,\\partial y}"])
    expect(derivative.name.en).toBe("Mixed third partial derivative")
  })

  test("a scalar by two vectors is a matrix, rows by the first, in every layout", () => {
    for (const layout of ["article", "numerator", "denominator"] as const) {
      const { derivative, derivativeValue } = answered({
        latex: "\\bm{x}^\\top A \\bm{y}",
        variables: [vector("x", "m"), matrix("A", "m", "n"), vector("y", "n")],
        wrt: ["x", "y"],
        layout,
        at: {
          x: [1, 2],
          A: [
            [1, 2, 3],
            [4, 5, 6],
          ],
          y: [1, 1, 1],
        },
      })
      expect(derivative.compact).toBe("A")
      expect(derivative.shape).toEqual(["m", "n"])
      expect(derivative.entry).toBe("\\frac{\\partial^2 f}{\\partial x_i\\,\\partial y_j}")
      expect(derivativeValue).toEqual([
        [1, 2, 3],
        [4, 5, 6],
      ])
    }
  })

  const pairs: readonly (readonly [string, readonly QuestionVariable[], Record<string, Nested>])[] = [
    ["e^{s t} + \\sin(s^2 t)", [scalar("s"), scalar("t")], { s: 0.4, t: 1.3 }],
    ["t^2 \\ln(\\bm{s}^\\top\\bm{s})", [vector("s", "n"), scalar("t")], { s: [1, 2, -1], t: 0.5 }],
    ["(\\bm{s}^\\top\\bm{t})^3", [vector("s", "n"), vector("t", "n")], { s: [1, 2, -1], t: [0.5, 1, 2] }],
    [
      "\\bm{t}^\\top s s^\\top \\bm{t}",
      [matrix("s", "n", "m"), vector("t", "n")],
      {
        s: [
          [1, 2, 0],
          [0.5, 1, -1],
        ],
        t: [0.5, 1],
      },
    ],
    [
      "\\operatorname{tr}(s t s^\\top)",
      [matrix("s", "m", "n"), matrix("t", "n", "n")],
      {
        s: [
          [1, 2],
          [0.5, 1],
          [3, 1],
        ],
        t: [
          [1, 2],
          [0.3, 1],
        ],
      },
    ],
  ]
  test.each(pairs)("%s: the order of differentiation does not matter (Schwarz)", (latex, variables, at) => {
    const there = answered({ latex, variables, wrt: ["s", "t"], at })
    const back = answered({ latex, variables, wrt: ["t", "s"], at })
    const count = (name: string): number => flatten(at[name] ?? 0).length
    const [forward, backward] = [flatten(there.derivativeValue ?? []), flatten(back.derivativeValue ?? [])]
    expect(forward.length).toBe(count("s") * count("t"))
    for (let i = 0; i < count("s"); i++) {
      for (let j = 0; j < count("t"); j++)
        expect(forward[i * count("t") + j]).toBeCloseTo(backward[j * count("s") + i] ?? Number.NaN, 9)
    }
    expect(Math.max(...forward.map(Math.abs))).toBeGreaterThan(0.01)
  })

  test("two entries of a vector", () => {
    const { derivative, derivativeValue } = answered({
      latex: "x_1^2 x_2^3",
      variables: [vector("x", "n")],
      wrt: [
        { name: "x", index: [1] },
        { name: "x", index: [2] },
      ],
      at: { x: [2, 3] },
    })
    expect(derivativeValue).toBe(108)
    expect(derivative.notations[0]).toBe("\\frac{\\partial^2 f(\\bm{x})}{\\partial x_1\\,\\partial x_2}")
  })
})
