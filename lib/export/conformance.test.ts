import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import sharp from "sharp"
import { describe, expect, it } from "vitest"
import { documentOf } from "../board/board-file"
import { lessonBoard } from "../templates/lay-out"
import { LESSONS } from "../templates/lessons"
import { CONFORMANCE_BOARDS } from "./conformance.testing"
import { documentSections } from "./content/sections"
import { exporterOf } from "./index"
import { exportRequest } from "./request.testing"
import { itNeeds, type NamedDocument, typesetAll } from "./tex/typeset.testing"
import { typeset } from "./typst/typeset"

const itReads = itNeeds(["qpdf", "pdffonts", "pdftotext"], "qpdf and poppler-utils")
const itSets = itNeeds(
  ["lualatex", "pdflatex", "pdftotext"],
  "texlive-luatex, texlive-lang-japanese and poppler-utils",
)

/** Runs a program on a file. */
function ask(
  program: string,
  file: Uint8Array,
  before: readonly string[],
  after: readonly string[] = [],
): string {
  const folder = mkdtempSync(join(tmpdir(), "nabla-export-"))
  try {
    writeFileSync(join(folder, "file.pdf"), file)
    return execFileSync(program, [...before, "file.pdf", ...after], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const written = async (
  format: string,
  doc: Parameters<typeof exportRequest>[0]["doc"],
  language: "en" | "ja",
  options = {},
) => {
  const file = await exporterOf(format)?.write(exportRequest({ doc }, language, typeset, undefined, options))
  if (file === undefined) throw new Error(`no format ${format}`)
  return file
}

const bare = (text: string) => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "")

/** Everything written in letters that documents say of the cards: what a reader must be able to find in a file. */
async function wordsOf(
  doc: Parameters<typeof exportRequest>[0]["doc"],
  language: "en" | "ja",
): Promise<readonly string[]> {
  const sections = await documentSections(exportRequest({ doc }, language))
  return sections.flatMap(({ contents }) =>
    [
      contents.heading,
      ...contents.blocks.map((block) =>
        "runs" in block ? block.runs : block.block === "list" ? block.items.flatMap(({ runs }) => runs) : [],
      ),
    ]
      .flat()
      .flatMap((run) => ("text" in run ? bare(run.text) : []))
      .filter((words) => words.length > 1),
  )
}

const SQUARE = 24

/** The darkness of a picture of a size in squares of a coarse grid, so that edges drawn a little differently count little. */
async function grid(picture: Uint8Array, width: number, height: number): Promise<Buffer> {
  // A drawing that is drawn as small as the grid would be seen through holes: its plots are pictures in it.
  const whole = await sharp(picture, { unlimited: true })
    .flatten({ background: "#ffffff" })
    .greyscale()
    .resize(width, height, { fit: "fill" })
    .png({ compressionLevel: 1 })
    .toBuffer()
  return sharp(whole, { unlimited: true })
    .resize(Math.ceil(width / SQUARE), Math.ceil(height / SQUARE), { fit: "fill" })
    .raw()
    .toBuffer()
}

/** The lessons that come with the product, as boards. */
const LESSON_BOARDS = LESSONS.map(
  (lesson) => [`the lesson ${lesson.id}`, () => documentOf(lessonBoard(lesson, "ja"))] as const,
)

describe.each([...CONFORMANCE_BOARDS, ...LESSON_BOARDS])("a board with %s", (_, make) => {
  itReads("is a sound PDF in both languages whose text can be found", async () => {
    for (const language of ["en", "ja"] as const)
      for (const format of ["pdf", "handout"]) {
        const pdf = (await written(format, make(), language)) as Uint8Array
        expect(ask("qpdf", pdf, ["--check"])).toContain("No syntax or stream encoding errors")
        for (const font of ask("pdffonts", pdf, []).split("\n").slice(2).filter(Boolean))
          expect(font).toMatch(/ yes yes yes /)
        if (format !== "handout") continue
        const text = bare(ask("pdftotext", pdf, ["-raw"], ["-"]))
        for (const words of await wordsOf(make(), language)) expect(text).toContain(words)
      }
  })

  it("looks the same as SVG and as PNG", async () => {
    const [svg, png] = [
      (await written("svg", make(), "en")) as Uint8Array,
      (await written("png", make(), "en", { scale: 1 })) as Uint8Array,
    ]
    // Letters without shapes would be in whatever font the viewer has.
    const text = new TextDecoder().decode(svg)
    const parts = [...text.matchAll(/data:image\/svg\+xml;base64,([A-Za-z0-9+/=]+)/g)].map(([, one = ""]) =>
      Buffer.from(one, "base64").toString(),
    )
    for (const part of [text, ...parts]) expect(part).not.toMatch(/<text[ >]|font-family/)
    const { width = 1, height = 1 } = await sharp(png).metadata()
    const [a, b] = [await grid(svg, width, height), await grid(png, width, height)]
    expect(a.length).toBe(b.length)
    const furthest = a.reduce((most, value, at) => Math.max(most, Math.abs(value - (b[at] ?? 0))), 0)
    // A small letter that is missing, or is moved into the next square, is twice as much.
    expect(furthest).toBeLessThan(12)
  }, 60_000)
})

/** What TeX says of a document that it must not say. */
function faultsOf(log: string): readonly string[] {
  const said = [...log.matchAll(/^(?:!|.*Missing character).*$/gm)].map(([line]) => line)
  const sticking = [...log.matchAll(/^Overfull \\hbox \(([\d.]+)pt.*$/gm)]
  return [...said, ...sticking.filter(([, points]) => Number(points) >= 5).map(([line]) => line)]
}

describe("the LaTeX of these boards", () => {
  for (const [language, program] of [
    ["en", "pdflatex"],
    ["ja", "lualatex"],
  ] as const)
    itSets(`is set by ${program} without errors, missing letters and lines that stick out`, async () => {
      const options = { graph: true, solutions: "appendix", space: 3, verdicts: true }
      const documents: NamedDocument[] = []
      for (const [name, make] of [...CONFORMANCE_BOARDS, ...LESSON_BOARDS])
        documents.push({ name, tex: String(await written("tex", make(), language, options)) })
      // What people typed in Japanese asks for lualatex whatever the language of the document is.
      const set = documents.filter(({ tex }) => program === "lualatex" || !tex.includes("luatexja"))
      expect(set.length).toBeGreaterThan(10)
      const logs = await typesetAll(set, program)
      expect([...logs].flatMap(([name, log]) => faultsOf(log).map((fault) => `${name}: ${fault}`))).toEqual(
        [],
      )
      expect(logs.size).toBe(set.length)
    })
})
