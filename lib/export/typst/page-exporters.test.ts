import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import type * as Y from "yjs"
import { placeCard } from "../../board/write-cards"
import { beginStroke } from "../../board/write-ink"
import { CARD_KINDS } from "../../cards"
import type { ExportOptions } from "../options"
import { articleBoard, by, exportRequest, testBoard } from "../request.testing"
import { itNeeds } from "../tex/typeset.testing"
import { handoutExporter, pdfExporter, pngExporter, svgExporter } from "./page-exporters"
import type { TypesetOrder } from "./scene"
import { typeset } from "./typeset"

const itReads = itNeeds(["qpdf", "pdfinfo", "pdffonts", "pdftotext"], "qpdf and poppler-utils")

const request = (board: { doc: Y.Doc }, language: "en" | "ja" = "en") =>
  exportRequest(board, language, typeset)

/** Runs a program of poppler or qpdf on a file. */
function ask(program: string, pdf: Uint8Array, ...options: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "nabla-pdf-"))
  try {
    writeFileSync(join(folder, "board.pdf"), pdf)
    const [before, after] = program === "pdftotext" ? [options, ["-"]] : [options, []]
    return execFileSync(program, [...before, "board.pdf", ...after], {
      cwd: folder,
      encoding: "utf8",
      // poppler takes the tags of the compiler for an odd type and says so; qpdf and the compiler's own check do not.
      stdio: ["ignore", "pipe", "ignore"],
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What a reader finds in a page, without the spaces that come from the places of signs. */
const textOf = (pdf: Uint8Array) => ask("pdftotext", pdf, "-raw").normalize("NFKC").replace(/\s/g, "")

function expectSound(pdf: Uint8Array) {
  expect(ask("qpdf", pdf, "--check")).toContain("No syntax or stream encoding errors")
  expect(ask("pdfinfo", pdf)).toMatch(/Tagged: +yes/)
  const fonts = ask("pdffonts", pdf).split("\n").slice(2).filter(Boolean)
  expect(fonts.length).toBeGreaterThan(0)
  for (const font of fonts) expect(font).toMatch(/ yes yes yes /)
}

const pages = (pdf: Uint8Array) => Number(/Pages: +(\d+)/.exec(ask("pdfinfo", pdf))?.[1])
const sizes = (pdf: Uint8Array) =>
  [...ask("pdfinfo", pdf, "-l", "99").matchAll(/Page +(?:\d+ )?size: +([\d.]+) x ([\d.]+)/g)].map(
    ([, width, height]) => [Number(width), Number(height)] as const,
  )

describe("the PDF of a board", () => {
  itReads("holds every card of the article, as text in embedded fonts, in both languages", async () => {
    const board = articleBoard("ベクトルと行列の微分 100%")
    const [ja, en] = [await pdfExporter.write(request(board, "ja")), await pdfExporter.write(request(board))]
    for (const pdf of [ja, en]) {
      expectSound(pdf)
      expect(ask("pdfinfo", pdf)).toContain("ベクトルと行列の微分 100%")
      const text = textOf(pdf)
      for (const formula of ["f(x)=x2+1", "f(W,x,b)=Wx+b", "=A+A⊤", "F(X)=X⊤X", "cosθ−sinθ"])
        expect(text).toContain(formula)
    }
    const names = { ja: ["関数", "勾配", "ヘッセ行列", "ヤコビ行列"], en: ["Function", "Gradient", "Hessianmatrix", "Jacobianmatrix"] } // biome-ignore format: a table
    for (const name of names.ja) expect(textOf(ja)).toContain(name)
    for (const name of names.en) expect(textOf(en)).toContain(name)
  })

  itReads("puts each card where it stands on the board", async () => {
    const { doc } = testBoard("Places")
    placeCard(doc, { kind: "function", at: { x: -300, y: 100 }, texts: { body: "f(x) = 2x" } })
    placeCard(doc, { kind: "function", at: { x: 500, y: 700 }, texts: { body: "g(y) = 3y" } })
    const pdf = await pdfExporter.write(request({ doc }))
    // The left card begins 40 px inside the page, the other 800 px right of it and 600 px below; four pixels are three points.
    expect(sizes(pdf)).toEqual([[(800 + 360 + 80) * 0.75, (600 + 168 + 80) * 0.75]])
    const words = ask("pdftotext", pdf, "-bbox")
    const corners = [...words.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>Function</g)]
    expect(corners).toHaveLength(2)
    const [[, left, top], [, right, bottom]] = corners as unknown as [string[], string[]]
    expect(Number(right) - Number(left)).toBeCloseTo(600, 1)
    expect(Number(bottom) - Number(top)).toBeCloseTo(450, 1)
    expect(Number(left)).toBeGreaterThan(30)
  })

  it("gives the same bytes for the same board", async () => {
    const board = testBoard("Twice")
    board.add("f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}", by("x"))
    expect(await pdfExporter.write(request(board))).toEqual(await pdfExporter.write(request(board)))
  })

  itReads("shows a sample of every kind of card", async () => {
    const { doc } = testBoard("Kinds")
    let y = 0
    for (const kind of Object.values(CARD_KINDS))
      for (const sample of kind.samples) {
        placeCard(doc, { kind: kind.kind, at: { x: 0, y }, ...sample })
        y += 800
      }
    expectSound(await pdfExporter.write(request({ doc })))
    expectSound(await handoutExporter.write(request({ doc }, "ja")))
  })

  itReads("prints what people typed as it is, and boxes for what no font has", async () => {
    const hostile = testBoard('#read("/etc/passwd") $x$ *b* 😀 \u0000 שלום')
    for (const body of [
      '#read("/etc/passwd")',
      "\\input{/etc/passwd}",
      "f(x) = \\def\\x{\\x\\x}\\x",
      "x + 日本語 + 😀 + \u0000 + 𓀀",
      "f(x) = \\text{שלום עולم \u0338 𝒜 漢字 😀 \ue000} + \\text{\\textbf{勾配}}",
      "f(x) = \\text{</text><script>alert(1)</script> & 漢字}",
      "\\href{javascript:alert(1)}{x} \\includegraphics{/etc/passwd}",
      "{".repeat(3000),
      "x+".repeat(9000),
    ])
      hostile.add(body, by("x"))
    for (const exporter of [pdfExporter, handoutExporter]) {
      const pdf = await exporter.write(request(hostile))
      expectSound(pdf)
      const text = textOf(pdf)
      expect(text).toContain('#read("/etc/passwd")')
      expect(text).not.toContain("root:")
    }
    const svg = new TextDecoder().decode(await svgExporter.write(request(hostile)))
    expect(svg).not.toMatch(/<script|javascript:/)
  })

  itReads("says that a board is empty", async () => {
    expect(textOf(await pdfExporter.write(request(testBoard(""))))).toContain("Thisboardhasnocards.")
    expect(textOf(await handoutExporter.write(request(testBoard(""), "ja")))).toContain(
      "まだカードがありません",
    )
  })

  itReads(
    "gives cards that are far away a page of their own, and stays within what viewers show",
    async () => {
      const { doc } = testBoard("Far")
      const place = (x: number, y: number) =>
        placeCard(doc, { kind: "function", at: { x, y }, texts: { body: "f(x) = x" } })
      place(0, 0)
      place(0, 200)
      place(1_000_000, -900_000)
      const pdf = await pdfExporter.write(request({ doc }))
      expect(pages(pdf)).toBe(2)
      for (let x = 500; x < 60_000; x += 5_000) place(x, 0)
      for (const [width, height] of sizes(await pdfExporter.write(request({ doc })))) {
        expect(Math.max(width, height)).toBeLessThanOrEqual(14_400)
      }
    },
  )

  it("refuses a board beyond the limit by name", async () => {
    const { doc } = testBoard("Huge")
    doc.transact(() => {
      for (let i = 0; i < 2_001; i++) placeCard(doc, { kind: "function", at: { x: 0, y: i * 200 } })
    })
    await expect(pdfExporter.write(request({ doc }))).rejects.toMatchObject({ reason: "too-much" })
  })
})

describe("the handout", () => {
  itReads("is an A4 document with everything there is to say, and links to the board", async () => {
    const pdf = await handoutExporter.write(request(articleBoard("ベクトルと行列"), "ja"))
    expectSound(pdf)
    expect(pages(pdf)).toBeGreaterThan(3)
    for (const [width, height] of sizes(pdf))
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
    const text = textOf(pdf)
    for (const words of [
      "ベクトルと行列",
      "https://nabla.test/b/abc",
      "スカラー値関数",
      "途中の計算",
      "積の微分",
    ])
      expect(text).toContain(words)
    expect(text).not.toContain("$")
    expect(ask("pdftotext", pdf, "-f", "2", "-l", "2")).toMatch(/\b2 \/ \d+/)
  })

  itReads("keeps formulas inside the margins", async () => {
    const wide = testBoard("Wide")
    wide.add(
      `f(x) = ${Array.from({ length: 60 }, (_, i) => `x^{${i + 2}} \\sin(${i + 2}x)`).join(" + ")}`,
      by("x"),
    )
    const pdf = await handoutExporter.write(request(wide))
    const [, right = ""] = /(?:.*xMax="([\d.]+)")/s.exec(ask("pdftotext", pdf, "-bbox")) ?? []
    const most = Math.max(
      ...[...ask("pdftotext", pdf, "-bbox").matchAll(/xMax="([\d.]+)"/g)].map(([, x]) => Number(x)),
    )
    expect(right).not.toBe("")
    expect(most).toBeLessThanOrEqual(595 - 60)
  })
})

describe("the pictures of a board", () => {
  itReads("are drawn from the same page", async () => {
    const board = testBoard("Picture")
    board.add("f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}", by("x"))
    const svg = new TextDecoder().decode(await svgExporter.write(request(board)))
    const [width, height] = sizes(await pdfExporter.write(request(board)))[0] ?? [0, 0]
    const viewBox = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)
    expect([Number(viewBox?.[1]), Number(viewBox?.[2])]).toEqual([width, height])
    const png = Buffer.from(await pngExporter.write(request(board)))
    expect(png.subarray(1, 4).toString()).toBe("PNG")
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([(width * 8) / 3, (height * 8) / 3])
  })
})

describe("a page for each frame", () => {
  /** Two frames beside each other, the second placed first, each with a text on it; a text and a line of ink on none. */
  function pages() {
    const board = testBoard("Pages")
    const put = (
      kind: string,
      x: number,
      texts: Record<string, string>,
      size = { width: 300, height: 100 },
    ) => placeCard(board.doc, { kind, at: { x, y: kind === "frame" ? 0 : 100 }, size, texts })
    put("frame", 1000, { title: "Second" }, { width: 900, height: 600 })
    put("frame", 0, { title: "First" }, { width: 900, height: 600 })
    put("text", 100, { body: "on the first" })
    put("text", 1100, { body: "on the second" })
    put("text", 3000, { body: "on none" })
    const [from, to] = [
      { x: 1200, y: 400, pressure: 0.5 },
      { x: 1300, y: 450, pressure: 0.5 },
    ] as const
    beginStroke(board.doc, { tool: "pen", colour: "ink", width: 4 }, from)?.finish([from, to], 0.5)
    return board
  }

  itReads("holds what stands on it, and the last page what stands on none", async () => {
    const pdf = async (options: Partial<ExportOptions>) =>
      pdfExporter.write(exportRequest(pages(), "en", typeset, undefined, options))
    expect(ask("pdfinfo", await pdf({}))).toMatch(/Pages: +1$/m)
    const texts = ask("pdftotext", await pdf({ pages: "frames" }), "-raw").split("\f")
    const words = texts.slice(0, 3).map((text) => text.replace(/\s+/g, " ").trim())
    expect(words).toEqual(["1 First on the first", "2 Second on the second", "on none"])
  })

  it("takes ink along, and loses none", async () => {
    let order: TypesetOrder | null = null
    const keep = async (one: TypesetOrder) => {
      order = one
      return new Uint8Array()
    }
    await pdfExporter.write(exportRequest(pages(), "en", keep, undefined, { pages: "frames" }))
    const sheets = (order as TypesetOrder | null)?.page
    expect(sheets?.template === "board" && sheets.sheets.map(({ ink }) => ink.length)).toEqual([0, 1, 0])
  })
})
