import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import { derivationCard, lineKey } from "../cards/derivation-card"
import { readCard } from "./read-card"
import { cardMap } from "./schema"
import { createBoardUndo } from "./undo"
import { placeCard } from "./write-cards"
import { insertLine, moveLine, setLineRemoved } from "./write-lines"
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
