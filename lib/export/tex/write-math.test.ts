import { readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ENVIRONMENTS, MATH_COMMANDS } from "./commands.table"
import { glyphDifference, glyphs, katexText } from "./glyphs.testing"
import { itTypesets, typeset } from "./typeset.testing"
import { writeMath } from "./write-math"

interface ArticleFormula {
  readonly index: number
  readonly latex: string
}
const FILE = new URL("../../engine/corpus/article-formulas.json", import.meta.url)
const article: readonly ArticleFormula[] = JSON.parse(readFileSync(FILE, "utf8"))

function texOf(latex: string): string {
  const written = writeMath(latex)
  if (!written.ok) throw new Error(`${latex}: ${JSON.stringify(written.reason)}`)
  return written.tex
}

const documentOf = (body: string) => `\\documentclass[a4paper,11pt]{article}
\\usepackage{iftex}\\ifluatex\\usepackage{luatexja}\\fi
\\usepackage{amsmath,amssymb,bm,mathtools}
\\setcounter{MaxMatrixCols}{30}\\pagestyle{empty}
\\begin{document}
${body}
\\end{document}`

describe("writeMath", () => {
  it.each([
    ["x^2", "x^2"],
    ["x^{2n}", "x^{2n}"],
    ["\\bm x^\\top A \\bm{x}", "\\bm{x}^{\\top} A \\bm{x}"],
    ["\\frac12", "\\frac{1}{2}"],
    ["x\u00a0=\u30001", "x = 1"],
    ["x=1+2", "x=1+2"],
    ["θ²+∂x₁₂", "\\theta^2+\\partial x_{12}"],
    ["\\R^n", "\\mathbb{R}^n"],
    ["\\argmin_x f", "\\operatorname*{arg\\,min}_x f"],
    ["x \\quad ここで、 y", "x \\quad \\text{ここで、} y"],
    ["\\text{50% of $5, a_b}", null],
    ["\\text{50\\% a\\_b}", "\\text{50\\% a\\_b}"],
    ["a &= b \\\\ &= c", "\\begin{aligned} a & = b \\\\\n & = c \\end{aligned}"],
    ["\\begin{cases} a & x \\\\ [b] & y \\end{cases}", "\\begin{cases} a & x \\\\\n{}[b] & y \\end{cases}"],
    ["^\\top", "{}^{\\top}"],
    ["f''(x)", "f''(x)"],
    ["\\left. x \\right|_{x=0}", "\\left. x\\right|_{x=0}"],
    [
      "\\begin{array}{c|c} 1 & 2 \\\\ \\hline 3 & 4 \\end{array}",
      "\\begin{array}{c|c} 1 & 2 \\\\\n\\hline 3 & 4 \\end{array}",
    ],
  ])("writes %j", (latex, tex) => {
    const written = writeMath(latex)
    expect(written.ok ? written.tex : null).toBe(tex)
  })

  it.each([
    ["\\input{/etc/passwd}", { why: "command", command: "\\input" }],
    ["\\write18{ls}", { why: "command", command: "\\write" }],
    ["\\def\\x{1}\\x", { why: "command", command: "\\def" }],
    ["\\directlua{os.exit()}", { why: "command", command: "\\directlua" }],
    ["\\csname input\\endcsname", { why: "command", command: "\\csname" }],
    ["x^^5cinput", { why: "character", character: "^" }],
    ["\\begin{document}", { why: "command", command: "\\begin{document}" }],
    ["\\end{document}", { why: "form" }],
    ["x \\] \\input y", { why: "command", command: "\\]" }],
    ["x $ y", { why: "character", character: "$" }],
    ["x % y", { why: "character", character: "%" }],
    ["x # y", { why: "character", character: "#" }],
    ["\\text{\\input{x}}", { why: "command", command: "\\input" }],
    ["\\operatorname{\\input{x}}", { why: "form" }],
    ["x \\\\[\\input{x}] y", { why: "form" }],
    ["\\begin{array}{c@{\\input{x}}} 1 \\end{array}", { why: "form" }],
    ["\\mathbb{1}", { why: "form" }],
    ["x^1^2", { why: "form" }],
    ["x^2'", { why: "form" }],
    ["\\frac{1", { why: "form" }],
    ["x}", { why: "form" }],
    ["\\left( x", { why: "form" }],
    ["\\begin{matrix} 1 \\end{bmatrix}", { why: "form" }],
    ["\\begin{cases} 1 & 2 & 3 \\end{cases}", { why: "form" }],
    ["{".repeat(5000), { why: "form" }],
    ["x 😀", { why: "character", character: "😀" }],
    ["x".repeat(20_001), { why: "length" }],
  ])("refuses %j", (latex, reason) => {
    expect(writeMath(latex)).toEqual({ ok: false, reason })
  })

  it("writes every formula of the article, and KaTeX reads the same characters from both", () => {
    expect(article.length).toBe(199)
    for (const { index, latex } of article)
      expect([index, glyphs(katexText(texOf(latex)))]).toEqual([index, glyphs(katexText(latex))])
  })

  it("writes what it wrote once more without a change of meaning", () => {
    for (const { latex } of article) {
      const tex = texOf(latex)
      expect(katexText(texOf(tex))).toBe(katexText(tex))
    }
  })

  it("lets no command through that is not on the list, whatever is typed", () => {
    const piece = fc.constantFrom(
      ..."{}[]()^_&$#%~\\ ax1.'\"`@|<>".split(""),
      "\\frac", "\\left", "\\right", "\\begin{matrix}", "\\end{matrix}", "\\\\", "\\text{", "\\sqrt", "\\input", "\\def", "\\bm", "\\hline", "^^5c", "日", "\u0000", "\ud800",
    ) // biome-ignore format: one list of pieces
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const written = writeMath(pieces.join(""))
        if (!written.ok) return
        expect(written.tex).not.toMatch(/\\(input|def)|\^\s*\^|(^|[^\\])[$#%]|[^\P{Cc}\n]|\p{Cs}/u)
        expect(() => katexText(written.tex)).not.toThrow()
      }),
      { numRuns: 2000 },
    )
  })

  it("is fast on long formulas", () => {
    const started = performance.now()
    writeMath("\\alpha x_{1}+".repeat(1500))
    expect(performance.now() - started).toBeLessThan(500)
  })

  itTypesets("makes pages on which every formula of the article can be read", () => {
    const body = article.map(({ latex }) => `\\[ ${texOf(latex)} \\]\n\\newpage`).join("\n")
    const { log, pages } = typeset(documentOf(body))
    expect(log).not.toMatch(/^!|Missing character/m)
    expect(pages).toHaveLength(article.length)
    for (const { index, latex } of article)
      expect([index, glyphDifference(katexText(latex), pages[index] ?? "")]).toEqual([
        index,
        { missing: "", extra: "" },
      ])
  })

  itTypesets("sets every command and environment of the list", () => {
    const sample = (name: string, takes: string, count = 0): string => {
      if (takes === "text" || takes === "capitals") return `${name}{A}`
      if (takes === "delimiter") return `${name}(`
      if (takes === "style") return `{${name} x}`
      return name + "{x}".repeat(count)
    }
    const commands = [...MATH_COMMANDS].map(([name, command]) =>
      sample(name, command.takes, command.takes === "formulas" ? command.count : 0),
    )
    const environments = [...ENVIRONMENTS.keys()].map(
      (name) => `\\begin{${name}} x \\\\[1ex] y \\end{${name}}`,
    )
    const samples = [
      ...commands,
      ...environments,
      "\\sqrt[3]{x}",
      "\\not\\in",
      "\\operatorname*{arg}_x",
      "\\left\\{ x \\middle| y \\right.",
    ]
    const body = samples.map((latex) => `\\[ ${texOf(latex)} \\]`).join("\n")
    const { log } = typeset(documentOf(body))
    expect(log).not.toMatch(/^!|Missing character/m)
  })
})
