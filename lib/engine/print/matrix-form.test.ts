import { renderToString } from "katex"
import { beforeEach, describe, expect, it } from "vitest"
import {
  add,
  apply,
  atIndex,
  delta,
  entry,
  freshIndex,
  multiply,
  negate,
  number,
  power,
  sumOver,
} from "../index-form/build"
import { startForms } from "../index-form/intern"
import type { Index, Node, Place } from "../index-form/nodes"
import { rational } from "../rational"
import type { Declaration } from "../term"
import { printMatrixForm } from "./matrix-form"
import { contextOf, matrix, vector } from "./sample-context"

beforeEach(() => startForms())

const A = matrix("A", "A", "m", "n")
const b = vector("b", "\\bm{b}", "m")
const x = vector("x", "\\bm{x}", "n")
const y = vector("y", "\\bm{y}", "n")
const S = matrix("S", "S", "n", "n")
const X = matrix("X", "X", "m", "n")

const e = (name: string, ...at: Place[]): Node => entry(name, at)
const form = (
  declarations: Declaration[],
  node: Node,
  row: Index | null,
  col: Index | null = null,
): string | null => {
  const latex = printMatrixForm(node, row, col, contextOf(declarations))
  if (latex !== null) renderToString(latex, { throwOnError: true, strict: "error" })
  return latex
}
const over = (size: string): [Index, Place] => {
  const index = freshIndex(size)
  return [index, atIndex(index)]
}

describe("matrix words", () => {
  it("factors the gradient of a quadratic form", () => {
    const [i, at] = over("n")
    const node = add([
      sumOver("n", (j) => multiply([e("S", at, j), e("x", j)])),
      sumOver("n", (j) => multiply([e("S", j, at), e("x", j)])),
    ])
    expect(form([x, S], node, i)).toBe("(S + S^\\top)\\bm{x}")
    expect(form([x, S], node, null, i)).toBe("\\bm{x}^\\top(S + S^\\top)")
    expect(form([x, { ...S, symmetric: true }], node, i)).toBe("2S\\bm{x}")
  })

  it("factors least squares, grouped or expanded", () => {
    const [i, at] = over("n")
    const residual = (k: Place): Node =>
      add([sumOver("n", (j) => multiply([e("A", k, j), e("x", j)])), negate(e("b", k))])
    const grouped = multiply([number(2), sumOver("m", (k) => multiply([e("A", k, at), residual(k)]))])
    const expanded = add([
      multiply([
        number(2),
        sumOver("m", (k) => sumOver("n", (j) => multiply([e("A", k, at), e("A", k, j), e("x", j)]))),
      ]),
      multiply([number(-2), sumOver("m", (k) => multiply([e("A", k, at), e("b", k)]))]),
    ])
    expect(form([A, b, x], grouped, i)).toBe("2A^\\top(A\\bm{x} - \\bm{b})")
    expect(form([A, b, x], expanded, i)).toBe("2A^\\top(A\\bm{x} - \\bm{b})")
    expect(form([A, b, x], grouped, null, i)).toBe("2(A\\bm{x} - \\bm{b})^\\top A")
  })

  it("writes norms and outer products", () => {
    const [i, at] = over("n")
    const [j, to] = over("n")
    const square = sumOver("n", (k) => power(e("x", k), number(2)))
    const node = add([
      multiply([power(square, number(rational(-3, 2))), delta(at, to)]),
      multiply([number(-3), power(square, number(rational(-5, 2))), e("x", at), e("x", to)]),
    ])
    expect(form([x], node, i, j)).toBe(
      "\\frac{1}{\\|\\bm{x}\\|^3}I - \\frac{3}{\\|\\bm{x}\\|^5}\\bm{x}\\bm{x}^\\top",
    )
    const unit = multiply([e("x", at), power(square, number(rational(-1, 2)))])
    expect(form([x], unit, i)).toBe("\\frac{\\bm{x}}{\\|\\bm{x}\\|}")
    const quadratic = sumOver("n", (k) => sumOver("n", (l) => multiply([e("x", k), e("S", k, l), e("y", l)])))
    expect(form([x, y, S], multiply([quadratic, e("y", at)]), i)).toBe("(\\bm{x}^\\top S\\bm{y})\\bm{y}")
  })

  it("writes softmax", () => {
    const [i, at] = over("n")
    const [j, to] = over("n")
    const total = sumOver("n", (k) => apply("exp", e("x", k)))
    const node = add([
      multiply([delta(at, to), apply("exp", e("x", at)), power(total, number(-1))]),
      multiply([number(-1), apply("exp", e("x", at)), apply("exp", e("x", to)), power(total, number(-2))]),
    ])
    expect(form([x], multiply([apply("exp", e("x", at)), power(total, number(-1))]), i)).toBe(
      "\\operatorname{softmax}(\\bm{x})",
    )
    expect(form([x], node, i, j)).toBe(
      "\\operatorname{diag}(\\operatorname{softmax}(\\bm{x})) - \\operatorname{softmax}(\\bm{x})\\operatorname{softmax}(\\bm{x})^\\top",
    )
  })

  it("writes traces and Frobenius norms", () => {
    const [i, at] = over("m")
    const [j, to] = over("n")
    const trace = sumOver("n", (k) => sumOver("n", (l) => multiply([e("S", k, l), e("S", l, k)])))
    const squares = sumOver("m", (k) => sumOver("n", (l) => power(e("X", k, l), number(2))))
    expect(form([X, S], multiply([trace, e("X", at, to)]), i, j)).toBe("\\operatorname{tr}(S^2)X")
    expect(form([X], multiply([number(2), squares, e("X", at, to)]), i, j)).toBe("2\\|X\\|_F^2X")
  })
})
