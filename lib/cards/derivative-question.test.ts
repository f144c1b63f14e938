import { describe, expect, it } from "vitest"
import type { Reading } from "../engine/answer"
import { type DefinitionsProblem, NO_DEFINITIONS } from "./definitions"
import type { DerivativeFields } from "./derivative-card"
import { derivativeQuestion, type Source } from "./derivative-question"

const latex = "f(\\bm{x}, A) = \\bm{x}^\\top A \\bm{x}"
const reading: Reading = {
  ok: true,
  name: "f",
  body: "\\bm{x}^\\top A \\bm{x}",
  variables: [
    { name: "x", latex: "\\bm{x}", kind: "vector", shape: ["n"], inferred: true, input: true },
    {
      name: "A",
      latex: "A",
      kind: "matrix",
      shape: [3, "n"],
      symmetric: false,
      inferred: false,
      input: true,
    },
  ],
  kind: "scalar",
  shape: [],
}
const broken: Reading = {
  ok: false,
  error: { code: "syntax-error", message: { en: "?", ja: "?" }, hint: { en: "", ja: "" }, span: [3, 4] },
}
const source: Source = { state: "function", latex, reading, definitions: NO_DEFINITIONS }

const unclear = (problem: DefinitionsProblem): Source => ({ ...source, definitions: { ok: false, problem } })

const fields = (change: Partial<DerivativeFields> = {}): DerivativeFields => ({
  source: "card",
  wrt: { name: "x", index: null },
  order: 1,
  layout: "article",
  view: [],
  notation: 0,
  lens: "indices",
  detail: "rules",
  ...change,
})

describe("the question of a derivative card", () => {
  it("asks for the lens and the detail of the steps where they are not the usual ones", () => {
    const usual = derivativeQuestion(source, fields())
    const chosen = derivativeQuestion(source, fields({ lens: "differentials", detail: "everything" }))
    if (!usual.ok || !chosen.ok) throw new Error("the question cannot be asked")
    expect(Object.keys(usual.question)).not.toEqual(expect.arrayContaining(["lens"]))
    expect(chosen.question).toEqual({ ...usual.question, lens: "differentials", detail: "everything" })
  })

  it("hands the function as it stands on its card, with every variable as it was read or corrected", () => {
    expect(derivativeQuestion(source, fields({ order: 2, layout: "numerator" }))).toEqual({
      ok: true,
      question: {
        latex,
        variables: [
          { name: "x", latex: "\\bm{x}", kind: "vector", shape: ["n"] },
          { name: "A", latex: "A", kind: "matrix", shape: [3, "n"], symmetric: false },
        ],
        wrt: "x",
        order: 2,
        layout: "numerator",
      },
    })
  })

  it("carries the definitions of other cards that the function uses", () => {
    const definitions = [{ latex: "g(u) = u^2" }]
    const answer = derivativeQuestion(
      { ...source, definitions: { ok: true, definitions, names: ["g"] } },
      fields(),
    )
    expect(answer).toMatchObject({
      ok: true,
      question: { latex, definitions, variables: [{ name: "x" }, { name: "A" }] },
    })
  })

  it("declares no letter that another card defines, unless it is what is differentiated by", () => {
    if (!reading.ok) throw new Error("a reading expected")
    const constant = {
      ...reading,
      variables: reading.variables.map((one) => ({ ...one, input: one.name === "x" })),
    }
    const defined = {
      ...source,
      reading: constant,
      definitions: { ok: true, definitions: [{ latex: "A = I" }], names: ["A"] },
    } as const
    const asked = (by: string) => {
      const answer = derivativeQuestion(defined, fields({ wrt: { name: by, index: null } }))
      return answer.ok ? answer.question.variables.map((one) => one.name) : []
    }
    expect(asked("x")).toEqual(["x"])
    expect(asked("A")).toEqual(["x", "A"])
  })

  it("asks for one entry where one is chosen, also where the size is a letter", () => {
    const answer = derivativeQuestion(source, fields({ wrt: { name: "A", index: [3, 9] } }))
    expect(answer).toMatchObject({ ok: true, question: { wrt: { name: "A", index: [3, 9] } } })
  })
})

describe("a derivative card that cannot ask", () => {
  const cases: [code: string, source: Source, change: Partial<DerivativeFields>, en: RegExp][] = [
    ["no-source", { state: "none" }, {}, /^Choose the function/],
    ["source-missing", { state: "missing" }, {}, /was removed/],
    ["source-not-a-function", { state: "not-a-function" }, {}, /holds no function/],
    ["source-empty", { ...source, latex: " ", reading: broken }, {}, /still empty/],
    ["source-broken", { ...source, reading: broken }, {}, /cannot be read/],
    ["no-variable", source, { wrt: null }, /Choose the variable/],
    ["variable-gone", source, { wrt: { name: "y", index: null } }, /no variable “y” any more/],
    ["index-gone", source, { wrt: { name: "x", index: [1, 2] } }, /no entry with the index 1, 2/],
    ["index-gone", source, { wrt: { name: "A", index: [4, 1] } }, /size 3 × n, so there is no entry 4, 1/],
    [
      "name-duplicate",
      unclear({ code: "duplicate", name: "\\bm{g}" }),
      {},
      /several cards define \$\\bm\{g\}\$/,
    ],
    ["name-cycle", unclear({ code: "cycle", path: ["g", "f", "g"] }), {}, /\$g \\to f \\to g\$/],
  ]
  for (const [code, from, change, en] of cases) {
    it(`says so in both languages: ${code} (${en.source})`, () => {
      const answer = derivativeQuestion(from, fields(change))
      expect(answer).toMatchObject({ ok: false, problem: { code } })
      if (answer.ok) return
      expect(answer.problem.message.en).toMatch(en)
      expect(answer.problem.message.en).toMatch(/\.$/)
      expect(answer.problem.message.ja).toMatch(/。$/)
    })
  }

  it("hands on what the engine found wrong with the function", () => {
    const answer = derivativeQuestion({ ...source, reading: broken }, fields())
    expect(answer).toMatchObject({ problem: { error: { span: [3, 4] } } })
  })
})
