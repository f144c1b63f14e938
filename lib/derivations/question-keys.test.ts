import { readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Nested, type Question, type QuestionVariable, wrtList } from "@/lib/engine/answer"
import { derive } from "@/lib/engine/engine"
import { fillTemplate, makeTemplate } from "./answer-template"
import { splitLatex, wordsOf } from "./latex-tokens"
import { readQuestion } from "./question"
import { questionKeys } from "./question-keys"

const vector = (name: string, size: number | string = "n"): QuestionVariable => ({
  name,
  latex: `\\bm{${name}}`,
  kind: "vector",
  shape: [size],
})
const matrix = (name: string, rows: number | string = "n", cols = rows): QuestionVariable => ({
  name,
  latex: name,
  kind: "matrix",
  shape: [rows, cols],
})

const quadratic = (x: string, A: string, n = "n"): Question => ({
  latex: `\\bm{${x}}^\\top ${A} \\bm{${x}}`,
  variables: [vector(x, n), matrix(A, n)],
  wrt: x,
})

const sharedKey = (question: Question) => questionKeys(question).shared?.key

/** What the cache would answer to `second` after it has derived `first`; undefined when it would derive afresh. */
function fromCache(first: Question, second: Question) {
  const [a, b] = [questionKeys(first).shared, questionKeys(second).shared]
  const answer = derive(first)
  if (!a || !b || a.key !== b.key || !answer.ok) return undefined
  const template = makeTemplate(first, a.letters, answer)
  return (template && fillTemplate(template, second, b.letters)) ?? undefined
}

function renamedLatex(latex: string, names: ReadonlyMap<string, string>): string {
  const tokens = splitLatex(latex)
  const words = wordsOf(tokens)
  return tokens.map(({ text }, i) => (words[i] ? text : (names.get(text) ?? text))).join("")
}

/** The question with its one-letter names exchanged, whatever they stand for. */
function renamed(question: Question, names: ReadonlyMap<string, string>): Question {
  const name = (of: string) => names.get(of) ?? of
  const record = <T>(of: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(of).map(([key, value]) => [name(key), value]))
  const { latex, variables, wrt, dims, at, ...rest } = question
  return {
    ...rest,
    latex: renamedLatex(latex, names),
    variables: variables.map((v) => ({
      ...v,
      name: name(v.name),
      latex: renamedLatex(v.latex, names),
      shape: v.shape.map((size) => (typeof size === "number" ? size : name(size))),
    })),
    wrt: wrtList(wrt).map((one) => (typeof one === "string" ? name(one) : { ...one, name: name(one.name) })),
    ...(dims && { dims: record(dims) }),
    ...(at && { at: record<Nested>(at) }),
  }
}

const corpus = ["seed", "wikipedia"].flatMap((set): Question[] => {
  const file = new URL(`../engine/corpus/${set}.json`, import.meta.url)
  const { cases } = JSON.parse(readFileSync(file, "utf8")) as { cases: object[] }
  return cases.flatMap((json) => {
    const reading = readQuestion({ ...json, at: null })
    return reading.read === "question" ? [reading.question] : []
  })
})

/** Random exchanges of letters that keep capital letters capital. */
const exchange = fc
  .tuple(
    fc.shuffledSubarray([..."abcdefghijklmnopqrstuvwxyz"], { minLength: 26 }),
    fc.integer({ min: 0, max: 26 }),
  )
  .map(([shuffled, kept]) => {
    const letters = [..."abcdefghijklmnopqrstuvwxyz"]
    const swap = new Map(letters.map((letter, i) => [letter, i < kept ? letter : (shuffled[i] ?? letter)]))
    // A proper exchange: letters that are kept must not be the target of others.
    const isExchange = new Set(swap.values()).size === letters.length
    const pairs = isExchange
      ? [...swap]
      : letters.map((letter, i): [string, string] => [letter, shuffled[i] ?? letter])
    return new Map(pairs.flatMap(([a, b]) => [[a, b] as const, [a.toUpperCase(), b.toUpperCase()] as const]))
  })

describe("questionKeys", () => {
  it("gives one entry to two boards that name their variables and sizes differently", () => {
    expect(sharedKey(quadratic("y", "B", "m"))).toBe(sharedKey(quadratic("x", "A", "n")))
    const answer = fromCache(quadratic("x", "A", "n"), quadratic("y", "B", "m"))
    expect(answer).toEqual(derive(quadratic("y", "B", "m")))
    expect(answer?.derivative.compact).toMatch(/B.*\\bm\{y\}/)
    expect(answer?.derivative.shape).toEqual(["m"])
  })

  it.each(["differentials", "indices", "entries"] as const)(
    "gives the steps of the %s and the places in them in the letters of each board",
    (lens) => {
      const ask = (x: string, A: string): Question => ({ ...quadratic(x, A), lens, detail: "everything" })
      expect(fromCache(ask("x", "A"), ask("y", "B"))).toEqual(derive(ask("y", "B")))
    },
  )

  it("says in the letters of each board why steps are not in differentials", () => {
    const ask = (x: string): Question => ({
      latex: `\\prod_{i=1}^{n} ${x}_i`,
      variables: [vector(x)],
      wrt: x,
      lens: "differentials",
    })
    const answer = fromCache(ask("x"), ask("y"))
    expect(answer).toEqual(derive(ask("y")))
    expect(answer?.lensNote?.en).toContain("y_i")
  })

  it.each([
    ["x^{2}", "x^2"],
    ["x ^ 2 + x", "x^2+x"],
    ["\\sin  x", "\\sin x"],
  ])("takes %s and %s as one", (first, second) => {
    const ask = (latex: string): Question => ({
      latex,
      variables: [{ name: "x", latex: "x", kind: "scalar", shape: [] }],
      wrt: "x",
    })
    expect(sharedKey(ask(first))).toBe(sharedKey(ask(second)))
    expect(questionKeys(ask(first)).exact).not.toBe(questionKeys(ask(second)).exact)
  })

  it("keeps apart what differs in anything but names", () => {
    const base = quadratic("x", "A")
    const [x, A] = base.variables as [QuestionVariable, QuestionVariable]
    const others: Question[] = [
      { ...base, wrt: "A" },
      { ...base, wrt: { name: "x", index: [1] } },
      { ...base, order: 2 },
      { ...base, wrt: ["x", "A"] },
      { ...base, wrt: ["A", "x"] },
      { ...base, wrt: ["x", { name: "x", index: [1] }] },
      { ...base, layout: "numerator" },
      { ...base, matrixFunctions: true },
      { ...base, structure: "symmetric" },
      { ...base, dims: { n: 3 } },
      { ...base, variables: [x, { ...A, symmetric: true }] },
      { ...base, variables: [x, { ...A, latex: "\\bm{A}" }] },
      { ...base, variables: [vector("x", 3), matrix("A", 3)] },
      { ...base, latex: "\\bm{x}^\\top A \\bm{x}^\\top" },
      { ...base, latex: "\\bm{x}^\\top A^\\top \\bm{x}" },
      { ...base, at: { x: [1, 2], A: [[1, 2], [3, 4]] } }, // biome-ignore format: a matrix is read by rows
    ]
    const keys = [base, ...others].map(sharedKey)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it("never gives the name of an index or another symbol to a variable", () => {
    for (const name of ["i", "j", "k", "e", "d", "f"]) {
      const question = { ...quadratic(name, "A"), latex: `\\sum_{m} ${name}_m` }
      expect(questionKeys(question).shared?.letters).not.toContain(name)
    }
    const answer = fromCache(quadratic("x", "A"), quadratic("i", "A"))
    expect(answer).toBeUndefined()
  })

  it("keeps a name that is also a word, part of another name, or used in the other case", () => {
    const scalar = (name: string, latex = name): QuestionVariable => ({
      name,
      latex,
      kind: "scalar",
      shape: [],
    })
    const letters = (latex: string, ...variables: QuestionVariable[]) =>
      questionKeys({ latex, variables, wrt: variables[0]?.name ?? "" }).shared?.letters
    expect(letters("a + b", scalar("a"), scalar("b"))).toEqual(["a", "b"])
    expect(letters("\\mathrm{a} + a", scalar("a"))).toEqual([])
    expect(letters("a + a_1", scalar("a"), scalar("a1", "a_1"))).toEqual([])
    expect(letters("a + A", scalar("a"), scalar("A"))).toEqual([])
    expect(letters("X + x_{11}", matrix("X"))).toEqual(["X", "n"])
    expect(letters("a + \\ue000 \ue000", scalar("a"))).toBeUndefined()
  })

  it("answers a question from the cache exactly as it would afresh, for any names", () => {
    let shared = 0
    fc.assert(
      fc.property(fc.constantFrom(...corpus), exchange, (question, names) => {
        const other = renamed(question, names)
        const answer = fromCache(question, other)
        if (answer === undefined) return
        shared += 1
        expect(answer).toEqual(derive(other))
      }),
      { numRuns: 100 },
    )
    expect(shared).toBeGreaterThan(2)
  })

  it("does not mix up questions that differ in one token", () => {
    const change = fc.tuple(fc.constantFrom(...corpus), fc.nat(200), fc.nat(200))
    fc.assert(
      fc.property(change, ([question, from, to]) => {
        const tokens = splitLatex(question.latex).map((token) => token.text)
        const [at, other] = [from % tokens.length, tokens[to % tokens.length] ?? ""]
        const changed = { ...question, latex: tokens.with(at, other).join("") }
        const answer = fromCache(question, changed)
        if (answer !== undefined) expect(answer).toEqual(derive(changed))
      }),
      { numRuns: 100 },
    )
  })
})
