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
    ["f \\colon \\mathbb{R}^n \\to \\mathbb{R}", "f :ℝ^n →ℝ"],
    ["a + b + c + d + e + f + g + h", "a + b + c + d + e + f + …"],
    ["\\begin{bmatrix} 1 & 2 \\end{bmatrix}", "…"],
    ["", ""],
  ])("reads %s as text", (latex, text) => expect(inLetters(latex)).toBe(text))

  it("shows no backslash, whatever is typed", () => {
    for (const latex of ["\\frac{}", "\\unknown x", "\\\\", "x^", "_{", "\\mathbb{7}"])
      expect(inLetters(latex)).not.toContain("\\")
  })
})
