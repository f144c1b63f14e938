import { describe, expect, it } from "vitest"
import { plainName, spaceTex, spaceText } from "./math-words"

describe("spaces in words and in LaTeX", () => {
  it.each([
    [[], "\\mathbb{R}", "ℝ"],
    [["n"], "\\mathbb{R}^{n}", "ℝⁿ"],
    [["m", "n"], "\\mathbb{R}^{m \\times n}", "ℝᵐˣⁿ"],
    [[2, 13], "\\mathbb{R}^{2 \\times 13}", "ℝ²ˣ¹³"],
    [["q", 3], "\\mathbb{R}^{q \\times 3}", "ℝ^(q×3)"],
  ] as const)("%j", (shape, tex, text) => {
    expect([spaceTex(shape), spaceText(shape)]).toEqual([tex, text])
  })
})

describe("plainName", () => {
  it.each([
    ["\\bm{x}", "x"],
    ["\\boldsymbol \\theta", "θ"],
    ["J_{\\bm{f}}", "Jf"],
    ["\\mathbf W_1", "W1"],
    ["f", "f"],
  ])("%s is %s", (tex, name) => expect(plainName(tex)).toBe(name))
})
