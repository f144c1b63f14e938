import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import { keepCopy, refusedTexts } from "./refused-text"
import { cardsRoot } from "./schema"
import { placeCard, removeCards, setValue } from "./write-cards"
import { replaceText } from "./write-text"

function boardWithNote() {
  const server = new Y.Doc()
  const id = placeCard(server, { kind: "note", at: { x: 0, y: 0 }, texts: { body: "From the start" } }) ?? ""
  const page = keepCopy(server)
  return { server, page, id }
}

const texts = (page: Y.Doc, server: Y.Doc) => refusedTexts(keepCopy(page), server).map(({ text }) => text)

describe("what the server did not take", () => {
  it("is nothing where the server has everything, also when others went on", () => {
    const { server, page, id } = boardWithNote()
    expect(texts(page, server)).toEqual([])
    replaceText(server, id, "body", "From the start, and on")
    expect(texts(page, server)).toEqual([])
  })

  it("is the whole text into which the person wrote", () => {
    const { server, page, id } = boardWithNote()
    replaceText(page, id, "body", "From the very start")
    expect(refusedTexts(keepCopy(page), server)).toEqual([{ card: id, text: "From the very start" }])
  })

  it("is the text of a card that the person placed", () => {
    const { server, page } = boardWithNote()
    const placed = placeCard(page, { kind: "note", at: { x: 9, y: 9 }, texts: { body: "Mine" } })
    expect(placed).not.toBeNull()
    expect(texts(page, server)).toEqual(["Mine"])
  })

  it("is no text where only a value was set, something was taken out, or nothing is left", () => {
    const { server, page, id } = boardWithNote()
    setValue(page, id, "card:colour", "red")
    expect(texts(page, server)).toEqual([])
    replaceText(page, id, "body", "From")
    expect(texts(page, server)).toEqual([])
    replaceText(page, id, "body", "")
    const gone = placeCard(page, { kind: "note", at: { x: 9, y: 9 }, texts: { body: "Mine" } }) ?? ""
    removeCards(page, [gone])
    expect(cardsRoot(page).has(gone)).toBe(false)
    expect(texts(page, server)).toEqual([])
  })
})
