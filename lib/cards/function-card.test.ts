import { describe, expect, it } from "vitest"
import type { CardContent } from "./define"
import { correctionKey, functionCard, readingOf } from "./function-card"
import type { Json } from "./json"

const card = (body: string, values: Readonly<Record<string, Json>> = {}): CardContent => ({
  texts: { body },
  values,
})

const symmetric: Json = { latex: "A", kind: "matrix", shape: ["n", "n"], promises: ["symmetric"] }

/** `x: vector n` for each variable that the card shows. */
function variables(content: CardContent): string[] {
  const reading = readingOf(content)
  if (!reading.ok) return [reading.error.code]
  return reading.variables
    .map(({ name, kind, shape }) => `${name}: ${kind} ${shape.join(" × ")}`.trim())
    .sort()
}

describe("a function card", () => {
  it("knows its variables from their notation", () => {
    expect(variables(card("f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}"))).toEqual([
      "A: matrix n × n",
      "x: vector n",
    ])
    expect(variables(card("f(x) = x^2 + 5"))).toEqual(["x: scalar"])
  })

  it("takes a person's word for a variable before its notation", () => {
    const body = "f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}"
    const corrected = card(body, { [correctionKey("A")]: { ...symmetric, shape: [3, 3] } })
    expect(variables(corrected)).toEqual(["A: matrix 3 × 3", "x: vector 3"])
    const reading = readingOf(card(body, { [correctionKey("A")]: symmetric }))
    expect(reading).toMatchObject({ ok: true })
    const declared = reading.ok ? reading.variables.find(({ name }) => name === "A") : undefined
    expect(declared).toMatchObject({ symmetric: true, inferred: false, input: false })
    expect(reading.ok && reading.variables.find(({ name }) => name === "x")).toMatchObject({
      inferred: true,
      input: true,
    })
  })

  it("keeps a correction while its variable is away, and uses it when it is back", () => {
    const values = { [correctionKey("A")]: { ...symmetric, shape: [2, 2] } }
    expect(variables(card("f(x) = x^2", values))).toEqual(["x: scalar"])
    expect(variables(card("f(\\bm{x}) = A \\bm{x}", values))).toEqual(["A: matrix 2 × 2", "x: vector 2"])
  })

  it("says where a formula cannot be read", () => {
    const reading = readingOf(card("f(x) = \\frac{1"))
    expect(reading).toMatchObject({ ok: false, error: { code: "syntax-error" } })
  })

  it("declares the function's name in one spelling and needs the functions that it calls", () => {
    expect(functionCard.declares(card("\\mathbf f(x) = (x, x^2)"))).toEqual(["\\bm{f}"])
    expect(functionCard.declares(card("x^2"))).toEqual([])
    const names = [...functionCard.needs(card("h(x) = f(g(x)) + g(x)")).names].sort()
    expect(names).toEqual(["f", "g"])
  })

  it("reads a formula once, however often and from whatever card it is asked", () => {
    const body = "f(x) = \\sin x"
    expect(readingOf(card(body))).toBe(readingOf(card(body)))
    expect(
      readingOf(
        card(body, { [correctionKey("x")]: { latex: "x", kind: "scalar", shape: [], promises: [] } }),
      ),
    ).not.toBe(readingOf(card(body)))
  })

  it("hands every sample but the unfinished ones to the engine in a form that it reads", () => {
    const read = functionCard.samples.filter((sample) => readingOf(sample).ok)
    expect(read.length).toBe(functionCard.samples.length - 2)
  })
})
