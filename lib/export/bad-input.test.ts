import { strFromU8, unzipSync } from "fflate"
import { afterAll, describe, expect, it } from "vitest"
import * as Y from "yjs"
import { type BoardFile, documentOf } from "../board/board-file"
import { placeCard, placeCards } from "../board/write-cards"
import { check } from "../engine/check/check"
import { derive } from "../engine/engine"
import type { BoardImage } from "../images/board-images"
import { createBoardExports } from "./board-exports"
import { EXPORTERS } from "./index"
import { by, testBoard } from "./request.testing"
import { createTypesetter } from "./typst/typesetter"

const exports = createBoardExports(
  { derive: async (question) => derive(question), check: async (one) => check(one) },
  createTypesetter({ deadlineMs: 30_000 }),
)
afterAll(() => exports.close())

const PICTURE = { hash: "a".repeat(64), mediaType: "image/png", width: 640, height: 480 }

/** A server whose copy of the picture is broken. */
const broken = async (hash: string): Promise<BoardImage | null> =>
  hash === PICTURE.hash
    ? { ...PICTURE, mediaType: "image/png", bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]) }
    : null

/** Boards that people or programs could leave, each with words that a file in letters has to hold. */
const BOARDS: Readonly<Record<string, () => { readonly doc: Y.Doc; readonly words: readonly string[] }>> = {
  "no cards": () => ({ doc: testBoard("Nothing").doc, words: [] }),
  "one card a kilometre away": () => {
    const { doc } = testBoard("Far")
    placeCard(doc, { kind: "text", at: { x: 0, y: 0 }, texts: { body: "nearby" } })
    placeCard(doc, { kind: "text", at: { x: 3_779_528, y: -3_779_528 }, texts: { body: "faraway" } })
    return { doc, words: ["nearby"] }
  },
  "formulas that cannot be read": () => {
    const board = testBoard("Mistakes")
    board.add("f(x) = \\frac{1}{", by("x"))
    board.add("f(x) = )(", by("y"))
    placeCard(board.doc, { kind: "formula", at: { x: 900, y: 0 }, texts: { body: "\\nosuchcommand{x" } })
    return { doc: board.doc, words: ["nosuchcommand"] }
  },
  "letters that no font has, emoji and text from right to left": () => {
    const { doc } = testBoard("😀 \ue000 𓀀 שלום مرحبا")
    const body = "# שלום עולם\nمرحبا بالعالم 👩‍🏫 👍🏽 𓀀 \ue000 \ufdd0 \u202eback\u202c end\n- $x$ 🎓"
    placeCard(doc, { kind: "text", at: { x: 0, y: 0 }, texts: { body } })
    placeCard(doc, { kind: "function", at: { x: 0, y: 400 }, texts: { body: "f(x) = x + 😀" } })
    return { doc, words: ["end"] }
  },
  "pictures that fail to load": () => {
    const { doc } = testBoard("Pictures")
    const place = (hash: string, y: number, alt: string) =>
      placeCard(doc, {
        kind: "image",
        at: { x: 0, y },
        texts: { alt },
        values: { picture: { ...PICTURE, hash } },
      })
    place(PICTURE.hash, 0, "brokenpicture")
    place("b".repeat(64), 600, "missingpicture")
    return { doc, words: ["brokenpicture", "missingpicture"] }
  },
  "macros that double themselves, in a file that was brought in": () => {
    const bomb = `\\def\\a{xx}${[..."bcdefghijklmnopqrstuvwxyz"].map((name, at) => `\\def\\${name}{\\${"abcdefghijklmnopqrstuvwxyz"[at]}\\${"abcdefghijklmnopqrstuvwxyz"[at]}}`).join("")}\\z`
    const card = (kind: string, at: number, texts: Record<string, string>) =>
      ({ id: `c${at}`, kind, version: 1, x: 0, y: at * 400, width: 360, height: 160, order: `a${at}`, texts, values: {} }) // biome-ignore format: one card
    const file: BoardFile = {
      version: 1,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: nothing may be put in its place
      title: "{{#each}}{{title}}{{/each}} ${7*7} <%= 7*7 %> #{7*7}",
      cards: [
        card("function", 0, { body: bomb }),
        card("formula", 1, { body: bomb }),
        card("text", 2, { body: `harmless $${bomb}$ #for x in range(999999999) { x }` }),
        card("text", 3, {
          body: '<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;&a;">]><svg>&b;&b;</svg> laughs',
        }),
      ],
    }
    return { doc: documentOf(file), words: ["harmless", "laughs"] }
  },
}

const TEXT_FORMATS = ["tex", "tex-folder", "markdown", "notebook", "json"]

const inLetters = (format: string, content: string | Uint8Array): string => {
  if (typeof content === "string") return content
  return format === "tex-folder" ? strFromU8(unzipSync(content)["board.tex"] ?? new Uint8Array()) : ""
}

describe.each(Object.entries(BOARDS))("a board with %s", (_, make) => {
  it.each(EXPORTERS.map(({ format }) => format))(
    "becomes a file in the format %s, in little time",
    { timeout: 60_000 },
    async (format) => {
      const { doc, words } = make()
      const start = performance.now()
      const order = {
        document: Y.encodeStateAsUpdate(doc),
        title: "",
        language: "en",
        image: broken,
      } as const
      const file = await exports.write({ ...order, format })
      expect(performance.now() - start).toBeLessThan(20_000)
      if (file === null) throw new Error("there is no such format")
      expect(Buffer.byteLength(file.content)).toBeGreaterThan(0)
      expect(Buffer.byteLength(file.content)).toBeLessThan(5_000_000)
      expect(file.name).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u)
      if (TEXT_FORMATS.includes(format))
        for (const word of words) expect(inLetters(format, file.content)).toContain(word)
      // Names of cards are drawn at random and may hold these digits among others.
      expect(inLetters(format, file.content)).not.toMatch(/x{1000}|(?<![\w-])49(?![\w-])/)
    },
  )
})

describe("a board of 5,000 cards", () => {
  const doc = new Y.Doc()
  placeCards(
    doc,
    Array.from({ length: 5_000 }, (_, at) => ({
      kind: "text",
      at: { x: (at % 50) * 400, y: Math.floor(at / 50) * 200 },
      texts: { body: `number ${at} with $x_{${at}}$` },
    })),
  )
  const document = Y.encodeStateAsUpdate(doc)

  it.each(EXPORTERS.map(({ format }) => format))(
    "becomes a whole file in the format %s, or is refused by name, in bounded time",
    { timeout: 90_000 },
    async (format) => {
      const start = performance.now()
      const written = exports.write({ format, document, title: "Many", language: "ja" })
      const file = await written.catch((error: unknown) => {
        expect(error).toMatchObject({ name: "ExportRefused", reason: "too-much" })
        return null
      })
      expect(performance.now() - start).toBeLessThan(60_000)
      if (TEXT_FORMATS.includes(format)) expect(file).not.toBeNull()
      if (file !== null && TEXT_FORMATS.includes(format))
        expect(inLetters(format, file.content)).toContain("number 4999")
    },
  )
})
