import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { NO_DEFINITIONS } from "../cards/definitions"
import { readingOf } from "../cards/function-card"
import { FIGURES } from "../cards/plot-card"
import { drawn, fieldsOf, plot, SIZE } from "./drawn-plot.testing"
import { FIGURE_DEFINITIONS } from "./figures"
import { legendOf } from "./legend"
import { drawPlot } from "./plot"
import { plotQuestion } from "./plot-question"
import { axisEntries, movingPoint, readout } from "./readout"
import type { Mark } from "./scene"

const pathsOf = (marks: readonly Mark[], tone: string) =>
  marks.flatMap((mark) => ("paths" in mark && mark.tone === tone ? mark.paths : []))

const ROTATION =
  "R(\\theta) = \\begin{pmatrix}\\cos\\theta & -\\sin\\theta\\\\ \\sin\\theta & \\cos\\theta\\end{pmatrix}"

/** A function that each picture draws by itself or by choice. */
const EXAMPLES: Readonly<Record<(typeof FIGURES)[number], readonly [string, object]>> = {
  curve: ["f(x) = x^3 - x", {}],
  contours: ["f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}", {}],
  field: ["f(x, y) = (y, -x)", {}],
  image: ["f(x, y) = (x^2 - y^2, 2xy)", { figure: "image" }],
  path: ["f(t) = (\\cos t, \\sin 2t)", {}],
  grid: [ROTATION, {}],
}

describe("the pictures", () => {
  it("are listed under their own names, each with a name in both languages", () => {
    expect(Object.keys(FIGURE_DEFINITIONS)).toEqual([...FIGURES].sort())
    for (const [name, { kind, title }] of Object.entries(FIGURE_DEFINITIONS)) {
      expect(kind).toBe(name)
      expect(title.en).toMatch(/^[\x20-\x7e]+$/)
      expect(title.ja).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/)
    }
  })

  it.each(FIGURES)("%s is drawn of its example, with marks of finite numbers only", (kind) => {
    const [latex, values] = EXAMPLES[kind]
    const found = drawn(latex, values as Record<string, string>)
    expect(found.figure).toBe(kind)
    expect(found.figures).toContain(kind)
    expect(found.gaps).toBe("none")
    expect(found.scene.marks.length).toBeGreaterThan(3)
    const numbers = JSON.stringify(found.scene.marks)
    expect(numbers).not.toContain("null")
    expect(found.local.value.every(Number.isFinite)).toBe(true)
  })

  it("never throw, whatever people choose", () => {
    const latex = fc.constantFrom(
      ...Object.values(EXAMPLES).map(([body]) => body),
      "\\frac{1}{x} + \\ln y",
      "z(x, y, a) = x y a",
    )
    const key = fc.constantFrom("x", "y", "x.1", "x.2", "theta", "A.1.2", "stranger")
    const number = fc.double({ noDefaultInfinity: true, noNaN: true, min: -1e6, max: 1e6 })
    const chosen = fc.record({
      figure: fc.constantFrom(null, ...FIGURES),
      axes: fc.option(fc.uniqueArray(key, { maxLength: 2 }), { nil: null }),
      part: fc.option(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 2 }), {
        nil: null,
      }),
      bounds: fc.option(
        fc.tuple(number, number, number, number).map((all) => [...all]),
        { nil: null },
      ),
      descent: fc.boolean(),
      rate: fc.double({ min: 0.001, max: 1000, noNaN: true }),
      "at:x": number,
      "at:x.1": number,
      "range:x": fc.tuple(number, number).map((all) => [...all]),
    })
    fc.assert(
      fc.property(latex, chosen, (body, values) => {
        const found = plot(body, values)
        if (found.ok) expect(JSON.stringify(found.scene.marks)).not.toContain("null")
        else expect(found.message.ja).not.toBe("")
      }),
      { numRuns: 60 },
    )
  })
})

describe("what is drawn", () => {
  it("has the tangent of the derivative at the point", () => {
    const found = drawn("f(x) = x^2", { "at:x": 1.5 })
    expect(found.local.value).toEqual([2.25])
    expect(found.local.partials).toEqual([[3]])
    expect(found.handle).toEqual([1.5, 2.25])
    const [[x0 = 0, y0 = 0, x1 = 0, y1 = 0] = []] = pathsOf(found.scene.marks, "tangent")
    const [left, right, bottom, top] = found.bounds
    const slope = (-(y1 - y0) / SIZE.height / ((x1 - x0) / SIZE.width)) * ((top - bottom) / (right - left))
    expect(slope).toBeCloseTo(3, 1)
  })

  it("says what a gradient is, and goes down along it", () => {
    const found = drawn("L(x, y) = x^2 + 3 y^2", { "at:x": 2, "at:y": 1, descent: true, rate: 0.1, steps: 2 })
    expect(found.local.partials).toEqual([[4], [6]])
    expect(found.descent?.iterates.map(({ at }) => at.map((one) => Number(one.toFixed(6))))).toEqual([
      [2, 1],
      [1.6, 0.4],
      [1.28, 0.16],
    ])
  })

  it("says what moves by the name of the variable", () => {
    const moves = (latex: string) => movingPoint(axisEntries(drawn(latex)))
    expect(moves("f(\\bm{w}) = \\bm{w}^\\top\\bm{w}")).toBe("\\bm{w}")
    expect(moves("f(x, y) = x + 2y")).toBe("(x,\\ y)")
    expect(moves("f(t) = t^2")).toBe("t")
  })

  it("calls derivatives a gradient only where they are all of it", () => {
    const told = (latex: string, values = {}) => readout(drawn(latex, values)).derivative
    expect(told("f(x, y) = x + 2y")).toMatch(/^\\nabla f = /)
    expect(told("f(\\bm{x}) = \\bm{x}^\\top\\bm{x}")).toMatch(/^\\nabla f = /)
    expect(told("f(x, y, z) = x + 2y + 3z")).toBe(
      "\\frac{\\partial f}{\\partial x} = 1,\\ \\frac{\\partial f}{\\partial y} = 2",
    )
    expect(told("f(x) = x^2")).toBe("\\frac{\\mathrm{d} f}{\\mathrm{d} x} = 2")
    expect(told("f(x) = a x^2")).toBe("\\frac{\\partial f}{\\partial x} = 2")
  })

  it("calls a Jacobian singular that differs from one by rounding only", () => {
    const { derivative } = readout(drawn("f(\\bm{x}) = \\operatorname{softmax}(\\bm{x})"))
    expect(derivative).toMatch(/\\det J = 0$/)
    expect(readout(drawn(ROTATION)).derivative).toBe("\\det R = 1")
  })

  it("says what its vectors are, as far as they are drawn", () => {
    const told = (latex: string, values = {}) => legendOf(drawn(latex, values)).map((entry) => entry.latex)
    expect(told("f(x, y) = (y, -x)")).toEqual(["f", "\\partial f / \\partial x", "\\partial f / \\partial y"])
    expect(told("f(x, y) = (y, -x)", { hidden: ["jacobian"] })).toEqual(["f"])
    expect(told(ROTATION)).toEqual(["R\\bm{e}_1", "R\\bm{e}_2"])
    expect(told("f(x) = x^2")).toEqual([])
    expect(told("c(t) = (t, t^2)")).toEqual(["\\mathrm{d}c / \\mathrm{d}t"])
  })

  it("draws lines where the values are, evenly or not", () => {
    expect(drawn("f(x, y) = x + y").levels).toEqual([-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5])
    const uneven = drawn("L(x, y) = (1 - x)^2 + 100 (y - x^2)^2").levels ?? []
    expect(uneven.length).toBeGreaterThan(6)
    expect((uneven[1] ?? 0) - (uneven[0] ?? 0)).toBeLessThan(
      ((uneven.at(-1) ?? 0) - (uneven.at(-2) ?? 0)) / 3,
    )
    expect(drawn("f(x, y) = 3").levels).toEqual([])
  })

  it("ends gradient descent where it runs away or has no gradient", () => {
    expect(
      drawn("f(x) = x^2", { descent: true, rate: 100, steps: 500 }).descent?.iterates.length,
    ).toBeLessThan(20)
    expect(
      drawn("f(x) = \\sqrt{x}", { "at:x": 0.1, descent: true, rate: 1, steps: 50 }).descent,
    ).toMatchObject({ endsEarly: true, iterates: { length: 2 } })
  })

  it("moves both places of a symmetric matrix together", () => {
    const reading = { texts: { body: "f(\\bm{x}, A) = \\bm{x}^\\top A \\bm{x}" }, values: { "variable:A": { latex: "A", kind: "matrix", shape: ["n", "n"], promises: ["symmetric"] } } } // biome-ignore format: one function
    const asked = plotQuestion({
      state: "function",
      latex: reading.texts.body,
      reading: readingOf(reading),
      definitions: NO_DEFINITIONS,
    })
    if (!asked.ok) throw new Error(asked.problem.message.en)
    const found = drawPlot({
      ...asked,
      ...SIZE,
      fields: fieldsOf({ axes: ["A.1.2"], "at:x.1": 2, "at:x.2": 3 }),
    })
    expect(found.ok && found.entries.map(({ key }) => key)).toEqual(["x.1", "x.2", "A.1.1", "A.1.2", "A.2.2"])
    expect(found.ok && found.local.partials).toEqual([[12]])
  })

  it("draws the first two of three inputs, and others where people say so", () => {
    expect(drawn("f(x, y, z) = x + 2y + 3z").axes).toEqual(["x", "y"])
    const other = drawn("f(x, y, z) = x + 2y + 3z", { axes: ["y", "z"] })
    expect([other.axes, other.local.partials]).toEqual([
      ["y", "z"],
      [[2], [3]],
    ])
  })

  it("draws one entry of a value that is too large for a picture, and says so before", () => {
    const softmax = "f(\\bm{x}) = (x_1 + x_2, x_1 x_2, x_1^2)"
    const whole = plot(softmax)
    expect(!whole.ok && whole.message.en).toMatch(/has the size 3/)
    expect(drawn(softmax, { part: [2], "at:x.1": 3, "at:x.2": 5 }).local.value).toEqual([15])
  })

  it("leaves gaps where there is no value, and says so", () => {
    expect(drawn("f(x) = \\sqrt{x}").gaps).toBe("some")
    expect(drawn("f(x) = \\ln(-1 - x^2)").gaps).toBe("everywhere")
    expect(drawn("f(x, y) = \\ln(x y)").gaps).toBe("some")
  })

  it("has no derivative where there is no value, though the formula of the derivative has numbers there", () => {
    const found = drawn("L(x, y) = \\ln(x + y)", { "at:x": -2 })
    expect(found.local.partials.flat().some(Number.isFinite)).toBe(false)
    const [left, right, bottom, top] = found.bounds
    for (const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] of pathsOf(found.scene.marks, "arrow")) {
      const [x, y] = [(x0 + x1) / 2 / SIZE.width, (y0 + y1) / 2 / SIZE.height]
      expect(left + x * (right - left) + top - y * (top - bottom)).toBeGreaterThan(0)
    }
    expect(pathsOf(found.scene.marks, "arrow").length).toBeGreaterThan(10)
  })

  it("says that a function of undefined functions cannot be drawn", () => {
    const found = plot("f(x) = g(x) + x")
    expect(!found.ok && found.message.en).toMatch(/\$g\$ has no definition/)
  })
})
