import { describe, expect, it } from "vitest"
import { nameFunction, renameFunction } from "./name-function"

const card = (body: string) => ({ texts: { body }, values: {} })

describe("a function without a name", () => {
  it.each([
    ["x^2", [], "f(x) = x^2"],
    ["x^2", ["f"], "g(x) = x^2"],
    ["x^2", ["\\bm{f}"], "g(x) = x^2"],
    ["\\bm{x}^\\top A \\bm{x}", ["f", "g"], "h(\\bm{x}, A) = \\bm{x}^\\top A \\bm{x}"],
    ["W\\bm{x}", [], "\\bm{f}(W, \\bm{x}) = W\\bm{x}"],
    ["X^{-1}", [], "F(X) = X^{-1}"],
    ["f x", [], "g(f, x) = f x"],
    ["f(x) + x", [], "g(x) = f(x) + x"],
  ])("gets the first that is free: %s beside %j", (body, taken, named) => {
    expect(nameFunction(card(body), new Set(taken))).toBe(named)
  })
  it.each(["", "3", "\\frac{1", "f(x) = x", "y = x^2"])(
    "is left alone where there is none to give: %s",
    (body) => {
      expect(nameFunction(card(body), new Set())).toBeNull()
    },
  )
})

describe("a function whose name is taken", () => {
  it.each([
    ["f(x) = x^2", ["f"], "g(x) = x^2"],
    ["f\\left(x\\right) = x^2", ["f"], "g\\left(x\\right) = x^2"],
    ["f = x^2", ["f"], "g = x^2"],
    ["\\mathbf{f}(x) = (x, x^2)", ["\\bm{f}"], "\\bm{g}(x) = (x, x^2)"],
    ["f_{1}(g) = g^2", ["f_1", "f"], "h(g) = g^2"],
    ["f(x) = g(x) + x", ["f"], "h(x) = g(x) + x"],
  ])("gets another one: %s beside %j", (body, taken, renamed) => {
    expect(renameFunction(card(body), new Set(taken))?.latex).toBe(renamed)
  })
  it("is left alone where it has none, or cannot be read", () => {
    for (const body of ["x^2", "", "f(x) = \\frac{1"])
      expect(renameFunction(card(body), new Set(["f"]))).toBeNull()
  })
})
