import { describe, expect, it } from "vitest"
import { readFunction } from "@/lib/engine/syntax/read"
import { pastedCards } from "./pasted-cards"

const isFunction = (latex: string) => readFunction({ latex }).ok
const read = (text: string) => pastedCards(text, isFunction)
const kinds = (text: string) => read(text).map(({ kind }) => kind)

describe("a pasted text", () => {
  it.each([
    ["f(\\bm{x}) = \\bm{x}^\\top A\\bm{x}", "f(\\bm{x}) = \\bm{x}^\\top A\\bm{x}"],
    ["$$f(x) = x^2$$", "f(x) = x^2"],
    ["\\[ g(x) = \\operatorname{tr}(X) \\]", "g(x) = \\operatorname{tr}(X)"],
    ["\\frac{1", "\\frac{1"],
    ["x^2 + \\text{this is fine}", "x^2 + \\text{this is fine}"],
  ])("with one formula, %s, becomes one function card", (text, body) => {
    expect(read(text)).toEqual([{ kind: "function", texts: { body } }])
  })

  it("with several formulas becomes several cards", () => {
    const bodies = ["f(x) = x^2", "g(\\bm{x}) = \\bm{x}^\\top \\bm{x}"]
    const cards = bodies.map((body) => ({ kind: "function", texts: { body } }))
    expect(read(bodies.join("\n"))).toEqual(cards)
    expect(read(bodies.map((body) => `$$${body}$$`).join("\n\n"))).toEqual(cards)
    expect(read(bodies.map((body) => `\\begin{equation}\n${body}\n\\end{equation}`).join("\n"))).toEqual(
      cards,
    )
  })

  it.each([
    "For all $x$ the function is positive",
    "# Title\n$f(x) = x^2$",
    "- $a = b$\n- $c = d$",
    "この関数は凸である",
    "gradient descent with momentum",
  ])("with words, %s, becomes one text", (text) => {
    expect(read(text)).toEqual([{ kind: "text", texts: { body: text } }])
  })

  it("brings LaTeX's own signs around formulas to those of texts", () => {
    expect(read("The value \\(x\\) solves the system\n\\[ Ax = b \\]")).toEqual([
      { kind: "text", texts: { body: "The value $x$ solves the system\n$$Ax = b$$" } },
    ])
  })

  it("that is empty becomes nothing", () => {
    expect(kinds(" \n ")).toEqual([])
  })
})
