import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import { derivationCard, lineKey, settledKey } from "../cards/derivation-card"
import { readCard } from "./read-card"
import { cardMap } from "./schema"
import { createBoardUndo } from "./undo"
import { placeCard, setValues } from "./write-cards"
import { addComment, beginWay, insertLine, moveLine, setLineRemoved } from "./write-lines"
import { replaceText } from "./write-text"

const MIO = { id: "mio", name: "Mio" }
const KEN = { id: "ken", name: "Ken" }

function derivation() {
  const doc = new Y.Doc()
  const id = placeCard(doc, { kind: "derivation", at: { x: 0, y: 0 } })
  if (id === null) throw new Error("the card was not placed")
  return { doc, id }
}

const fieldsOf = (doc: Y.Doc, id: string) => {
  const card = readCard(id, cardMap(doc, id))
  if (card === null) throw new Error("the card is gone")
  return derivationCard.read(card)
}
const latexOf = (doc: Y.Doc, id: string) => fieldsOf(doc, id).lines.map((line) => line.latex)

/** A second page with the same document. */
function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}
function exchange(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
}
function begun(doc: Y.Doc, id: string, latex: string, after: string | null = null, by = MIO): string {
  const line = insertLine(doc, id, after, by, latex)
  if (line === null) throw new Error("the line was not begun")
  return line
}

describe("the lines of a derivation", () => {
  it("stand where they were begun, with their authors", () => {
    const { doc, id } = derivation()
    const first = begun(doc, id, "a")
    const third = begun(doc, id, "c", first)
    begun(doc, id, "b", first, KEN)
    begun(doc, id, "0")
    begun(doc, id, "d", third)
    expect(latexOf(doc, id)).toEqual(["0", "a", "b", "c", "d"])
    expect(fieldsOf(doc, id).lines[2]?.by).toEqual(KEN)
  })

  it("move up and down, and not past the ends", () => {
    const { doc, id } = derivation()
    const a = begun(doc, id, "a")
    const b = begun(doc, id, "b", a)
    begun(doc, id, "c", b)
    expect(moveLine(doc, id, a, 1)).toBe(true)
    expect(latexOf(doc, id)).toEqual(["b", "a", "c"])
    expect(moveLine(doc, id, a, 9)).toBe(true)
    expect(moveLine(doc, id, a, 1)).toBe(false)
    expect(latexOf(doc, id)).toEqual(["b", "c", "a"])
    expect(moveLine(doc, id, a, -2)).toBe(true)
    expect(latexOf(doc, id)).toEqual(["a", "b", "c"])
  })

  it("stay when two people begin one at the same place, and another still fits between these", () => {
    const { doc, id } = derivation()
    const a = begun(doc, id, "a")
    begun(doc, id, "z", a)
    const other = copyOf(doc)
    begun(doc, id, "m", a)
    begun(other, id, "m", a, KEN)
    exchange(doc, other)
    expect(latexOf(doc, id)).toEqual(["a", "m", "m", "z"])
    expect(latexOf(other, id)).toEqual(latexOf(doc, id))
    const [, first] = fieldsOf(doc, id).lines
    begun(doc, id, "n", first?.id ?? null)
    expect(latexOf(doc, id)).toEqual(["a", "m", "n", "m", "z"])
  })

  it("keep what one person types while another takes the line out", () => {
    const { doc, id } = derivation()
    const a = begun(doc, id, "A")
    const other = copyOf(doc)
    expect(setLineRemoved(doc, id, a, "Mio")).toBe(true)
    replaceText(other, id, lineKey(a), "A\\bm{x}")
    exchange(doc, other)
    for (const page of [doc, other]) {
      expect(latexOf(page, id)).toEqual([])
      expect(fieldsOf(page, id).removed).toMatchObject([{ latex: "A\\bm{x}", removedBy: "Mio" }])
    }
    setLineRemoved(other, id, a, null)
    expect(latexOf(other, id)).toEqual(["A\\bm{x}"])
  })

  it("keep what others typed into a line whose beginning is undone", () => {
    const { doc, id } = derivation()
    const undo = createBoardUndo(doc)
    const a = begun(doc, id, "")
    const other = copyOf(doc)
    replaceText(other, id, lineKey(a), "2\\bm{x}")
    exchange(doc, other)
    undo.undo()
    exchange(doc, other)
    expect(latexOf(doc, id)).toEqual(["2\\bm{x}"])
    const next = begun(doc, id, "3", a)
    expect(fieldsOf(doc, id).lines.map((line) => line.id)).toEqual([a, next])
  })

  it("are undone and redone as they were begun and taken out", () => {
    const { doc, id } = derivation()
    const undo = createBoardUndo(doc)
    const a = begun(doc, id, "a")
    undo.separate()
    setLineRemoved(doc, id, a, "Mio")
    expect(latexOf(doc, id)).toEqual([])
    undo.undo()
    expect(latexOf(doc, id)).toEqual(["a"])
    undo.undo()
    expect(latexOf(doc, id)).toEqual([])
    undo.redo()
    expect(latexOf(doc, id)).toEqual(["a"])
  })

  it("are refused on a card that is gone, on one of another kind, and beyond what a card holds", () => {
    const { doc, id } = derivation()
    expect(insertLine(doc, "nobody", null, MIO)).toBeNull()
    const other = placeCard(doc, { kind: "function", at: { x: 0, y: 0 } })
    expect(insertLine(doc, other ?? "", null, MIO)).toBeNull()
    for (let count = 0; count < 60; count += 1) begun(doc, id, "x")
    expect(insertLine(doc, id, null, MIO)).toBeNull()
    expect(fieldsOf(doc, id).lines).toHaveLength(60)
  })
})

describe("other ways of a derivation", () => {
  it("go on from a line, have an order of their own and stay when that line is taken out", () => {
    const { doc, id } = derivation()
    const a = begun(doc, id, "a")
    const b = begun(doc, id, "b", a)
    begun(doc, id, "c", b)
    const way = beginWay(doc, id, b, KEN)
    if (way === null) throw new Error("the way was not begun")
    replaceText(doc, id, lineKey(way), "x")
    const y = begun(doc, id, "y", way)
    const ways = () =>
      fieldsOf(doc, id).ways.map(({ trunk, lines }) => [
        trunk.map(({ latex }) => latex).join(""),
        lines.map(({ latex }) => latex).join(""),
      ])
    expect(latexOf(doc, id)).toEqual(["a", "b", "c"])
    expect(ways()).toEqual([["ab", "xy"]])
    moveLine(doc, id, y, -1)
    expect(ways()).toEqual([["ab", "yx"]])
    setLineRemoved(doc, id, b, "Mio")
    expect(ways()).toEqual([["a", "yx"]])
    setLineRemoved(doc, id, way, "Mio")
    setLineRemoved(doc, id, y, "Mio")
    expect(ways()).toEqual([])
    setLineRemoved(doc, id, way, null)
    expect(ways()).toEqual([["a", "x"]])
  })

  it("are begun by two people at once without a mixture", () => {
    const { doc, id } = derivation()
    const a = begun(doc, id, "a")
    const other = copyOf(doc)
    const mine = beginWay(doc, id, a, MIO)
    const theirs = beginWay(other, id, null, KEN)
    exchange(doc, other)
    for (const page of [doc, other])
      expect(fieldsOf(page, id).ways.map(({ from, lines }) => [from, lines.map((line) => line.id)])).toEqual(
        expect.arrayContaining([
          [a, [mine]],
          [null, [theirs]],
        ]),
      )
  })
})

describe("comments on lines", () => {
  const comment = (line: string, text: string, at: number, by = MIO) => ({ line, by, text, at })

  it("of two people both stay, in the order of their times", () => {
    const { doc, id } = derivation()
    const a = begun(doc, id, "a")
    const other = copyOf(doc)
    expect(addComment(doc, id, comment(a, "Why $A$?", 2))).toBe(true)
    expect(addComment(other, id, comment(a, "A comes first", 1, KEN))).toBe(true)
    exchange(doc, other)
    for (const page of [doc, other])
      expect(
        fieldsOf(page, id)
          .threads.get(a)
          ?.comments.map(({ text }) => text),
      ).toEqual(["A comes first", "Why $A$?"])
  })

  it("are settled until somebody says more", () => {
    const { doc, id } = derivation()
    const a = begun(doc, id, "a")
    addComment(doc, id, comment(a, "Why?", 1))
    setValues(doc, id, { [settledKey(a)]: { name: "Ken", count: 1 } })
    expect(fieldsOf(doc, id).threads.get(a)?.settledBy).toBe("Ken")
    addComment(doc, id, comment(a, "I still do not see it", 2))
    expect(fieldsOf(doc, id).threads.get(a)?.settledBy).toBeNull()
  })

  it("that say nothing, say too much or are too many are refused", () => {
    const { doc, id } = derivation()
    const a = begun(doc, id, "a")
    expect(addComment(doc, id, comment(a, "  ", 1))).toBe(false)
    expect(addComment(doc, id, comment(a, "x".repeat(1001), 1))).toBe(false)
    for (let count = 0; count < 60; count += 1) addComment(doc, id, comment(a, "x", count))
    expect(addComment(doc, id, comment(a, "one more", 99))).toBe(false)
    expect(fieldsOf(doc, id).threads.get(a)?.comments).toHaveLength(60)
  })
})
