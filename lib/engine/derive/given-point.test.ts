import { describe, expect, test } from "vitest"
import type { Nested, Question } from "../answer"
import type { Elaborated } from "../syntax/read"
import type { Declaration, Term } from "../term"
import { nest, readPoint } from "./given-point"

const matrix: Declaration = { name: "A", latex: "A", shape: { kind: "matrix", rows: "m", cols: "n" } }
const column: Declaration = { name: "x", latex: "\\bm{x}", shape: { kind: "column", size: "n" } }
const square = (promise: Partial<Declaration>): Declaration => ({
  name: "S",
  latex: "S",
  shape: { kind: "matrix", rows: "n", cols: "n" },
  ...promise,
})

function read(
  declarations: readonly Declaration[],
  at: Record<string, unknown>,
  dims?: Record<string, number>,
) {
  const [declaration] = declarations
  if (!declaration) throw new Error("no declaration")
  const term: Term = { type: "variable", name: declaration.name, shape: declaration.shape, span: [0, 1] }
  const names = [...new Set(declarations.flatMap((one) => ("size" in one.shape ? [one.shape.size] : [])))]
  const elaborated: Elaborated = {
    name: null,
    body: "",
    term,
    declarations,
    by: [{ declaration, index: null }],
    isOnlyInput: true,
    sizes: names.filter((name) => typeof name === "string").map((name) => ({ name, atLeast: 2 })),
  }
  // Hostile input is what this test is about, so the values are not what their type says.
  const question: Question = {
    latex: "x",
    variables: [],
    wrt: declaration.name,
    at: at as Record<string, Nested>,
    ...(dims ? { dims } : {}),
  }
  return readPoint(question, elaborated)
}

const sentence = (result: ReturnType<typeof read>): string => (result.ok ? "" : result.error.message.en)

describe("given points", () => {
  test("give the sizes of all variables", () => {
    const result = read([matrix, column], {
      A: [
        [1, 2, 3],
        [4, 5, 6],
      ],
      x: [1, 2, 3],
    })
    expect(result.ok && result.value?.dims).toEqual({ m: 2, n: 3 })
    expect(result.ok && Array.from(result.value?.values.get("A")?.a ?? [])).toEqual([1, 2, 3, 4, 5, 6])
  })

  test("take a column written as rows of one", () => {
    const result = read([column], { x: [[1], [2]] })
    expect(result.ok && result.value?.values.get("x")?.dims).toEqual([2])
  })

  test.each([
    [{ A: [[1, 2]], x: [1, 2, 3] }, undefined, "$\\bm{x}$ is declared as 2, but its value is 3."],
    [{ A: [[1, 2]], x: 5 }, undefined, "$\\bm{x}$ is declared as 2, but its value is 1."],
    [
      { A: [[1, 2], [3]], x: [1, 2] },
      undefined,
      "The value given for $A$ is not a number, a list of numbers or a list of equally long rows.",
    ],
    [
      { A: [[1, "2"]], x: [1, 2] },
      undefined,
      "The value given for $A$ is not a number, a list of numbers or a list of equally long rows.",
    ],
    [
      { A: [[1, Number.NaN]], x: [1, 2] },
      undefined,
      "The value given for $A$ is not a number, a list of numbers or a list of equally long rows.",
    ],
    [{ A: [[1, 2]] }, undefined, "No value is given for $\\bm{x}$ at the point."],
    [{ A: [[1, 2]], x: [1, 2] }, { n: 3 }, "$A$ is declared as m×3, but its value is 1×2."],
    [
      { A: [[1]], x: [1] },
      undefined,
      "The function uses entry 2 of an axis of size $n$, but the size given is smaller.",
    ],
  ])("are refused when they do not fit: %j", (at, dims, expected) => {
    expect(sentence(read([matrix, column], at, dims))).toBe(expected)
  })

  test.each([
    [
      { symmetric: true },
      [
        [1, 2],
        [3, 4],
      ],
      "symmetric",
    ],
    [
      { diagonal: true },
      [
        [1, 2],
        [0, 4],
      ],
      "diagonal",
    ],
    [
      { orthogonal: true },
      [
        [1, 0],
        [0, 2],
      ],
      "orthogonal",
    ],
    [
      { positive: true },
      [
        [1, 0],
        [1, 2],
      ],
      "positive",
    ],
  ])("must keep what is promised: %j", (promise, value, word) => {
    expect(sentence(read([square(promise)], { S: value }))).toBe(
      `$S$ is declared ${word}, but the value given for it is not.`,
    )
    expect(read([square({})], { S: value }).ok).toBe(true)
  })

  test("are refused when they are too large", () => {
    const rows = Array.from({ length: 200 }, () => Array.from({ length: 200 }, () => 1))
    const result = read([square({})], { S: rows })
    expect(result.ok ? "" : result.error.code).toBe("too-large")
  })
})

test("numbers are nested in rows", () => {
  expect(nest([1, 2, 3, 4, 5, 6], [2, 3])).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ])
  expect(nest([7], [])).toBe(7)
  expect(nest(Float64Array.of(1, 2, 3, 4), [2, 2, 1])).toEqual([
    [[1], [2]],
    [[3], [4]],
  ])
})
