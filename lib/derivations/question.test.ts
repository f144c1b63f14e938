import { readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readQuestion } from "./question"

const QUADRATIC = {
  id: "q1",
  latex: "\\bm{x}^\\top A \\bm{x}",
  variables: [
    { name: "x", latex: "\\bm{x}", kind: "vector", shape: ["n"] },
    { name: "A", latex: "A", kind: "matrix", shape: ["n", "n"], symmetric: false },
  ],
  wrt: "x",
}
const X = QUADRATIC.variables[0]

describe("readQuestion", () => {
  it("reads a question and hands back its id", () => {
    const { id, ...question } = QUADRATIC
    expect(readQuestion(QUADRATIC)).toEqual({ read: "question", id, question })
  })

  it("keeps every optional field", () => {
    const full = {
      ...QUADRATIC,
      wrt: { name: "A", index: [1, 2] },
      order: 2,
      layout: "numerator",
      dims: { n: 2 },
      at: { x: [1, 2], A: [[1, 0], [0, 1]] }, // biome-ignore format: a matrix is read by rows
      matrixFunctions: true,
      structure: "symmetric",
    }
    const { id, ...question } = full
    expect(readQuestion(full)).toEqual({ read: "question", id, question })
  })

  it.each([["text"], [17], [-0.5], [null], [""], ["日本語 \ud800"]])("hands back the id %j", (id) => {
    expect(readQuestion({ ...QUADRATIC, id }).id).toBe(id)
    expect(readQuestion({ id, latex: 3 }).id).toBe(id)
  })

  it("takes a null field as left out and drops what it does not know", () => {
    const reading = readQuestion({ ...QUADRATIC, at: null, dims: null, source: "a book", wrtComponent: [1] })
    expect(reading.read === "question" && Object.keys(reading.question)).toEqual([
      "latex",
      "variables",
      "wrt",
    ])
  })

  it.each([
    [[], "", "The question must be a JSON object.", "質問は JSON オブジェクトでなければなりません。"],
    [
      { ...QUADRATIC, latex: 3 },
      "latex",
      'The field "latex" must be a text of LaTeX.',
      "フィールド「latex」は LaTeX の文字列でなければなりません。",
    ],
    [
      { ...QUADRATIC, variables: [X, X] },
      "variables",
      'The field "variables" must be a list of variables with different names.',
      "フィールド「variables」は互いに異なる名前の変数のリストでなければなりません。",
    ],
    [
      { ...QUADRATIC, variables: [{ ...X, shape: [] }] },
      "variables[0].shape",
      'The field "variables[0].shape" must be a list of sizes: none for a scalar, one for a vector, two for a matrix.',
      "フィールド「variables[0].shape」はサイズのリスト(スカラーは空、ベクトルは 1 個、行列は 2 個)でなければなりません。",
    ],
    [
      { ...QUADRATIC, dims: { n: 2.5 } },
      "dims.n",
      'The field "dims.n" must be an object that gives each size a positive whole number.',
      "フィールド「dims.n」は各サイズに正の整数を与えるオブジェクトでなければなりません。",
    ],
  ])("case %#: says what is wrong", (json, field, en, ja) => {
    expect(readQuestion(json)).toMatchObject({ read: "not-a-question", field, message: { en, ja } })
  })

  it.each([
    [{ ...QUADRATIC, wrt: 3 }, "wrt"],
    [{ ...QUADRATIC, wrt: { name: "x", index: [0] } }, "wrt.index[0]"],
    [{ ...QUADRATIC, wrt: { name: "x", index: [] } }, "wrt.index"],
    [{ ...QUADRATIC, order: "1" }, "order"],
    [{ ...QUADRATIC, order: 7 }, "order"],
    [{ ...QUADRATIC, wrt: ["x", "x"], order: 3 }, "order"],
    [{ ...QUADRATIC, wrt: [] }, "wrt"],
    [{ ...QUADRATIC, wrt: Array(7).fill("x") }, "wrt"],
    [{ ...QUADRATIC, layout: "mixed" }, "layout"],
    [{ ...QUADRATIC, structure: "hermitian" }, "structure"],
    [{ ...QUADRATIC, matrixFunctions: 1 }, "matrixFunctions"],
    [{ ...QUADRATIC, dims: { n: 0 } }, "dims.n"],
    [{ ...QUADRATIC, dims: [3] }, "dims"],
    [{ ...QUADRATIC, at: { x: ["1", "2"] } }, "at.x"],
    [{ ...QUADRATIC, at: { x: Number.POSITIVE_INFINITY } }, "at.x"],
    [{ ...QUADRATIC, at: { A: [[[1]]] } }, "at.A"],
    [
      { ...QUADRATIC, variables: Array.from({ length: 65 }, (_, i) => ({ ...X, name: `x${i}` })) },
      "variables",
    ],
    [{ ...QUADRATIC, variables: [{ ...X, kind: "tensor" }] }, "variables[0].kind"],
    [{ ...QUADRATIC, variables: [{ ...X, shape: [0] }] }, "variables[0].shape[0]"],
    [{ ...QUADRATIC, variables: [{ ...X, shape: ["constructor"] }] }, "variables[0].shape[0]"],
    [{ ...QUADRATIC, variables: [{ ...X, name: "__proto__" }] }, "variables[0].name"],
    [{ ...QUADRATIC, variables: [{ ...X, latex: "" }] }, "variables[0].latex"],
    [{ ...QUADRATIC, variables: [{ ...X, positive: "yes" }] }, "variables[0].positive"],
    [{ variables: [], wrt: "x" }, "latex"],
  ])("case %#: refuses and names the field", (json, field) => {
    expect(readQuestion(json)).toMatchObject({ read: "not-a-question", field })
  })

  it("reads every case of the corpus", () => {
    for (const set of ["seed", "wikipedia"]) {
      const { cases } = JSON.parse(readFileSync(`${__dirname}/../engine/corpus/${set}.json`, "utf8")) as {
        cases: { id: string }[]
      }
      expect(cases.length).toBeGreaterThan(60)
      for (const question of cases)
        expect([question.id, readQuestion(question).read]).toEqual([question.id, "question"])
    }
  })

  it("survives any JSON, and what it reads as a question it reads again", () => {
    const part = fc.oneof(fc.jsonValue(), fc.constantFrom("x", 1, [], {}, ["n"], "vector", [X]))
    const almost = fc.record(
      { latex: part, variables: part, wrt: part, dims: part, at: part },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), almost), (json) => {
        const reading = readQuestion(json)
        if (reading.read !== "question") expect(reading.message.en).toMatch(/^The .*\.$/)
        else expect(readQuestion(reading.question)).toEqual({ ...reading, id: undefined })
      }),
      { numRuns: 500 },
    )
  })
})
