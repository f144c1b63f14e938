import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { firstWords, readProse } from "./prose"

describe("prose", () => {
  it("takes paragraphs, headings, lists and formulas apart", () => {
    const text = "# Title\nFor $x$ and **all** `A`:\n$$\ny = x\n$$\n- one\n  - two\n3. three"
    expect(readProse(text)).toEqual([
      { block: "heading", level: 1, spans: [{ span: "text", text: "Title" }] },
      {
        block: "paragraph",
        spans: [
          { span: "text", text: "For " },
          { span: "formula", latex: "x" },
          { span: "text", text: " and " },
          { span: "strong", text: "all" },
          { span: "text", text: " " },
          { span: "code", text: "A" },
          { span: "text", text: ":" },
        ],
      },
      { block: "formula", latex: "y = x" },
      { block: "item", depth: 0, number: null, spans: [{ span: "text", text: "one" }] },
      { block: "item", depth: 1, number: null, spans: [{ span: "text", text: "two" }] },
      { block: "item", depth: 0, number: 3, spans: [{ span: "text", text: "three" }] },
    ])
  })

  it.each([
    ["5 $ or 6 $", "5 $ or 6 $"],
    ["from $5 to $6", "from $5 to $6"],
    ["\\$x\\$", "$x$"],
    ["2 * 3 * 4", "2 * 3 * 4"],
  ])("leaves %s as the words %s", (text, words) => {
    expect(readProse(text)).toEqual([{ block: "paragraph", spans: [{ span: "text", text: words }] }])
  })

  it("keeps a dollar sign that a formula writes", () => {
    expect(readProse("$a\\$b$")).toEqual([
      { block: "paragraph", spans: [{ span: "formula", latex: "a\\$b" }] },
    ])
  })

  it("loses no letter of lines without marks, and never throws", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "語", "𝑥", " ", "$", "\\", "*", "`", "\n", "1", ".", "-") }),
        (text) => {
          expect(Array.isArray(readProse(text))).toBe(true)
          expect(typeof firstWords(text)).toBe("string")
        },
      ),
    )
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "語", "𝑥", "=", ",") }), (text) => {
        if (text !== "") expect(firstWords(text, 1000)).toBe(text)
      }),
    )
  })

  it("reads a hostile line in time that grows with its length only", () => {
    const start = performance.now()
    readProse("$\\a".repeat(5_000))
    readProse("**a".repeat(5_000))
    expect(performance.now() - start).toBeLessThan(3_000)
  })
})
