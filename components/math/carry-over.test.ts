import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { carryOver } from "./carry-over"

describe("carryOver", () => {
  it.each([
    // shared, what the field wrote before, after, expected
    [
      "f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}",
      "f(\\bm{x})=\\bm{x}^\\top A\\bm{x}",
      "f(\\bm{x})=\\bm{x}^\\top A\\bm{x}+c",
      "f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}+c",
    ],
    [
      "f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}",
      "f(\\bm{x})=\\bm{x}^\\top A\\bm{x}",
      "f(\\bm{x})=\\bm{x}^\\top B\\bm{x}",
      "f(\\bm{x}) = \\bm{x}^\\top B\\bm{x}",
    ],
    ["\\dfrac{1}{2} x", "\\dfrac12x", "\\dfrac12x^2", "\\dfrac{1}{2} x^2"],
    ["a + b", "a+b", "a", "a"],
    ["a + b", "a+b", "", ""],
    ["", "", "x", "x"],
    ["x ", "x", "xy", "xy "],
    ["\\alpha x", "\\alpha x", "\\alpha yx", "\\alpha yx"],
    ["x y", "xy", "x\\alpha y", "x\\alpha y"],
    // Somebody else is in the middle of a command that the field cannot show.
    ["\\bmf(x) = x", "f(x)=x", "f(x)=x+1", "\\bmf(x) = x+1"],
    ["\\frac{f(x) = x", "f(x)=x", "f(x)=2x", "\\frac{f(x) =2 x"],
  ])("%s with %s become %s", (shared, before, after, expected) => {
    expect(carryOver(shared, before, after)).toBe(expected)
  })

  it("changes nothing where the field changed nothing", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (shared, text) => {
        expect(carryOver(shared, text, text)).toBe(shared)
      }),
    )
  })

  it("never loses what was typed, however the spellings differ", () => {
    const letters = fc.string({
      unit: fc.constantFrom("a", "b", " ", "{", "}", "+", "\\alpha "),
      maxLength: 12,
    })
    fc.assert(
      fc.property(letters, letters, letters, (shared, left, right) => {
        const result = carryOver(shared, left + right, `${left}\\omega ${right}`)
        expect(result).toContain("\\omega")
      }),
    )
  })

  it("agrees with the field where spaces are the only difference", () => {
    const tokens = fc.array(fc.constantFrom("x", "y", "+", "(", ")", "^", "2"), { maxLength: 12 })
    fc.assert(
      fc.property(tokens, tokens, tokens, tokens, (head, gone, come, tail) => {
        const before = [...head, ...gone, ...tail]
        const after = [...head, ...come, ...tail].join("")
        expect(carryOver(before.join(" "), before.join(""), after).replaceAll(" ", "")).toBe(after)
      }),
    )
  })
})
