import { describe, expect, it } from "vitest"
import { italicBold, tidyLatex } from "./tidy-latex"

describe("tidyLatex", () => {
  it.each([
    ["f(\\mathbf{x})=\\mathbf{x}^{\\top}A\\mathbf{x}", "f(\\bm{x})=\\bm{x}^\\top A\\bm{x}"],
    ["W^{\\top}\\bm{x}", "W^\\top\\bm{x}"],
    ["(AB)^{\\top}", "(AB)^\\top"],
    ["\\operatorname{\\mathrm{tr}}(X)", "\\operatorname{tr}(X)"],
    ["f^{\\prime}(x)+g^{\\prime\\prime}(x)", "f'(x)+g''(x)"],
    ["\\begin{bmatrix}1\\\\[6 pt] 2\\end{bmatrix}", "\\begin{bmatrix}1\\\\[6pt] 2\\end{bmatrix}"],
    ["\\mathbf{AX}", "\\bm{AX}"],
    ["\\mathbf{\\mathbfit{x}}_1+\\mathbfit{y}", "\\bm{x}_1+\\bm{y}"],
    ["\\bm{\\mathbfit{\\theta}}", "\\bm{\\theta}"],
    ["\\mathbb{R}^{n}", "\\mathbb{R}^{n}"],
  ])("%s", (written, tidy) => expect(tidyLatex(written)).toBe(tidy))
})

describe("italicBold", () => {
  it.each([
    ["f(\\bm{x}) = \\boldsymbol{x}^\\top A", "f(\\mathbfit{x}) = \\mathbfit{x}^\\top A"],
    ["\\bm{0} + \\bm{\\theta}", "\\bm{0} + \\bm{\\theta}"],
  ])("%s", (shared, shown) => {
    expect(italicBold(shared)).toBe(shown)
  })
})
