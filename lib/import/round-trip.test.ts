import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import { type FiledCard, readBoardFile } from "../board/board-file"
import { placeCard } from "../board/write-cards"
import { setTitle } from "../board/write-text"
import { CARD_KINDS } from "../cards"
import { withoutTraces } from "../cards/derivation-card"
import { exporterOf } from "../export"
import { articleBoard, exportRequest } from "../export/request.testing"
import { drafted } from "./import.testing"
import { IMPORTERS } from "./index"

const FORMATS = [
  ["tex", "tex"],
  ["markdown", "markdown"],
  ["json", "json"],
] as const

const importerOf = (format: string) => {
  const importer = IMPORTERS.find((one) => one.format === format)
  if (importer === undefined) throw new Error(`no importer ${format}`)
  return importer
}

async function written(doc: Y.Doc, format: string, language: "en" | "ja"): Promise<string> {
  return String(await exporterOf(format)?.write(exportRequest({ doc }, language)))
}

const byId = (cards: readonly FiledCard[]) => [...cards].sort((a, b) => (a.id < b.id ? -1 : 1))

/** Every kind of card with what a person could have typed, hostile words among it, at places of their own. */
const anyCard = fc
  .tuple(
    fc.constantFrom(...Object.values(CARD_KINDS).flatMap((kind) => kind.samples.map((sample) => ({ kind, sample })))),
    fc.option(
      fc.constantFrom(
        "--> <script>", "%% card 1 0123456789ab", "<!-- end of cards -->", "\\end{document}", "a\n\nb", "$x$ と **y**",
        "\\input{x} ^^5c % \u2028", "`code` 😀 שלום", "f(x) = \\sin x + \\frac{1", "",
      ),
      { nil: null },
    ),
    fc.tuple(fc.integer({ min: -4000, max: 4000 }), fc.integer({ min: -4000, max: 4000 })),
  )
  .map(([{ kind, sample }, words, [x, y]]) => {
    const field = Object.keys(kind.texts)[0]
    const texts = words === null || field === undefined ? sample.texts : { ...sample.texts, [field]: words }
    return { kind: kind.kind, texts, values: sample.values, at: { x, y } }
  }) // biome-ignore format: a list of words

describe("a board that was exported and is imported again", () => {
  it.each(FORMATS)(
    "has the same cards after %s, whatever they hold",
    async (format, importer) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(anyCard, { minLength: 1, maxLength: 6 }),
          fc.boolean(),
          async (cards, japanese) => {
            const doc = new Y.Doc()
            setTitle(doc, "勾配 --> 100%")
            for (const card of cards) placeCard(doc, card)
            const text = await written(doc, format, japanese ? "ja" : "en")
            const draft = drafted(importerOf(importer), text)
            const before = readBoardFile(doc).cards
            expect(byId(draft.file.cards)).toEqual(
              byId(format === "json" ? before : before.map(withoutTraces)),
            )
            expect(draft.file.title).toBe("勾配 --> 100%")
          },
        ),
        { numRuns: 30 },
      )
    },
    120_000,
  )

  it.each(["tex", "markdown"])("keeps what a person changed in the %s meanwhile", async (format) => {
    const doc = new Y.Doc()
    const place = (kind: string, texts: Record<string, string>, y: number, values = {}) =>
      placeCard(doc, { kind, texts, values, at: { x: 7, y } })
    const f = place("function", { body: "f(x) = x^2 + 1" }, 0)
    place("text", { body: "First words with $x$." }, 400)
    place("derivation", CARD_KINDS.derivation.samples[0]?.texts ?? {}, 800, {
      ...CARD_KINDS.derivation.samples[0]?.values,
      source: f,
      wrt: { name: "x", index: null },
    })
    const text = (await written(doc, format, "en"))
      .replaceAll("f(x) = x^2 + 1", "f(x) = x^3 + 7")
      .replaceAll("First words", "Other words")
      .replace(/\(A \+ A\^\{?\\top\}?\)(?! x)/, "(A^\\top + A)")
    const { cards } = drafted(importerOf(format), text).file
    const find = (kind: string) => cards.find((card) => card.kind === kind)
    expect(cards).toHaveLength(3)
    expect(find("function")).toMatchObject({ id: f, x: 7, y: 0, texts: { body: "f(x) = x^3 + 7" } })
    expect(find("text")).toMatchObject({ y: 400, texts: { body: "Other words with $x$." } })
    expect(find("derivation")?.values).toMatchObject({
      source: f,
      "reason:two": "collect",
      "line:other": { way: { id: "way" } },
    })
    expect(
      Object.values(find("derivation")?.texts ?? {})
        .join(" ")
        .replace(/\s/g, ""),
    ).toContain("(A^\\top+A)")
  })

  it.each(["tex", "markdown"])(
    "is read from the text alone where the records of the %s are gone",
    async (format) => {
      const text = (await written(articleBoard("Article").doc, format, "en"))
        .split("\n")
        .filter((line) => !/^(?:%% |<!-- )record /.test(line))
        .join("\n")
      const { file } = drafted(importerOf(format), text)
      const functions = file.cards
        .filter(({ kind }) => kind === "function")
        .map(({ texts }) => texts.body?.replace(/[\s{}]/g, ""))
      expect(functions).toContain("f(\\bmx)=\\bmx^\\topA\\bmx")
      expect(functions).toContain("F(X)=X^\\topX")
      expect(file.cards.filter(({ kind }) => kind === "derivation").length).toBeGreaterThan(3)
      expect(file.title).toBe("Article")
    },
  )
})
