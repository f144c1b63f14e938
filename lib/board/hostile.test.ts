import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import { createBoardStore } from "./board-store"
import { BOARD_LIMITS, boardRoot, cardMap, cardsRoot } from "./schema"
import { duplicateCards, placeCard, removeCards, setValue } from "./write-cards"
import { bringToFront, setGeometry } from "./write-geometry"
import { replaceText } from "./write-text"

const GEOMETRY = [0, 0, 300, 100, "a0"]

/** A board with one sound card and one whose map is filled by the test. */
function boardWith(fill: (card: Y.Map<unknown>) => void) {
  const doc = new Y.Doc()
  const sound = placeCard(doc, { kind: "function", at: { x: 1, y: 2 }, texts: { body: "f(x) = x" } }) ?? ""
  const card = new Y.Map<unknown>()
  cardsRoot(doc).set("strange", card)
  card.set("k", ["function", 1])
  card.set("g", GEOMETRY)
  card.set("t:body", new Y.Text("x"))
  fill(card)
  return { doc, sound, store: createBoardStore(doc) }
}

const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)])

describe("a card that no page could have written", () => {
  const cases: Record<string, [why: string, fill: (card: Y.Map<unknown>) => void]> = {
    "has a kind that does not exist": ["kind", (card) => card.set("k", ["poem", 1])],
    "comes from a newer version": ["newer", (card) => card.set("k", ["function", 99])],
    "has no kind": ["damaged", (card) => card.delete("k")],
    "has a number for a kind": ["damaged", (card) => card.set("k", 7)],
    "has the kind of an object's own machinery": ["damaged", (card) => card.set("k", ["__proto__", 1])],
    "has half a version": ["damaged", (card) => card.set("k", ["function", 0.5])],
    "has no place": ["damaged", (card) => card.delete("g")],
    "stands nowhere": ["damaged", (card) => card.set("g", [Number.NaN, 0, 300, 100, "a0"])],
    "stands too far away": ["damaged", (card) => card.set("g", [1e12, 0, 300, 100, "a0"])],
    "has a negative height": ["damaged", (card) => card.set("g", [0, 0, 300, -100, "a0"])],
    "is infinitely wide": ["damaged", (card) => card.set("g", [0, 0, Number.POSITIVE_INFINITY, 100, "a0"])],
    "has no width": ["damaged", (card) => card.set("g", [0, 0, 0, 100, "a0"])],
    "has an order that nothing can follow": ["damaged", (card) => card.set("g", [0, 0, 300, 100, "a00"])],
    "has a huge order": ["damaged", (card) => card.set("g", [0, 0, 300, 100, `a${"1".repeat(9_000)}`])],
    "has a string for a shared text": ["damaged", (card) => card.set("t:body", "x")],
    "has a list for a shared text": ["damaged", (card) => card.set("t:body", new Y.Array())],
    "has a text above the limit": [
      "damaged",
      (card) => card.set("t:body", new Y.Text("x".repeat(BOARD_LIMITS.textLength + 1))),
    ],
    "has thousands of values": [
      "damaged",
      (card) => {
        for (let at = 0; at < 5_000; at += 1) card.set(`v:variable:x${at}`, 1)
      },
    ],
  }

  for (const [name, [why, fill]] of Object.entries(cases)) {
    it(`${name}: it is shown as unknown and kept untouched`, () => {
      const { doc, store, sound } = boardWith(fill)
      const before = JSON.stringify(cardsRoot(doc).get("strange"))
      const card = store.getCard("strange")
      expect(card).toMatchObject({ kind: "unknown", texts: {}, values: {}, unknown: { why } })
      expect(Object.values(card?.geometry ?? {}).every((part) => Number.isFinite(part) || part !== "")).toBe(
        true,
      )
      expect(store.getCard(sound)?.kind).toBe("function")
      expect(duplicateCards(doc, ["strange"]).size).toBe(0)
      bringToFront(doc, [sound])
      expect(placeCard(doc, { kind: "function", at: { x: 0, y: 0 } })).not.toBeNull()
      expect(JSON.stringify(cardsRoot(doc).get("strange"))).toBe(before)
      removeCards(doc, ["strange"])
      expect(store.getCard("strange")).toBeUndefined()
    })
  }
})

describe("a value that no page could have written", () => {
  const values: Record<string, unknown> = {
    bytes: new Uint8Array([1, 2]),
    "a shared type": new Y.Map(),
    "not a number": Number.NaN,
    "a number that JSON does not know": 10n,
    "a list nested too deep": deep(40),
    "a huge text": "x".repeat(100_000),
    "a correction of a kind that does not exist": { latex: "x", kind: "tensor", shape: [], promises: [] },
    "a correction with the wrong number of sizes": { latex: "x", kind: "matrix", shape: ["n"], promises: [] },
    "a correction with a size that is markup": { latex: "x", kind: "vector", shape: ["<b>"], promises: [] },
  }
  for (const [name, value] of Object.entries(values)) {
    it(`is left out: ${name}`, () => {
      const { doc, store } = boardWith((card) => card.set("v:variable:x", value))
      expect(store.getCard("strange")).toMatchObject({ kind: "function", texts: { body: "x" } })
      expect(store.getCard("strange")?.values).toEqual({})
      const sound = { latex: "x", kind: "scalar", shape: [], promises: [] }
      expect(setValue(doc, "strange", "variable:x", sound)).toBe(true)
      expect(store.getCard("strange")?.values).toEqual({ "variable:x": sound })
    })
  }

  it("shows what the kind starts with in its place", () => {
    const { doc, store } = boardWith((card) => {
      card.set("k", ["derivative", 1])
      card.set("v:wrt", { name: 7 })
      card.set("v:order", 3)
      card.set("v:layout", "diagonal")
      card.set("v:view", ["steps", "steps", "<script>"])
      card.set("v:source", ["x"])
      card.set("v:lens", "microscope")
      card.set("v:detail", 9)
      card.set("v:__proto__", { polluted: true })
      card.set("v:constructor", 1)
    })
    expect(store.getCard("strange")?.values).toEqual({
      source: null,
      wrt: null,
      order: 1,
      layout: "article",
      view: ["steps"],
      notation: 0,
      lens: "indices",
      detail: "rules",
    })
    expect(cardMap(doc, "strange")?.get("v:order")).toBe(3)
    expect("polluted" in {}).toBe(false)
  })
})

describe("a picture and a connector that no page could have written", () => {
  const picture = { hash: "a".repeat(64), mediaType: "image/png", width: 30, height: 20 }
  const wrong: Record<string, [kind: string, values: Record<string, unknown>]> = {
    "a hash that leads elsewhere": ["image", { picture: { ...picture, hash: "../../../etc/passwd" } }],
    "an address": ["image", { picture: { ...picture, hash: "javascript:alert(1)" } }],
    "a drawing with scripts": ["image", { picture: { ...picture, mediaType: "image/svg+xml" } }],
    "no width": ["image", { picture: { ...picture, width: 0 } }],
    "a width that is no number": ["image", { picture: { ...picture, width: Number.NaN } }],
    "a whole file in the document": ["image", { picture: `data:image/png;base64,${"A".repeat(9_000)}` }],
    "an end that is no card": ["connector", { from: { card: "<b>", side: "auto" }, to: 7 }],
    "a side that does not exist": ["connector", { from: { card: "a", side: "__proto__" } }],
  }
  for (const [name, [kind, values]] of Object.entries(wrong)) {
    it(`is shown without what it claims: ${name}`, () => {
      const { doc, store } = boardWith((card) => {
        card.set("k", [kind, 1])
        for (const [key, value] of Object.entries(values)) card.set(`v:${key}`, value)
      })
      const shown = store.getCard("strange")
      expect(shown).toMatchObject({ kind })
      for (const key of Object.keys(values)) expect(shown?.values[key]).toBeNull()
      expect(doc.getMap("cards").has("strange")).toBe(true)
    })
  }
})

describe("more than a board holds", () => {
  it("is shown where somebody else put it, and nothing is added or lost", () => {
    const doc = new Y.Doc()
    doc.transact(() => {
      for (let at = 0; at < BOARD_LIMITS.cards + 500; at += 1) {
        const card = new Y.Map<unknown>()
        card.set("k", ["note", 1])
        card.set("g", [at, 0, 100, 100, "a0"])
        cardsRoot(doc).set(`c${at}`, card)
      }
    })
    const store = createBoardStore(doc)
    expect(store.getSnapshot().order).toHaveLength(BOARD_LIMITS.cards + 500)
    expect(placeCard(doc, { kind: "note", at: { x: 0, y: 0 } })).toBeNull()
    expect(duplicateCards(doc, ["c0"]).size).toBe(0)
    removeCards(doc, [...cardsRoot(doc).keys()].slice(0, 501))
    expect(placeCard(doc, { kind: "note", at: { x: 0, y: 0 } })).not.toBeNull()
  })

  it("is not placed: a text of a million characters", () => {
    const doc = new Y.Doc()
    const texts = { body: "x".repeat(1_000_000) }
    expect(placeCard(doc, { kind: "text", at: { x: 0, y: 0 }, texts })).toBeNull()
    expect(cardsRoot(doc).size).toBe(0)
  })
})

describe("a board that no page could have written", () => {
  it("leaves out what cannot be a card", () => {
    const { doc, store } = boardWith(() => {})
    const cards = cardsRoot(doc)
    for (const id of ["", "__proto__ ", "a b", "x".repeat(100), "../x"]) cards.set(id, new Y.Map())
    cards.set("number", 7)
    cards.set("text", new Y.Text("x"))
    const shown = [...store.getSnapshot().cards].filter(([, card]) => card.kind === "unknown")
    expect(shown.map(([id]) => id).sort()).toEqual(["number", "text"])
    setGeometry(doc, new Map([["number", { x: 1 }]]))
    expect(replaceText(doc, "text", "body", "y")).toBe(false)
    expect(cards.get("number")).toBe(7)
  })

  it("shows no title where none can be read", () => {
    const { doc, store } = boardWith(() => {})
    boardRoot(doc).set("title", { evil: true })
    expect(store.getSnapshot().title).toBe("")
  })

  it("counts a format that is no number as the present one", () => {
    const { doc, store } = boardWith(() => {})
    boardRoot(doc).set("format", "9")
    expect(store.getSnapshot().format).toBe("current")
  })
})
