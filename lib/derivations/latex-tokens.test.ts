import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { splitLatex, wordsOf } from "./latex-tokens"

const texts = (latex: string) => splitLatex(latex).map((token) => token.text)

describe("splitLatex", () => {
  it.each([
    ["\\bm{x}^2", ["\\bm", "{", "x", "}", "^", "2"]],
    ["\\sin x\\,", ["\\sin", " ", "x", "\\,"]],
    ["a \n\u00a0 b", ["a", " \n\u00a0 ", "b"]],
    ["𠮷\\", ["𠮷", "\\"]],
    ["\\😀", ["\\😀"]],
  ])("splits %j", (latex, expected) => expect(texts(latex)).toEqual(expected))

  it("loses nothing of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (latex) => {
        expect(texts(latex).join("")).toBe(latex)
      }),
    )
  })
})

describe("wordsOf", () => {
  it("marks what stands in words, and nothing else", () => {
    const tokens = splitLatex("\\operatorname{tr}(A) \\mathrm d x \\text{a {b} c} d \\operatorname* {arg}")
    const words = wordsOf(tokens)
    const marked = tokens.filter((token, i) => words[i] && token.type === "letter").map((token) => token.text)
    expect(marked.join("")).toBe("trdabcarg")
  })

  it("takes the length of a row for words, and a bracket with letters for letters", () => {
    const marked = (latex: string) => {
      const tokens = splitLatex(latex)
      const words = wordsOf(tokens)
      return tokens.filter((token, i) => words[i] && token.type === "letter").map((token) => token.text)
    }
    expect(marked("a \\\\[1.5ex] b \\\\[-5pt]")).toEqual(["e", "x", "p", "t"])
    expect(marked("a \\\\[x] b \\\\ [e \\\\[1ex")).toEqual([])
  })

  it("does not run past the end of an open group", () => {
    expect(wordsOf(splitLatex("\\text{a"))).toEqual([false, true, true])
    expect(wordsOf(splitLatex("\\text"))).toEqual([false])
  })
})
