import { describe, expect, it } from "vitest"
import { formulaSvg } from "./formula-svg"
import { buildKatexTree } from "./katex-tree"
import { layOut } from "./lay-out"
import type { TextMark } from "./marks"
import { Unplaced } from "./unplaced"

const laidOut = (tex: string) =>
  layOut(buildKatexTree(tex, { displayMode: true, output: "html", strict: "ignore" }))

/** The left edge and baseline of every character, in thousandths of an em. */
function places(tex: string): Record<string, [number, number]> {
  const texts = laidOut(tex).marks.filter((mark): mark is TextMark => mark.mark === "text")
  return Object.fromEntries(
    texts.flatMap(({ characters, at, y }) =>
      characters.map((character, place) => [
        character,
        [Math.round((at[place] ?? Number.NaN) * 1000), Math.round(y * 1000)],
      ]),
    ),
  )
}

// The numbers are what a browser makes of the typesetter's own markup, measured with its fonts.
describe("the layout of formulas", () => {
  it("sets letters by the font's widths", () => {
    // x is 0.572 em wide, a binary sign is surrounded by 4/18 em.
    expect(places("x+y")).toEqual({ x: [0, 0], "+": [794, 0], y: [1794, 0] })
  })

  it("raises and lowers scripts in their own size", () => {
    const { marks } = laidOut("x_i^2")
    const sizes = marks.map((mark) => (mark.mark === "text" ? mark.size : null))
    expect(sizes).toEqual([1, 0.7, 0.7])
    const at = places("x_i^2")
    expect(at["2"]?.[1]).toBeLessThan(-300)
    expect(at.i?.[1]).toBeGreaterThan(200)
  })

  it("centres a narrow numerator over a wide denominator, and the line is as wide as the wider", () => {
    const { marks } = laidOut("\\frac{1}{a+b+c}")
    const rule = marks.find((mark) => mark.mark === "rule")
    const at = places("\\frac{1}{a+b+c}")
    const [left = 0, right = 0] = [rule?.x, rule && rule.x + rule.width]
    expect((at["1"]?.[0] ?? 0) / 1000 + 0.25).toBeCloseTo((left + right) / 2, 2)
    expect(right - left).toBeGreaterThan(3)
  })

  it("reaches with a root over what stands under it", () => {
    const drawing = laidOut("\\sqrt{abcdefgh}").marks.find((mark) => mark.mark === "drawing")
    expect(drawing?.width).toBeGreaterThan(4)
    expect(drawing).toMatchObject({ x: 0, fit: "xMinYMin slice" })
  })

  it("stretches an arrow to its label", () => {
    const wide = laidOut("A\\xrightarrow{\\text{a rather long label}}B")
    const narrow = laidOut("A\\xrightarrow{a}B")
    expect(wide.width).toBeGreaterThan(narrow.width + 3)
  })

  it.each([
    "\\begin{bmatrix}\\frac{\\partial f_1}{\\partial x_1}&\\cdots&\\frac{\\partial f_1}{\\partial x_n}\\\\\\vdots&\\ddots&\\vdots\\\\\\frac{\\partial f_m}{\\partial x_1}&\\cdots&\\frac{\\partial f_m}{\\partial x_n}\\end{bmatrix}",
    "\\left[\\begin{array}{cc|c}1&2&3\\\\\\hline 4&5&6\\end{array}\\right]",
    "f(x)=\\begin{cases}x^2&x>0\\\\-x&\\text{それ以外}\\end{cases}",
    "\\begin{aligned}a&=b\\\\&=\\tfrac12\\end{aligned}\\qquad\\mathbb{R}^{m\\times n},\\ \\vec{x},\\ \\hat{\\theta},\\ \\overline{AB}",
    "\\left\\|\\bm{x}\\right\\|_2^2=\\sum_{i=1}^{n}x_i^2,\\quad\\underbrace{a+b}_{c},\\quad\\int_0^1",
  ])("draws %s in a handful of elements", (tex) => {
    const svg = formulaSvg(laidOut(tex), true)
    expect(svg.match(/<[a-z]/g)?.length).toBeLessThan(24)
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
  })

  it("escapes text and refuses colours that are more than a name", () => {
    const svg = formulaSvg(laidOut("\\text{<b>\\&}\\textcolor{#f00}{x}"), false)
    expect(svg).toContain("&lt;b&gt;&amp;")
    expect(svg).toContain('fill="#f00"')
  })

  it.each(["\\boxed{x}", "\\cancel{x}", "a\\tag{1}", "\\iint f"])("does not guess at %s", (tex) => {
    expect(() => laidOut(tex)).toThrow(Unplaced)
  })
})
