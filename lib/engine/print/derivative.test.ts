import { renderToString } from "katex"
import { beforeEach, describe, expect, it } from "vitest"
import type { Derivative, Layout } from "../answer"
import {
  add,
  apply,
  atIndex,
  atNumber,
  delta,
  entry,
  freshIndex,
  multiply,
  negate,
  number,
  pick,
  power,
  sumOver,
} from "../index-form/build"
import { startForms } from "../index-form/intern"
import type { Index, IndexForm, Node, Place } from "../index-form/nodes"
import type { Shape, Size } from "../shape"
import type { Declaration } from "../term"
import { printDerivative } from "./derivative"
import { contextOf, matrix, scalar, vector } from "./sample-context"

beforeEach(() => startForms())

const x = vector("x", "\\bm{x}", "n")
const W = matrix("W", "W", "m", "n")
const X = matrix("X", "X", "m", "n")
const plane = vector("x", "\\bm{x}", 2)
const theta = scalar("theta", "\\theta")
const column = (size: Size): Shape => ({ kind: "column", size })
const square = (rows: Size, cols: Size): Shape => ({ kind: "matrix", rows, cols })
const e = (name: string, ...at: Place[]): Node => entry(name, at)

interface Asked {
  readonly declarations: readonly Declaration[]
  readonly shape?: Shape
  readonly layout?: Layout
  readonly order?: 1 | 2
  readonly index?: readonly number[]
  readonly name?: string
  readonly output?: readonly Size[]
  readonly wrt?: readonly Size[]
}

/** Prints the derivative whose entry is `body`, and has TeX set every formula of it. */
function print(asked: Asked, body: (...places: Place[]) => Node): Derivative {
  const output: Index[] = (asked.output ?? []).map(freshIndex)
  const wrt: Index[] = (asked.wrt ?? []).map(freshIndex)
  const form: IndexForm = { output, wrt, body: body(...[...output, ...wrt].map(atIndex)) }
  const derivative = printDerivative(form, contextOf(asked.declarations, asked.shape, asked))
  const { compact, index, entry, expanded, shorthand, vec, notations } = derivative
  for (const latex of [compact, index, entry, expanded, shorthand, vec?.latex, ...notations]) {
    if (latex) renderToString(latex, { throwOnError: true, strict: "error" })
  }
  return derivative
}

describe("kinds and names", () => {
  it("tells the ordinary derivative of one scalar from a partial one", () => {
    const alone = print({ declarations: [theta] }, () => multiply([number(2), e("theta")]))
    expect(alone).toMatchObject({
      kind: "ordinary",
      name: { en: "Ordinary derivative", ja: "常微分" },
      shape: [],
    })
    expect(alone.notations).toEqual(["\\frac{\\mathrm{d} f(\\theta)}{\\mathrm{d} \\theta}", "f'(\\theta)"])
    const several = print({ declarations: [theta, x] }, () => e("theta"))
    expect(several).toMatchObject({
      kind: "partial",
      name: { ja: "偏微分" },
      notations: ["\\frac{\\partial f}{\\partial \\theta}"],
    })
    const byEntry = print({ declarations: [plane], index: [1], name: "g" }, () =>
      add([multiply([number(2), e("x", atNumber(1))]), e("x", atNumber(2))]),
    )
    expect(byEntry).toMatchObject({
      kind: "partial",
      compact: "2x_1 + x_2",
      notations: ["\\frac{\\partial g(\\bm{x})}{\\partial x_1}"],
    })
  })

  it("writes a second ordinary derivative", () => {
    const second = print({ declarations: [theta], order: 2 }, () => number(2))
    expect(second.notations).toEqual([
      "\\frac{\\mathrm{d}^2 f(\\theta)}{\\mathrm{d} \\theta^2}",
      "f''(\\theta)",
    ])
    expect(second).toMatchObject({ compact: "2", index: "2", expanded: "2" })
  })

  it("names gradient, Jacobian, gradient matrix, Hessian and tensor", () => {
    const one = atNumber(1)
    const two = (body: (i: Place, j: Place) => Node, asked: Asked): Derivative =>
      print(asked, (i = one, j = one) => body(i, j))
    const gradient = print({ declarations: [x], wrt: ["n"] }, (i) => e("x", i ?? atNumber(1)))
    expect(gradient.notations).toEqual([
      "\\frac{\\partial f(\\bm{x})}{\\partial \\bm{x}}",
      "\\nabla f(\\bm{x})",
      "\\operatorname{grad} f(\\bm{x})",
      "\\frac{\\mathrm{d} f(\\bm{x})}{\\mathrm{d} \\bm{x}}",
    ])
    const jacobian = two((i, j) => e("W", i, j), {
      declarations: [x, W],
      shape: column("m"),
      output: ["m"],
      wrt: ["n"],
    })
    expect(jacobian.notations).toEqual([
      "\\frac{\\partial \\bm{f}(\\bm{x})}{\\partial \\bm{x}}",
      "J_{\\bm{f}}",
      "D\\bm{f}(\\bm{x})",
      "D_x\\bm{f}",
    ])
    expect(jacobian).toMatchObject({
      kind: "jacobian",
      name: { ja: "ヤコビ行列" },
      entry: "\\frac{\\partial f_i}{\\partial x_j}",
    })
    const matrixGradient = two((i, j) => e("X", i, j), { declarations: [X], wrt: ["m", "n"] })
    expect(matrixGradient).toMatchObject({
      kind: "gradient-matrix",
      name: { en: "Gradient matrix", ja: "勾配行列" },
    })
    const hessian = two((i, j) => delta(i, j), { declarations: [x], order: 2, wrt: ["n", "n"] })
    expect(hessian).toMatchObject({ kind: "hessian", name: { ja: "ヘッセ行列" }, compact: "I" })
    expect(hessian.entry).toBe("\\frac{\\partial^2 f}{\\partial x_i\\,\\partial x_j}")
  })
})

describe("layouts", () => {
  const gradient = (layout: Layout): Derivative =>
    print({ declarations: [x], layout, wrt: ["n"] }, (i = atNumber(1)) => multiply([number(2), e("x", i)]))
  const jacobian = (layout: Layout): Derivative =>
    print(
      { declarations: [x, W], layout, shape: column("m"), output: ["m"], wrt: ["n"] },
      (i = atNumber(1), j = atNumber(1)) => e("W", i, j),
    )

  it("turn a gradient", () => {
    expect(gradient("article")).toMatchObject({ shape: ["n"], compact: "2\\bm{x}", index: "2x_i" })
    expect(gradient("denominator")).toMatchObject({ shape: ["n"], compact: "2\\bm{x}" })
    expect(gradient("numerator")).toMatchObject({
      shape: [1, "n"],
      compact: "2\\bm{x}^\\top",
      index: "2x_i",
      expanded: "\\begin{bmatrix} 2x_1 & 2x_2 & \\cdots & 2x_n \\end{bmatrix}",
    })
  })

  it("turn a Jacobian", () => {
    expect(jacobian("article")).toMatchObject({ shape: ["m", "n"], compact: "W", index: "w_{ij}" })
    expect(jacobian("numerator")).toMatchObject({ shape: ["m", "n"], compact: "W" })
    expect(jacobian("denominator")).toMatchObject({ shape: ["n", "m"], compact: "W^\\top", index: "w_{ij}" })
    expect(jacobian("denominator").expanded).toBe(
      "\\begin{bmatrix} w_{11} & w_{21} & \\cdots & w_{m1} \\\\ w_{12} & w_{22} & \\cdots & w_{m2} \\\\ \\vdots & \\vdots & \\ddots & \\vdots \\\\ w_{1n} & w_{2n} & \\cdots & w_{mn} \\end{bmatrix}",
    )
  })

  it("turn the derivative of a vector or matrix by a scalar", () => {
    const cells = [apply("cos", e("theta")), apply("sin", e("theta"))]
    const vectorBy = (layout: Layout): Derivative =>
      print({ declarations: [theta], layout, shape: column(2), output: [2] }, (i = atNumber(1)) =>
        pick(i, cells),
      )
    expect(vectorBy("article").compact).toBe("(\\cos\\theta,\\ \\sin\\theta)")
    expect(vectorBy("denominator").compact).toBe(
      "\\begin{bmatrix} \\cos\\theta & \\sin\\theta \\end{bmatrix}",
    )
    const matrixBy = (layout: Layout): Derivative =>
      print(
        { declarations: [theta], layout, shape: square(2, 2), output: [2, 2] },
        (i = atNumber(1), j = atNumber(1)) => pick(i, [pick(j, cells), pick(j, [number(0), number(1)])]),
      )
    expect(matrixBy("article").compact).toBe(
      "\\begin{bmatrix} \\cos\\theta & \\sin\\theta \\\\ 0 & 1 \\end{bmatrix}",
    )
    expect(matrixBy("denominator").compact).toBe(
      "\\begin{bmatrix} \\cos\\theta & 0 \\\\ \\sin\\theta & 1 \\end{bmatrix}",
    )
  })

  it("turn a gradient matrix in the numerator layout only", () => {
    const by = (layout: Layout): Derivative =>
      print({ declarations: [X], layout, wrt: ["m", "n"] }, (i = atNumber(1), j = atNumber(1)) =>
        multiply([number(2), e("X", i, j)]),
      )
    expect(by("article")).toMatchObject({ shape: ["m", "n"], compact: "2X" })
    expect(by("denominator")).toMatchObject({ shape: ["m", "n"], compact: "2X" })
    expect(by("numerator")).toMatchObject({ shape: ["n", "m"], compact: "2X^\\top" })
  })
})

describe("tensors", () => {
  const byMatrix = (layout: Layout): Derivative =>
    print(
      { declarations: [W, x], layout, shape: column("m"), output: ["m"], wrt: ["m", "n"] },
      (k = atNumber(1), i = atNumber(1), j = atNumber(1)) => multiply([delta(k, i), e("x", j)]),
    )

  it("show the article's picture of a linear map by its matrix", () => {
    const derivative = byMatrix("article")
    expect(derivative).toMatchObject({
      kind: "tensor",
      name: { en: "Third-order tensor", ja: "3階のテンソル" },
      shape: ["m", "m", "n"],
      compact: null,
      index: "\\delta_{ki}x_j",
      entry: "\\frac{\\partial f_k}{\\partial w_{ij}}",
      shorthand: "\\bm{x}^\\top",
      vec: { latex: "\\bm{x}^\\top \\otimes I_m" },
    })
    const row = "x_1 & x_2 & \\cdots & x_n"
    const zero = "0 & 0 & \\cdots & 0"
    const dots = "\\vdots & \\vdots & \\ddots & \\vdots"
    const slice = (k: string, lines: string[]): string =>
      `\\frac{\\partial f_${k}}{\\partial W} &= \\begin{bmatrix} ${lines.join(" \\\\ ")} \\end{bmatrix}`
    expect(derivative.expanded).toBe(
      `\\begin{aligned} ${[
        slice("1", [row, zero, dots, zero]),
        slice("2", [zero, row, dots, zero]),
        "& \\;\\; \\vdots",
        slice("m", [zero, zero, dots, row]),
      ].join(" \\\\[6pt] ")} \\end{aligned}`,
    )
    expect(byMatrix("denominator")).toMatchObject({ shape: ["m", "n", "m"], index: "\\delta_{ki}x_j" })
  })

  it("have no shorthand where the pattern is another one", () => {
    const derivative = print(
      { declarations: [X], shape: column("m"), output: ["n"], wrt: ["m", "n"] },
      (k = atNumber(1), i = atNumber(1), j = atNumber(1)) => multiply([delta(k, j), e("X", i, atNumber(1))]),
    )
    expect(derivative).toMatchObject({ shorthand: null, index: "\\delta_{kj}x_{i1}" })
  })
})

describe("written out", () => {
  it("spells short sums and keeps long ones", () => {
    const short = print({ declarations: [x, W], shape: column("m"), output: ["m"] }, (i = atNumber(1)) =>
      sumOver("n", (j) => multiply([e("W", i, j), e("x", j)])),
    )
    expect(short.expanded).toBe(
      "\\begin{bmatrix} w_{11}x_1 + w_{12}x_2 + \\cdots + w_{1n}x_n \\\\ w_{21}x_1 + w_{22}x_2 + \\cdots + w_{2n}x_n \\\\ \\vdots \\\\ w_{m1}x_1 + w_{m2}x_2 + \\cdots + w_{mn}x_n \\end{bmatrix}",
    )
  })

  it("writes numbered sizes in full, with fractions at full size", () => {
    const norm = sumOver(2, (k) => power(e("x", k), number(2)))
    const field = print({ declarations: [plane], wrt: [2] }, (i = atNumber(1)) =>
      negate(multiply([e("x", i), power(norm, number(-1))])),
    )
    expect(field.expanded).toBe(
      "\\begin{bmatrix} -\\dfrac{x_1}{x_1^2 + x_2^2} \\\\[6pt] -\\dfrac{x_2}{x_1^2 + x_2^2} \\end{bmatrix}",
    )
    expect(field.compact).toBe("-\\frac{\\bm{x}}{\\|\\bm{x}\\|^2}")
  })

  it("prints the article's Jacobian", () => {
    const [one, two] = [atNumber(1), atNumber(2)]
    const derivative = print(
      { declarations: [plane], shape: column(3), output: [3], wrt: [2] },
      (i = one, j = one) =>
        pick(i, [
          multiply([number(2), e("x", one), delta(j, one)]),
          add([multiply([delta(j, one), e("x", two)]), multiply([e("x", one), delta(j, two)])]),
          multiply([number(2), delta(j, two)]),
        ]),
    )
    const whole = "\\begin{bmatrix} 2x_1 & 0 \\\\ x_2 & x_1 \\\\ 0 & 2 \\end{bmatrix}"
    expect(derivative).toMatchObject({ compact: whole, expanded: whole, shape: [3, 2] })
  })
})
