import { renderToString } from "katex"
import { beforeEach, describe, expect, it } from "vitest"
import {
  add,
  apply,
  atIndex,
  atLast,
  atNumber,
  call,
  constant,
  delta,
  derivative,
  entry,
  freshIndex,
  lambda,
  multiply,
  negate,
  number,
  pick,
  power,
  productOver,
  sizeNode,
  sumOver,
  tensor,
} from "../index-form/build"
import { startForms } from "../index-form/intern"
import type { Node, Place } from "../index-form/nodes"
import { rational } from "../rational"
import type { Declaration } from "../term"
import { type Letters, nextLetter } from "./letters"
import { printNode } from "./node"
import { contextOf, matrix, scalar, vector } from "./sample-context"

beforeEach(() => startForms())

const x = vector("x", "\\bm{x}", "n")
const W = matrix("W", "W", "m", "n")
const X = matrix("X", "X", "n", "n")
const t = scalar("t", "t")
const print = (node: Node, declarations: Declaration[], letters: Letters = new Map()): string => {
  const latex = printNode(node, contextOf(declarations), letters)
  renderToString(latex, { throwOnError: true, strict: "error" })
  return latex
}
const e = (name: string, ...at: Place[]): Node => entry(name, at)
const free = (letter: string, size = "n"): { at: Place; letters: Letters } => {
  const index = freshIndex(size)
  return { at: atIndex(index), letters: new Map([[index.id, letter]]) }
}

describe("index form as LaTeX", () => {
  it("writes entries with small letters", () => {
    expect(print(e("x", atNumber(1)), [x])).toBe("x_1")
    expect(print(e("W", atNumber(1), atLast("n")), [W])).toBe("w_{1n}")
    expect(print(e("W", atNumber(1), atNumber(10)), [W])).toBe("w_{1,10}")
  })

  it("keeps the capital where the small letter has another meaning", () => {
    expect(print(e("X", atNumber(1), atNumber(2)), [X, x])).toBe("X_{12}")
    expect(print(e("S", atNumber(1), atNumber(2)), [matrix("S", "\\Sigma", "n", "n")])).toBe("\\Sigma_{12}")
    expect(print(e("A", atNumber(1), atNumber(2)), [matrix("A", "A_1", "n", "n")])).toBe("(A_1)_{12}")
  })

  it("chooses letters of sums that clash with nothing", () => {
    const { at, letters } = free("i", "m")
    const row = (i: Place): Node => sumOver("n", (j) => multiply([e("W", i, j), e("x", j)]))
    expect(print(row(at), [W, x], letters)).toBe("\\sum_{j=1}^{n} w_{ij}x_j")
    const named = vector("x", "\\bm{x}", "j")
    expect(nextLetter(letters, contextOf([named]))).toBe("k")
    expect(nextLetter(letters, contextOf([t, scalar("j", "j"), scalar("k", "k")]))).toBe("l")
  })

  it("writes deltas, signs, numbers and fractions", () => {
    const { at, letters } = free("i")
    expect(print(multiply([e("x", at), delta(at, atNumber(1)), number(-2)]), [x], letters)).toBe(
      "-2\\delta_{i1}x_i",
    )
    expect(print(add([negate(e("x", at)), e("t")]), [x, t], letters)).toBe("t - x_i")
    expect(print(multiply([number(2), power(sizeNode("n"), number(-1)), e("x", at)]), [x], letters)).toBe(
      "\\frac{2}{n}x_i",
    )
    expect(print(multiply([number(rational(1, 2)), e("t")]), [t])).toBe("\\frac{1}{2}t")
    expect(print(multiply([e("t"), power(add([e("t"), number(1)]), number(-2))]), [t])).toBe(
      "\\frac{t}{(t + 1)^2}",
    )
  })

  it("writes roots, exponentials and functions", () => {
    expect(print(power(e("t"), number(rational(1, 2))), [t])).toBe("\\sqrt{t}")
    expect(print(power(e("t"), number(rational(-1, 2))), [t])).toBe("\\frac{1}{\\sqrt{t}}")
    expect(print(power(constant("e"), negate(e("t"))), [t])).toBe("e^{-t}")
    expect(print(power(apply("exp", e("t")), number(3)), [t])).toBe("e^{3t}")
    expect(print(apply("exp", negate(power(e("t"), number(2)))), [t])).toBe("e^{-t^2}")
    expect(print(multiply([apply("cos", e("t")), apply("ln", e("t")), e("t")]), [t])).toBe("t\\cos t\\ln t")
    expect(print(apply("cos", multiply([number(3), e("t")])), [t])).toBe("\\cos(3t)")
    expect(print(apply("abs", e("t")), [t])).toBe("|t|")
  })

  it("keeps e and sigma for the variables that have these names", () => {
    const e0 = scalar("e", "e")
    const sigma = scalar("sigma", "\\sigma")
    expect(print(apply("exp", e("t")), [t, e0])).toBe("\\exp(t)")
    expect(print(apply("sigmoid", e("t")), [t])).toBe("\\sigma(t)")
    expect(print(apply("sigmoid", e("t")), [t, sigma])).toBe("\\operatorname{sigmoid}(t)")
  })

  it("puts the number of a polynomial last and any other number first", () => {
    expect(print(add([number(1), power(e("t"), number(2))]), [t])).toBe("t^2 + 1")
    expect(print(add([apply("exp", e("t")), number(1)]), [t])).toBe("1 + e^t")
  })

  it("writes sums as factors without ambiguity", () => {
    const total = sumOver("n", (j) => e("x", j))
    expect(print(multiply([total, e("t")]), [x, t])).toBe("t\\sum_{i=1}^{n} x_i")
    expect(print(power(total, number(2)), [x])).toBe("\\left(\\sum_{i=1}^{n} x_i\\right)^2")
    expect(
      print(
        productOver("n", (j) => e("x", j)),
        [x],
      ),
    ).toBe("\\prod_{i=1}^{n} x_i")
    const { at, letters } = free("i")
    const others = productOver("n", (j) =>
      power(e("x", j), add([number(1), multiply([number(-1), delta(at, j)])])),
    )
    expect(print(others, [x], letters)).toBe("\\prod_{j \\ne i} x_j")
  })

  it("writes tensor functions and written-out cases", () => {
    const { at, letters } = free("i")
    const whole = lambda(["n", "n"], (i, j) => e("X", i, j))
    expect(print(tensor("inverse", [whole], [at, atNumber(2)]), [X], letters)).toBe("(X^{-1})_{i2}")
    expect(print(tensor("determinant", [whole]), [X])).toBe("|X|")
    const shifted = lambda(["n", "n"], (i, j) => add([e("X", i, j), multiply([e("t"), delta(i, j)])]))
    expect(print(tensor("inverse", [shifted], [at, at]), [X, t], letters)).toBe("((X + tI)^{-1})_{ii}")
    const two = freshIndex(2)
    const cases = pick(atIndex(two), [multiply([number(2), e("t")]), number(2)])
    expect(print(cases, [t], new Map([[two.id, "i"]]))).toBe("(2t,\\ 2)_i")
  })

  it("writes functions without a definition, and derivatives still to be taken", () => {
    const { at, letters } = free("i")
    const arg = lambda(["n"], (i) => e("x", i))
    const f = { fn: "f", latex: "f", args: [arg], at: [], slots: [] }
    expect(print(call(f), [x])).toBe("f(\\bm{x})")
    expect(print(call({ ...f, slots: [{ arg: 0, at: [at] }] }), [x], letters)).toBe(
      "\\frac{\\partial f(\\bm{x})}{\\partial x_i}",
    )
    const of = lambda([], () => e("t"))
    const g = { fn: "g", latex: "g", args: [of], at: [], slots: [{ arg: 0, at: [] }] }
    expect(print(call(g), [t])).toBe("g'(t)")
    expect(print(derivative(multiply([e("t"), e("x", at)]), "x", [at]), [x, t], letters)).toBe(
      "\\frac{\\partial}{\\partial x_i}\\left(tx_i\\right)",
    )
  })
})
