import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import type { Bilingual, Question } from "../../engine/answer"
import { derive } from "../../engine/engine"
import { articleBoard, by, exportRequest, type TestBoard, testBoard } from "../request.testing"
import { glyphDifference, katexText } from "./glyphs.testing"
import { texExporter } from "./tex-exporter"
import { itTypesets, typeset } from "./typeset.testing"

const board = testBoard

function texOf(lesson: TestBoard, language: keyof Bilingual = "en"): Promise<string> {
  return texExporter.write(exportRequest(lesson, language))
}

describe("the LaTeX export", () => {
  it("is the same for the same board", async () => {
    const board1 = board("Twice")
    board1.add("f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}", by("x"))
    expect(await texOf(board1)).toBe(await texOf(board1))
  })

  it("says in both languages what each card holds", async () => {
    const lesson = board("勾配")
    lesson.add("f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}", by("x"))
    const [en, ja] = [await texOf(lesson, "en"), await texOf(lesson, "ja")]
    for (const tex of [en, ja]) {
      expect(tex.split("\n")[0]).toBe("% !TeX program = lualatex")
      expect(tex).toContain("\\title{勾配}")
      expect(tex).toContain("f(\\bm{x}) = \\bm{x}^{\\top} A \\bm{x}")
      expect(tex).toContain("\\bm{x} \\in \\mathbb{R}^n")
    }
    expect(en).toMatch(/Scalar-valued function[\s\S]*Inputs[\s\S]*Gradient[\s\S]*Step by step/)
    expect(ja).toMatch(/スカラー値関数[\s\S]*入力[\s\S]*勾配[\s\S]*途中の計算/)
  })

  it("loads luatexja only where something is Japanese", async () => {
    const english = board("Gradients")
    english.add("f(x) = x^2", by("x"))
    expect(await texOf(english, "en")).not.toContain("luatexja")
    expect(await texOf(english, "ja")).toContain("luatexja")
  })

  it("shows a formula that cannot be read as text, with the sentence of the error", async () => {
    const broken = board("Broken")
    broken.add("f(x) = \\frac{1", by("x"))
    broken.add("\\input{/etc/passwd}")
    broken.add("")
    const tex = await texOf(broken)
    expect(tex).toMatch(/The formula cannot be read.*\n\n\{\\ttfamily\\raggedright f\(\\allowbreak/)
    expect(tex).toContain("The formula on the function card cannot be read yet.")
    expect(tex).toContain("The formula is still empty.")
    expect(tex).not.toMatch(/\\input/)
  })

  it("says so when a board has no cards, or cards of a kind from the future", async () => {
    expect(await texOf(board(""))).toMatch(/Untitled board[\s\S]*This board has no cards\./)
    const newer = board("Newer")
    const card = new Y.Map<unknown>(Object.entries({ k: ["hologram", 1], g: [0, 0, 100, 100, "a0"] }))
    newer.doc.getMap("cards").set("someone", card)
    expect(await texOf(newer)).toContain("A card of a kind that this version cannot read")
  })

  itTypesets("sets a Japanese and an English board with every function of the article", async () => {
    const asked: Question[] = []
    for (const [language, title] of [
      ["ja", "ベクトルと行列の微分 100%"],
      ["en", "Vectors & matrices"],
    ] as const) {
      const lesson = articleBoard(title)
      const tex = await texOf(lesson, language)
      // Sentences of the engine carry formulas between dollar signs; all of them are set.
      expect(tex).toMatch(/\\step\{=\}.*\$.*\$/)
      expect(tex).not.toMatch(/\\\$|[∂∇ᵢⱼ]/)
      expect(tex).not.toMatch(/shown|示します|cannot be read|読み取れ|no derivative|求まりません/)
      const { log, pages } = typeset(tex)
      expect(log).not.toMatch(/^!|Missing character|^Overfull \\hbox \(([5-9]|\d{2,})/m)
      expect(pages.join("")).toContain(title)
    }
    expect(asked).toEqual([])
  })

  itTypesets("breaks long formulas into lines instead of making them tiny", async () => {
    const long = board("Long")
    long.add(`f(x) = ${Array.from({ length: 24 }, (_, i) => `x^{${i + 2}} \\sin(${i + 2}x)`).join(" + ")}`)
    const tex = await texOf(long)
    expect(tex).toMatch(/\\begin\{aligned\}\n& f\(x\) = .*\\\\\n& \\quad \{\}\+ x/)
    const { log, pages } = typeset(tex)
    expect(log).not.toMatch(/^!|Missing character|^Overfull/m)
    expect(pages.join("").replace(/\s/g, "")).toContain("sin(25")
  })

  itTypesets("sets English boards with pdflatex as well", async () => {
    const english = articleBoard("Vectors & matrices")
    expect(typeset(await texOf(english), "pdflatex").log).not.toMatch(/^!|Missing character/m)
  })

  itTypesets("sets hostile boards without running anything", async () => {
    const hostile = board("\\input{/etc/passwd} \\end{document} $ % # _ ^ ~ 😀 \u0000")
    for (const body of [
      "\\input{/etc/passwd}",
      "\\write18{touch /tmp/owned}",
      "f(x) = \\def\\x{\\x\\x}\\x",
      "\\end{document} x",
      "x + 日本語 + 😀 + \u0000",
      "{".repeat(3000),
      "x+".repeat(9000),
      "f(x) = $x$ % comment",
    ])
      hostile.add(body, by("x"))
    const { log, pages } = typeset(await texOf(hostile))
    expect(log).not.toMatch(/^!|Missing character/m)
    const text = pages.join("").replace(/\s/g, "")
    expect(text).toContain("\\write18{touch/tmp/owned}")
    expect(text).not.toContain("root:")
  })

  itTypesets("puts on paper what the engine answered", async () => {
    const file = new URL("../../engine/corpus/seed.json", import.meta.url)
    const { cases } = JSON.parse(readFileSync(file, "utf8")) as { cases: Question[] }
    const formulas = cases.flatMap(({ latex, variables, wrt, order = 1 }) => {
      const answer = derive({ latex, variables, wrt, order })
      if (!answer.ok) return []
      const { compact, index, expanded, entry, notations } = answer.derivative
      return [
        compact,
        index,
        expanded,
        entry,
        ...notations,
        ...answer.steps.flatMap(({ before, after }) => [before, after]),
      ]
    })
    const distinct = [...new Set(formulas)].filter((latex) => latex !== null)
    expect(distinct.length).toBeGreaterThan(150)
    const pages = await formulaPages(distinct)
    for (const [i, latex] of distinct.entries())
      expect([latex, glyphDifference(katexText(latex), pages[i] ?? "")]).toEqual([
        latex,
        { missing: "", extra: "" },
      ])
  })
})

/** One page for each formula, in the document that the exporter makes. */
async function formulaPages(formulas: readonly string[]): Promise<readonly string[]> {
  const { display } = await import("./context")
  const context = { language: "en", columns: 0, figures: false, files: new Map() } as const
  const tex = await texOf(board(""))
  const body = formulas.map((latex) => display({ ...context }, latex)).join("\\newpage\n")
  const start = "\\pagestyle{empty}\\setcounter{MaxMatrixCols}{30}\\begin{document}\n"
  return typeset(
    tex.replace(/\\begin\{document\}[\s\S]*\\end\{document\}/, () => `${start}${body}\n\\end{document}`),
  ).pages
}
