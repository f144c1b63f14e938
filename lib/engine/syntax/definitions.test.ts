import { describe, expect, test } from "vitest"
import type { Definition, Question, QuestionVariable } from "../answer"
import { derive } from "../engine"
import { readFunction } from "./read"

const vector = (name: string, size: number | string): QuestionVariable => ({
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

const x = vector("x", "n")
const ask = (latex: string, definitions: readonly Definition[], more: Partial<Question> = {}) =>
  derive({ latex, definitions, variables: [x], wrt: "x", ...more })

/** A formula with definitions, and the same thing written out. */
const SAME: readonly (readonly [latex: string, definitions: readonly Definition[], plain: string])[] = [
  [
    String.raw`f(g(\bm{x}))`,
    [{ latex: String.raw`f(t) = \sin t` }, { latex: String.raw`g(\bm{u}) = \bm{u}^\top\bm{u}` }],
    String.raw`\sin(\bm{x}^\top\bm{x})`,
  ],
  [
    String.raw`h(\bm{x}, 3)`,
    [{ latex: String.raw`h(\bm{u}, c) = c\,\|\bm{u}\|^2` }],
    String.raw`3\|\bm{x}\|^2`,
  ],
  // The i of the sum outside and the i of the definition are two indices.
  [
    String.raw`\sum_{i=1}^n g(x_i)`,
    [{ latex: String.raw`g(u) = \sum_{i=1}^3 u^i` }],
    String.raw`\sum_{i=1}^n (x_i + x_i^2 + x_i^3)`,
  ],
  [String.raw`c\,\bm{x}^\top\bm{x}`, [{ latex: "c = 3" }], String.raw`3\bm{x}^\top\bm{x}`],
  // A constant that the question declares is the question's.
  [
    String.raw`g(\bm{x})`,
    [{ latex: String.raw`g(\bm{u}) = \bm{x}^\top\bm{u}` }],
    String.raw`\bm{x}^\top\bm{x}`,
  ],
]

const at = { x: [0.3, -1.2, 2] }

describe("definitions by name", () => {
  test.each(SAME)("%s", (latex, definitions, plain) => {
    const [named, written] = [ask(latex, definitions, { at }), ask(plain, [], { at })]
    if (!named.ok || !written.ok) throw new Error(JSON.stringify([named, written]))
    expect(named.value).toEqual(written.value)
    expect(JSON.stringify(named.derivativeValue)).toBe(JSON.stringify(written.derivativeValue))
  })

  test("the sizes of another card's constants are found out by use, whatever their letters", () => {
    const variables = [matrix("B", "n", "k"), vector("c", "n"), vector("u", "k")]
    const answer = ask(String.raw`g(\bm{x})`, [
      { latex: String.raw`g(\bm{u}) = \|B\bm{u} - \bm{c}\|^2`, variables },
    ])
    expect(answer.ok && answer.derivative.compact).toBe(String.raw`2B^\top(B\bm{x} - \bm{c})`)
  })

  test.each<readonly [string, readonly string[], string, string]>([
    ["g(\\bm{x})", ["g(u) = f(u)", "f(u) = g(u)"], "undefined-symbol", "leads back to itself"],
    ["g(\\bm{x})", ["g(u) = u", "g(t) = t"], "undefined-symbol", "defined more than once"],
    ["g(\\bm{x}, 2)", ["g(u) = u"], "shape-error", "defined for 1 argument(s), but 2"],
    ["g(\\bm{x})", ["g(\\bm{u}) = \\sin("], "syntax-error", "In the definition of $g$"],
    ["g(\\bm{x})", ["g(\\bm{u}) = \\det \\bm{u}"], "shape-error", "In the definition of $g$"],
    ["g(\\bm{x})", ["g(2) = 3"], "syntax-error", "In the definition of"],
  ])("%s with %j is refused", (latex, definitions, code, sentence) => {
    const answer = ask(
      latex,
      definitions.map((of) => ({ latex: of })),
    )
    expect(answer.ok).toBe(false)
    if (answer.ok) return
    expect(answer.error.code).toBe(code)
    expect(answer.error.message.en).toContain(sentence)
    expect(answer.error.span[1]).toBeLessThanOrEqual(latex.length)
  })

  test("an argument that does not fit the declared input is refused with both shapes", () => {
    const variables: QuestionVariable[] = [{ name: "u", latex: "u", kind: "scalar", shape: [] }]
    const answer = ask("g(\\bm{x})", [{ latex: "g(u) = u^2", variables }])
    expect(!answer.ok && answer.error.message.en).toContain(
      "is defined for a scalar, but this argument is a vector",
    )
  })

  test("a reading knows the shape of defined functions and lists what is called", () => {
    const reading = readFunction({
      latex: String.raw`h(\bm{x}) = f(\bm{x}) + c\,\bm{x}`,
      definitions: [{ latex: String.raw`f(\bm{u}) = W\bm{u}` }, { latex: "c = 3" }],
    })
    expect(reading).toMatchObject({ ok: true, kind: "vector", calls: ["f", "c"] })
    expect(reading.ok && reading.variables.map(({ name }) => name)).toEqual(["x"])
  })
})
