import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { glyphs, katexText } from "../tex/glyphs.testing"
import { breakFormula } from "./break-formula"
import { layOutFormula } from "./lay-out-formula"

describe("breakFormula", () => {
  it.each([
    ["a+b=c", 30, ["a+b=c"]],
    ["aaaaaa=bbbbbb+cccccc", 6, ["aaaaaa", "{}=bbbbbb", "{}+cccccc"]],
    ["x=-aaaaaaaaaa", 3, ["x", "{}=-aaaaaaaaaa"]],
    ["f(a+b+c+d+e+f+g)=x", 5, ["f(a+b+c+d+e+f+g)", "{}=x"]],
    ["\\left(a+b\\right]+\\frac{a+b}{c+d}", 3, ["\\left(a+b\\right]", "{}+\\frac{a+b}{c+d}"]],
    [
      "\\begin{bmatrix}a+b&c=d\\end{bmatrix}+x^{a+b}",
      4,
      ["\\begin{bmatrix}a+b&c=d\\end{bmatrix}", "{}+x^{a+b}"],
    ],
    ["aaaa(+bbbb", 2, ["aaaa(+bbbb"]],
    ["aaaa+&bbbb", 2, ["aaaa+&bbbb"]],
  ])("breaks %j at %d em", (latex, width, lines) => {
    expect(breakFormula(latex, width)).toEqual(lines)
  })

  it("loses no sign of any formula of the article, and keeps to the width where there are places to break", () => {
    const file = new URL("../../engine/corpus/article-formulas.json", import.meta.url)
    const article = JSON.parse(readFileSync(file, "utf8")) as { latex: string }[]
    let broken = 0
    for (const { latex } of article) {
      const lines = breakFormula(latex, 14)
      if (lines.length === 1) continue
      broken += 1
      expect(glyphs(lines.map(katexText).join(""))).toEqual(glyphs(katexText(latex)))
    }
    expect(broken).toBeGreaterThan(5)
    const sum = Array.from({ length: 60 }, (_, i) => `x_{${i}}`).join("+")
    for (const line of breakFormula(sum, 20)) expect(layOutFormula(line, true)?.width).toBeLessThanOrEqual(20)
  })
})
