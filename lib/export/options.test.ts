import sharp from "sharp"
import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import { placeCard } from "../board/write-cards"
import { check } from "../engine/check/check"
import { derive } from "../engine/engine"
import { createBoardExports } from "./board-exports"
import { exporterOf } from "./index"
import { PLAIN_OPTIONS, readExportOptions } from "./options"
import { by, exportRequest, testBoard } from "./request.testing"
import { typeset } from "./typst/typeset"

const asked = (query: string) => readExportOptions(new URLSearchParams(query))

describe("the parameters of an export", () => {
  it.each([
    ["theme=neon", "theme"],
    ["paper=a5", "paper"],
    ["pages=all", "pages"],
    ["scale=0", "scale"],
    ["scale=NaN", "scale"],
    ["scale=1e9", "scale"],
    ["solutions=maybe", "solutions"],
    ["verdicts=yes", "verdicts"],
    ["space=-1", "space"],
    ["space=2.5", "space"],
    ["preview=0", "preview"],
    ["frame=../../x", "frame"],
    ["cards=a,b c", "cards"],
    [`cards=${Array.from({ length: 501 }, (_, i) => `c${i}`).join(",")}`, "cards"],
  ])("of %.40s are refused by name", (query, parameter) =>
    expect(asked(query)).toEqual({ ok: false, parameter }),
  )

  it("may all be left out, and others are passed over", () => {
    expect(asked("format=pdf&utm=1")).toMatchObject({
      ok: true,
      options: { theme: "light", scale: 2, solutions: "inline", verdicts: false },
    })
    expect(asked("verdicts=1&scale=0.5&cards=a,b")).toMatchObject({
      options: { verdicts: true, scale: 0.5, cards: ["a", "b"] },
    })
  })
})

/** A function, a derivation with a right and a wrong line, and a list of exercises on a frame; a note beside it. */
function lesson() {
  const { doc } = testBoard("Lesson")
  const put = (kind: string, y: number, texts: Record<string, string>, values = {}) =>
    placeCard(doc, { kind, at: { x: 100, y }, texts, values }) ?? ""
  const frame =
    placeCard(doc, {
      kind: "frame",
      at: { x: 0, y: 0 },
      size: { width: 1000, height: 1500 },
      texts: { title: "Page one" },
    }) ?? ""
  const f = put("function", 100, { body: "f(\\bm{x}) = \\bm{x}^\\top A\\bm{x}" })
  const line = (order: string) => ({
    order,
    by: { id: "person-17", name: "Mio" },
    at: 1_760_000_000_000,
    removedBy: null,
    way: null,
  })
  put(
    "derivation",
    400,
    { "line:a": "A\\bm{x} + A^\\top\\bm{x}", "line:b": "7A\\bm{x}" },
    {
      source: f,
      ...by("x"),
      "line:a": line("a0"),
      "line:b": line("a1"),
      "help:mio": { name: "Mio", uses: { hint: 2 }, times: [] },
    },
  )
  put(
    "exercises",
    900,
    { title: "Try" },
    { "exercise:one": { source: f, wrt: { name: "x", index: null }, variant: null, at: 1 } },
  )
  placeCard(doc, { kind: "note", at: { x: 3000, y: 0 }, texts: { body: "Elsewhere" } })
  placeCard(doc, { kind: "definition", at: { x: 3000, y: 900 }, texts: { body: "c = 3" } })
  return { doc, frame }
}

/** What stands in a line of the derivation; ids of cards, which are drawn at random, may hold its letters among others. */
const WORKED_OUT = /(?<!\w)7A(?!\w)/

const textOf = async (format: string, options = {}) =>
  String(await exporterOf(format)?.write(exportRequest(lesson(), "en", typeset, undefined, options)))

describe("documents", () => {
  it("put definitions first", async () => {
    const text = await textOf("markdown")
    expect(text.indexOf("## Definition")).toBeLessThan(text.indexOf("## Function"))
  })

  it("say what the checker thinks of each line where that is wanted", async () => {
    expect(await textOf("markdown")).not.toContain("not equal")
    const text = await textOf("markdown", { verdicts: true })
    expect(text).toMatch(/top\}?\s?\\bm\{x\}\$ — Mio &#91;correct&#93;/)
    expect(text).toContain("not equal to the line before")
  })

  it.each(["markdown", "tex"])(
    "move solutions to the end of %s, or leave them out of every part of the file",
    async (format) => {
      const moved = await textOf(format, { solutions: "appendix" })
      expect(moved.search(WORKED_OUT)).toBeGreaterThan(moved.indexOf("Solutions"))
      const without = await textOf(format, { solutions: "none" })
      expect(without).not.toMatch(WORKED_OUT)
      expect(without).not.toContain("Solutions")
      expect(without).toContain("Try")
    },
  )

  it.each(["markdown", "tex"])(
    "keep %s for a class free of the pages that are for the teacher",
    async (format) => {
      const put = (doc: Y.Doc) => {
        const at = { x: 9000, y: 0 }
        const values = { role: "solutions" }
        placeCard(doc, { kind: "frame", at, texts: { title: "Teacherpage" }, values })
        placeCard(doc, {
          kind: "text",
          at: { x: 9100, y: 100 },
          texts: { body: "The answer is secretanswer." },
        })
      }
      const text = async (solutions: string) => {
        const board = lesson()
        put(board.doc)
        const file = await exporterOf(format)?.write(
          exportRequest(board, "en", typeset, undefined, { solutions } as { solutions: "none" }),
        )
        return String(file)
      }
      const [inline, apart, none] = [await text("inline"), await text("appendix"), await text("none")]
      expect(inline).toMatch(/2\\?\. Teacherpage \(Solutions for the teacher\)/)
      expect(apart.search(/secretanswer/)).toBeGreaterThan(apart.search(/\n(## |\\subsection\*\{)Solutions/))
      expect(apart.search(/\n(## |\\subsection\*\{)Solutions/)).toBeGreaterThan(0)
      expect(none).not.toMatch(/secretanswer|Teacherpage/)
    },
  )

  it("tell nothing of who did what when, besides the names that stand in the text", async () => {
    const text = await textOf("tex")
    for (const trace of ["person-17", "1760000000000", "help:", "hint"]) expect(text).not.toContain(trace)
    expect(text).toContain("Mio")
  })

  it("give room for answers under what is to be worked out", async () => {
    expect((await textOf("tex", { space: 4 })).match(/\\answerlines\{4\}/g)).toHaveLength(2)
    expect(await textOf("tex", { paper: "letter" })).toContain("[letterpaper,11pt]")
  })
})

describe("a frame", () => {
  it("is taken away with what stands on it, and without the rest", async () => {
    const { doc, frame } = lesson()
    const exports = createBoardExports(
      { derive: async (one) => derive(one), check: async (one) => check(one) },
      { start: () => undefined, typeset, close: async () => undefined },
    )
    const file = await exports.write({
      format: "json",
      document: Y.encodeStateAsUpdate(doc),
      title: "",
      language: "en",
      options: { ...PLAIN_OPTIONS, frame },
    })
    const kinds = (JSON.parse(String(file?.content)) as { cards: { kind: string }[] }).cards.map(
      ({ kind }) => kind,
    )
    expect(kinds.sort()).toEqual(["derivation", "exercises", "frame", "function"])
  })
})

describe("pictures", () => {
  const png = async (options = {}) =>
    sharp(
      (await exporterOf("png")?.write(
        exportRequest(lesson(), "en", typeset, undefined, options),
      )) as Uint8Array,
    )

  it("are as large as asked for, and clear between the cards where that is asked for", async () => {
    const [one, two] = [
      await (await png({ scale: 0.5 })).metadata(),
      await (await png({ scale: 1 })).metadata(),
    ]
    expect(Math.abs((two.width ?? 0) - 2 * (one.width ?? 0))).toBeLessThan(3)
    expect(one.hasAlpha).toBe(false)
    const clear = await (await png({ scale: 0.5, background: "none" }))
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect([clear.info.channels, clear.data[3]]).toEqual([4, 0])
  })

  it("show a page of what would be written", async () => {
    const request = exportRequest(lesson(), "en", typeset, undefined, { preview: 1, paper: "letter" })
    const {
      width = 1,
      height = 1,
      format,
    } = await sharp((await exporterOf("handout")?.write(request)) as Uint8Array).metadata()
    expect([format, Math.round((100 * height) / width)]).toEqual(["png", 129])
  })
})
