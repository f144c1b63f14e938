import { writeFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import { placeCard } from "../board/write-cards"
import type { Json } from "../cards/json"
import { markdownExporter } from "./markdown/markdown-exporter"
import { exportRequest } from "./request.testing"
import { texExporter } from "./tex/tex-exporter"
import { itTypesets, typeset as setTex } from "./tex/typeset.testing"
import { handoutExporter, pdfExporter, svgExporter } from "./typst/page-exporters"
import { typeset } from "./typst/typeset"

const PLOTS: readonly [string, Record<string, Json>][] = [
  ["f(x) = \\frac{1}{x} + \\sqrt{x + 2}", {}],
  ["f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}", { descent: true, steps: 4 }],
  ["L(x, y) = \\ln(x + y)", { "at:x": -2 }],
  ["\\bm{f}(x, y) = (y, -\\sin x)", {}],
  ["\\bm{g}(x, y) = (x^2 - y^2, 2xy)", { figure: "image" }],
  ["\\bm{c}(t) = (\\cos t, \\sin 2t)", {}],
  ["M(a) = \\begin{pmatrix} 1 & a \\\\ 0 & 1 \\end{pmatrix}", {}],
  ["h(x) = q(x)", {}],
]

/** A board with a plot of each. */
function boardOfPlots(): { readonly doc: Y.Doc } {
  const doc = new Y.Doc()
  PLOTS.forEach(([body, values], k) => {
    const source = placeCard(doc, { kind: "function", at: { x: 0, y: 700 * k }, texts: { body } })
    placeCard(doc, { kind: "plot", at: { x: 480, y: 700 * k }, values: { source, ...values } })
  })
  return { doc }
}

const board = boardOfPlots()
/** A folder in which the files are kept, to be looked at. */
const kept = process.env.KEEP_EXPORTS
const keep = (name: string, bytes: string | Uint8Array) => {
  if (kept) writeFileSync(`${kept}/${name}`, bytes)
}

describe("a plot in an exported file", () => {
  it("is drawn on the pages of the board and of the handout, in both languages", {
    timeout: 60_000,
  }, async () => {
    for (const language of ["en", "ja"] as const)
      for (const exporter of [pdfExporter, handoutExporter]) {
        const pdf = await exporter.write(exportRequest(board, language, typeset))
        keep(`plots-${exporter.format}-${language}.pdf`, pdf as Uint8Array)
        expect(
          Buffer.from(pdf as Uint8Array)
            .subarray(0, 5)
            .toString(),
        ).toBe("%PDF-")
      }
  })

  it("is drawn in SVG with its marks", { timeout: 60_000 }, async () => {
    const svg = new TextDecoder().decode(
      (await svgExporter.write(exportRequest(board, "en", typeset))) as Uint8Array,
    )
    // Every picture is a drawing of its own inside the drawing of the page.
    const pictures = svg.match(/data:image\/svg\+xml;base64,[A-Za-z0-9+/=]+/g) ?? []
    const drawings = pictures.map((one) => Buffer.from(one.split(",")[1] ?? "", "base64").toString())
    expect(drawings.filter((one) => one.includes('clip-path="url(#c)"'))).toHaveLength(PLOTS.length - 1)
    expect(svg).not.toMatch(/NaN|Infinity|undefined/)
  })

  it("is said in Markdown", async () => {
    const text = (await markdownExporter.write(exportRequest(board))) as string
    expect(text).toMatch(/Graph of \$f\$\\?\. /)
    expect(text).toContain("There is no value at")
    expect(text).toContain("has no definition")
    const ja = (await markdownExporter.write(exportRequest(board, "ja"))) as string
    expect(ja).toContain("勾配降下法 4 ステップ")
  })

  itTypesets("is set by TeX with pgfplots, in both programs", async () => {
    const tex = (await texExporter.write(exportRequest(board))) as string
    keep("plots.tex", tex)
    expect(tex.match(/\\begin\{axis\}/g)).toHaveLength(PLOTS.length - 1)
    for (const program of ["lualatex", "pdflatex"] as const) {
      const { log, pages } = setTex(tex, program)
      expect(pages.length).toBeGreaterThan(1)
      expect(log).not.toContain("! ")
    }
  })
})
