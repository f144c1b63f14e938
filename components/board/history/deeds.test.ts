import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import { placeCard, removeCards } from "@/lib/board/write-cards"
import { setGeometry } from "@/lib/board/write-geometry"
import { insertLine, setLineRemoved } from "@/lib/board/write-lines"
import { replaceText, setTitle } from "@/lib/board/write-text"
import { lineKey } from "@/lib/cards/derivation-card"
import { changesBetween } from "./deeds"
import { momentOf, readMoment } from "./read-moment"

const AOKI = { id: "aoki", name: "Aoki" }

function board() {
  const doc = new Y.Doc()
  const place = (kind: "function" | "derivation" | "note", body = "") =>
    placeCard(doc, { kind, at: { x: 0, y: 0 }, texts: kind === "derivation" ? {} : { body } }) ?? ""
  return { doc, place, now: (language: "en" | "ja" = "en") => momentOf(doc, language) }
}

describe("what was done between two versions", () => {
  it("is told with the names of the cards, those of removed ones too", () => {
    const { doc, place, now } = board()
    const [f, g] = [place("function", "f(x) = x"), place("function", "g(x) = x")]
    const gone = place("note", "remember the transpose")
    const before = now()
    replaceText(doc, f, "body", "f(x) = x^2")
    setGeometry(doc, new Map([[g, { x: 300 }]]))
    removeCards(doc, [gone])
    place("function", "h(x) = x")
    setTitle(doc, "Gradients")
    expect(changesBetween(before, now()).deeds).toEqual([
      { deed: "added", cards: ["function h"] },
      { deed: "edited", cards: ["function f"] },
      { deed: "removed", cards: ["sticky note “remember the transpose”"] },
      { deed: "moved", cards: ["function g"] },
      { deed: "retitled", title: "Gradients" },
    ])
    expect(changesBetween(now("ja"), before).deeds).toContainEqual({ deed: "removed", cards: ["関数 h"] })
  })

  it("names the lines of a derivation that were written, edited and taken out, by their numbers", () => {
    const { doc, place, now } = board()
    const card = place("derivation")
    const first = insertLine(doc, card, null, AOKI, "x") ?? ""
    const second = insertLine(doc, card, first, AOKI, "y") ?? ""
    const before = now()
    replaceText(doc, card, lineKey(first), "xx")
    setLineRemoved(doc, card, second, "Aoki")
    const third = insertLine(doc, card, first, AOKI, "z")
    expect(third).not.toBeNull()
    expect(changesBetween(before, now()).deeds).toEqual([
      { deed: "wrote-lines", lines: [2], card: "derivation" },
      { deed: "edited-lines", lines: [1], card: "derivation" },
      { deed: "removed-lines", lines: [2], card: "derivation" },
    ])
  })

  it("is nothing between a state and itself, however it was read", () => {
    const { doc, place, now } = board()
    place("function", "f(x) = x")
    const read = readMoment(Y.encodeStateAsUpdate(doc), "en")
    expect(changesBetween(now(), read).deeds).toEqual([])
  })

  it("is not asked of bytes that are no document", () => {
    expect(() => readMoment(new Uint8Array([255, 1, 2, 3]), "en")).toThrow()
  })
})
