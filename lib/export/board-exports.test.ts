import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import { documentOf, readBoardFile } from "../board/board-file"
import { placeCard } from "../board/write-cards"
import { setTitle } from "../board/write-text"
import { check } from "../engine/check/check"
import { derive } from "../engine/engine"
import { createBoardExports, fileName } from "./board-exports"
import { EXPORTERS } from "./index"
import { PLAIN_OPTIONS } from "./options"
import { by, testBoard } from "./request.testing"

const exports = createBoardExports(
  { derive: async (question) => derive(question), check: async (one) => check(one) },
  {
    start: () => {},
    typeset: async ({ output, page, title }) =>
      new TextEncoder().encode(`${output} of ${title} with ${page.template}`),
    close: async () => {},
  },
)

describe("createBoardExports", () => {
  it("writes a board from its document", async () => {
    const doc = new Y.Doc()
    setTitle(doc, "勾配の練習")
    placeCard(doc, { kind: "function", at: { x: 0, y: 0 }, texts: { body: "f(x) = x^2" } })
    const order = { document: Y.encodeStateAsUpdate(doc), title: "other", language: "ja" } as const
    const file = await exports.write({ format: "tex", ...order })
    expect(file).toMatchObject({ name: "勾配の練習.tex", mediaType: "application/x-tex; charset=utf-8" })
    expect(file?.content).toContain("f(x) = x^2")
    expect(await exports.write({ format: "docx", ...order })).toBeNull()
  })

  it("writes only the cards that are asked for, a derivative with what it is the derivative of in mind", async () => {
    const { doc } = testBoard("")
    const source = placeCard(doc, { kind: "function", at: { x: 0, y: 0 }, texts: { body: "f(x) = x^2 + 7" } })
    const derivative = placeCard(doc, {
      kind: "derivative",
      at: { x: 0, y: 500 },
      values: { source, ...by("x") },
    })
    const order = { document: Y.encodeStateAsUpdate(doc), title: "", language: "en" } as const
    const textOf = async (format: string, only: readonly (string | null)[]) => {
      const file = await exports.write({
        ...order,
        format,
        options: { ...PLAIN_OPTIONS, cards: only.flatMap((id) => id ?? []) },
      })
      return String(file?.content)
    }
    expect(await textOf("markdown", [source])).toContain("x^2 + 7")
    expect(await textOf("markdown", [derivative])).toContain("2x")
    expect(await textOf("markdown", [derivative])).not.toContain("f(x) = x^2 + 7")
    expect(JSON.parse(await textOf("json", [derivative])).cards).toHaveLength(1)
    expect(JSON.parse(await textOf("json", ["missing"])).cards).toEqual([])
  })

  it("hands pages to the typesetter", async () => {
    const document = Y.encodeStateAsUpdate(new Y.Doc())
    const file = await exports.write({ format: "handout", document, title: "A", language: "en" })
    expect(new TextDecoder().decode(file?.content as Uint8Array)).toBe("pdf of A with handout")
    expect(file).toMatchObject({ name: "A.pdf", mediaType: "application/pdf" })
  })

  it("stops asking for derivatives when it is called off", async () => {
    const { doc } = testBoard("")
    const source = placeCard(doc, { kind: "function", at: { x: 0, y: 0 }, texts: { body: "f(x) = x^2" } })
    placeCard(doc, { kind: "derivative", at: { x: 0, y: 0 }, values: { source, ...by("x") } })
    const order = { format: "tex", document: Y.encodeStateAsUpdate(doc), title: "", language: "en" } as const
    await expect(exports.write({ ...order, signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: "ExportRefused",
      reason: "called-off",
    })
  })

  it("writes a derivation with its goal, its lines, their reasons and who began them", async () => {
    const { doc } = testBoard("")
    const at = { x: 0, y: 0 }
    const source = placeCard(doc, {
      kind: "function",
      at,
      texts: { body: "f(\\bm{x}) = \\bm{x}^\\top A\\bm{x}" },
    })
    const place = (order: string, name: string, removedBy: string | null = null) => ({
      order,
      by: { id: name, name },
      removedBy,
    })
    placeCard(doc, {
      kind: "derivation",
      at,
      texts: {
        "line:b": "\\nabla f(\\bm{x}) = (A + A^\\top)\\bm{x}",
        "line:a": "= A\\bm{x} + A^\\top\\bm{x}",
        "line:gone": "3A\\bm{x}",
      },
      values: {
        source,
        ...by("x"),
        "line:a": place("a0", "Mio"),
        "line:b": place("a1", "Ken"),
        "line:gone": place("a2", "Ken", "Mio"),
        "reason:a": "product",
        "reason:b": "because $A$ stays",
      },
    })
    const order = { document: Y.encodeStateAsUpdate(doc), title: "", language: "en" } as const
    const content = String((await exports.write({ format: "markdown", ...order }))?.content)
    const lines = content.split("\n").filter((line) => line.startsWith("- "))
    expect(lines.slice(-3).map((line) => line.replace(/[{}\\\s]/g, ""))).toEqual([
      "-$fracpartialpartialbmxleft(bmx^topAbmxright)$",
      "-$=Abmx+A^topbmx$—productrule(Mio)",
      "-$nablaf(bmx)=(A+A^top)bmx$—because$A$stays(Ken)",
    ])
    expect(content).not.toContain("3A")
    expect(String((await exports.write({ format: "tex", ...order }))?.content)).toContain(
      "product rule (Mio)",
    )
    const again = documentOf(readBoardFile(doc))
    expect(readBoardFile(again)).toEqual(readBoardFile(doc))
  })

  it("takes the board's title where the document has none", async () => {
    const document = Y.encodeStateAsUpdate(new Y.Doc())
    const file = await exports.write({ format: "tex", document, title: "A/B: test?", language: "en" })
    expect(file?.name).toBe("A B test.tex")
  })
})

describe("fileName", () => {
  it.each([
    ["", "board.x"],
    ["..", "board.x"],
    ["CON", "board.x"],
    ['a/b\\c:d*e?f"g<h>i|j\u0000k\u202el', "a b c d e f g h i j k l.x"],
    ["\ud800🎓", "🎓.x"],
    ["長".repeat(100), `${"長".repeat(80)}.x`],
  ])("makes of %j the name %j", (title, name) => expect(fileName(title, "x")).toBe(name))
})

describe("the exporters", () => {
  it("are sorted, each format once, with words in both languages", () => {
    const formats = EXPORTERS.map((exporter) => exporter.format)
    expect(formats).toEqual([...new Set(formats)].sort())
    for (const { title, extension, mediaType } of EXPORTERS) {
      expect(title.en && title.ja).toBeTruthy()
      expect(extension).toMatch(/^[a-z]+$/)
      expect(mediaType).toMatch(/^[a-z]+\/[a-z-]+/)
    }
  })
})
