import { describe, expect, it } from "vitest"
import { inLetters } from "./in-letters"

describe("a formula in letters", () => {
  it.each([
    ["\\bm{x}^\\top A \\bm{x}", "xᵀ A x"],
    ["\\nabla f(\\bm{x}) = (A + A^\\top)\\bm{x}", "∇f(x) = (A + Aᵀ)x"],
    ["d(X^{-1}) = -X^{-1}(dX)X^{-1}", "d(X⁻¹) = -X⁻¹(dX)X⁻¹"],
    ["\\frac{\\partial f}{\\partial x_1}", "∂f/∂x₁"],
    ["\\frac{1}{2}\\sin\\theta", "1/2 sin θ"],
    ["\\frac{a+b}{2}x^{12}", "(a+b)/2x¹²"],
    ["\\|A\\bm{x} - \\bm{b}\\|^2", "‖Ax - b‖²"],
    ["f \\colon \\mathbb{R}^n \\to \\mathbb{R}", "f :ℝⁿ →ℝ"],
    ["a + b + c + d + e + f + g + h", "a + b + c + d + e + f + …"],
    ["\\begin{bmatrix} 1 & 2 \\end{bmatrix}", "[…]"],
    ["x^{n+1} + e^{-2x} + y^{2n}", "xⁿ⁺¹ + e⁻²ˣ + y²ⁿ"],
    ["x_{ij} + \\bm{x}_{t+1}", "xᵢⱼ + xₜ₊₁"],
    ["\\sum_{i=1}^n x_i^2", "∑ᵢ₌₁ⁿ xᵢ²"],
    ["\\frac{1}{2x} + \\frac{y}{x_1^2} + \\frac{1}{12}", "1/(2x) + y/x₁² + 1/12"],
    ["\\sqrt{x^2+1} \\sqrt{y}", "√(x²+1) √y"],
    ["e^{-\\frac{x}{2}} \\ne a^{\\alpha\\beta}", "e^(-x/2) ≠a^(αβ)"],
    ["\\frac{\\bm{x}}{\\sqrt{a+\\frac{1}{b}}}", "x/(√(a+1/b))"],
    ["\\hat{\\bm{y}} = \\sin^2(x) + \\exp(-x)", "y\u0302 = sin²(x) + exp(-x)"],
    ["f(x) = \\begin{cases} 1 & x > 0 \\\\ 0 \\end{cases}", "f(x) = …"],
    ["\\mathcal{L}(\\theta) \\implies b", "L(θ) ⇒b"],
    ["", ""],
  ])("reads %s as text", (latex, text) => expect(inLetters(latex)).toBe(text))

  it("shows no backslash, whatever is typed", () => {
    for (const latex of ["\\frac{}", "\\unknown x", "\\\\", "x^", "_{", "\\mathbb{7}"])
      expect(inLetters(latex)).not.toContain("\\")
  })

  it("reads groups of any depth and number in little time", () => {
    const start = performance.now()
    for (const piece of [
      "{",
      "}",
      "^{",
      "\\frac{",
      "{a}",
      "\\sqrt{x}",
      "_",
      "\\begin{matrix}",
      "\\end{cases}",
    ])
      expect(inLetters(piece.repeat(2_000)).length).toBeLessThan(30)
    expect(performance.now() - start).toBeLessThan(1_000)
  })
})
