import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import { type BoardFile, documentOf, mistakeInFile, readBoardFile } from "./board-file"
import { createBoardStore } from "./board-store"
import { placeCard } from "./write-cards"
import { setTitle } from "./write-text"

const number = fc.integer({ min: -4_000_000, max: 4_000_000 }).map((quarters) => quarters / 4)
const side = fc.integer({ min: 4, max: 80_000 }).map((quarters) => quarters / 4)
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/)
const words = fc.string({ unit: "grapheme", maxLength: 40 })
const value = fc.oneof(
  fc.boolean(),
  fc.integer(),
  words,
  fc.constant(null),
  fc.array(fc.integer(), { maxLength: 5 }),
)
const card = fc.record({
  id: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,20}$/),
  kind: fc.oneof(fc.constantFrom("function", "derivative"), name),
  version: fc.integer({ min: 1, max: 9 }),
  x: number,
  y: number,
  width: side,
  height: side,
  order: fc.constantFrom("a0", "a1", "a0V", "Zz", "b00"),
  texts: fc.dictionary(name, words, { maxKeys: 4, noNullPrototype: true }),
  values: fc.dictionary(
    fc.oneof(name, name.map((member) => `variable:${member}`)),
    value,
    { maxKeys: 4, noNullPrototype: true },
  ),
}) // biome-ignore format: one list of generators
const file: fc.Arbitrary<BoardFile> = fc.record({
  version: fc.constant(1),
  title: words,
  cards: fc
    .uniqueArray(card, { selector: ({ id }) => id, maxLength: 12 })
    .map((cards) => cards.sort((a, b) => (a.id < b.id ? -1 : 1))),
})

describe("a board as a file", () => {
  it("comes back equal, cards of kinds that nobody knows included", () => {
    fc.assert(
      fc.property(file, (written) => {
        expect(mistakeInFile(written)).toBeNull()
        expect(readBoardFile(documentOf(written))).toEqual(written)
      }),
    )
  })

  it("shows the same cards after it came back", () => {
    const doc = new Y.Doc()
    setTitle(doc, "勾配")
    const source = placeCard(doc, { kind: "function", at: { x: 4, y: 8 }, texts: { body: "f(x) = x^2" } })
    placeCard(doc, { kind: "derivative", at: { x: 500, y: 8 }, values: { source, order: 2 } })
    const shown = (of: Y.Doc) => createBoardStore(of).getSnapshot()
    expect(shown(documentOf(readBoardFile(doc)))).toEqual(shown(doc))
  })

  it("leaves out what no page could have written", () => {
    const doc = new Y.Doc()
    placeCard(doc, { kind: "function", at: { x: 0, y: 0 } })
    doc.getMap("cards").set("broken", 7)
    doc.getMap("cards").set("bare", new Y.Map([["k", ["function", 1]]]))
    expect(readBoardFile(doc).cards).toHaveLength(1)
  })

  it.each<[string, object, string]>([
    ["a newer format", { version: 2 }, "version"],
    ["a long title", { title: "x".repeat(201) }, "title"],
    ["an id that means something else", { cards: [{ id: "__proto__" }] }, "cards.0.id"],
    ["an id twice", { cards: [{}, {}] }, "cards.1.id"],
    ["a kind that is no name", { cards: [{ kind: "<b>" }] }, "cards.0.kind"],
    ["a card on the moon", { cards: [{ x: 1e9 }] }, "cards.0.x"],
    ["a flat card", { cards: [{ height: 0 }] }, "cards.0.height"],
    ["a stack key that nothing can follow", { cards: [{ order: "zz" }] }, "cards.0.order"],
    ["a book in a field", { cards: [{ texts: { body: "x".repeat(20_001) } }] }, "cards.0.texts.body"],
    ["half a character", { cards: [{ texts: { body: "\ud800" } }] }, "cards.0.texts.body"],
    ["a value that is no JSON", { cards: [{ values: { at: Number.NaN } }] }, "cards.0.values.at"],
    ["a name of the language", { cards: [{ values: { constructor: 1 } }] }, "cards.0.values.constructor"],
  ])("names the place of %s", (_what, change, place) => {
    const sound = { id: "a", kind: "function", version: 1, x: 0, y: 0, width: 9, height: 9, order: "a0", texts: {}, values: {} } // biome-ignore format: one card
    const { cards = [{}], ...rest } = change as { cards?: object[] }
    const wrong = { version: 1, title: "", ...rest, cards: cards.map((one) => ({ ...sound, ...one })) }
    expect(mistakeInFile(wrong)).toBe(place)
  })
})
