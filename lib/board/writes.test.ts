import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import { createBoardStore } from "./board-store"
import { BOARD_KEY, BOARD_LIMITS, boardRoot, cardMap, cardsRoot, FORMAT } from "./schema"
import { duplicateCards, placeCard, removeCards, setValue, setValues } from "./write-cards"
import { bringToFront, sendToBack, setGeometry } from "./write-geometry"
import { replaceText, setTitle, textOf } from "./write-text"

function board() {
  const doc = new Y.Doc()
  const store = createBoardStore(doc)
  const place = (kind = "function", body = "f(x) = x^2", x = 0): string => {
    const id = placeCard(doc, { kind, at: { x, y: 0 }, texts: { body } })
    if (id === null) throw new Error("the card was not placed")
    return id
  }
  return { doc, store, place }
}

/** How many transactions changed the document while `run` ran. */
function transactions(doc: Y.Doc, run: () => void): number {
  let count = 0
  const onUpdate = () => {
    count += 1
  }
  doc.on("update", onUpdate)
  run()
  doc.off("update", onUpdate)
  return count
}

describe("placing a card", () => {
  it("puts it in front with the size and fields of its kind, in one transaction", () => {
    const { doc, store, place } = board()
    let first = ""
    const count = transactions(doc, () => {
      first = place("function", "f(x) = x^2", 12.3)
    })
    expect(count).toBe(1)
    const second = place("derivative")
    const card = store.getCard(first)
    expect(card).toMatchObject({ kind: "function", version: 1, texts: { body: "f(x) = x^2" }, unknown: null })
    expect(card?.geometry).toMatchObject({ x: 12.25, y: 0, width: 360, height: 168 })
    expect(store.getSnapshot().order.at(-1)).toBe(second)
    expect(store.getCard(second)?.values).toMatchObject({
      source: null,
      wrt: null,
      order: 1,
      layout: "article",
    })
    expect(boardRoot(doc).get(BOARD_KEY.format)).toBe(FORMAT)
  })

  it("refuses a kind that does not exist", () => {
    const { doc } = board()
    expect(placeCard(doc, { kind: "poem", at: { x: 0, y: 0 } })).toBeNull()
    expect(cardsRoot(doc).size).toBe(0)
  })

  it("keeps few keys a card", () => {
    const { doc, place } = board()
    expect([...(cardMap(doc, place())?.keys() ?? [])].sort()).toEqual(["g", "k", "t:body"])
  })
})

describe("geometry", () => {
  it("moves and resizes many cards in one transaction and leaves standing ones unwritten", () => {
    const { doc, store, place } = board()
    const [a, b] = [place(), place()]
    const changes = new Map([
      [a, { x: 10, y: 20 }],
      [b, { width: 500 }],
      ["gone", { x: 1 }],
    ])
    expect(transactions(doc, () => setGeometry(doc, changes))).toBe(1)
    expect(store.getCard(a)?.geometry).toMatchObject({ x: 10, y: 20, width: 360 })
    expect(store.getCard(b)?.geometry).toMatchObject({ x: 0, width: 500 })
    expect(transactions(doc, () => setGeometry(doc, changes))).toBe(0)
  })

  it("brings impossible numbers inside the board", () => {
    const { doc, store, place } = board()
    const id = place()
    setGeometry(
      doc,
      new Map([[id, { x: Number.NaN, y: 1e300, width: -4, height: Number.POSITIVE_INFINITY }]]),
    )
    const { coordinate } = BOARD_LIMITS
    expect(store.getCard(id)).toMatchObject({
      kind: "function",
      geometry: { x: 0, y: coordinate, width: 1, height: 1 },
    })
  })

  it("brings cards to the front and to the back in their own order", () => {
    const { doc, store, place } = board()
    const [a, b, c, d] = [place(), place(), place(), place()]
    bringToFront(doc, [b, a])
    expect(store.getSnapshot().order).toEqual([c, d, a, b])
    sendToBack(doc, [b, d])
    expect(store.getSnapshot().order).toEqual([d, b, c, a])
    expect(transactions(doc, () => sendToBack(doc, [d, b]))).toBe(0)
    expect(transactions(doc, () => bringToFront(doc, [a, b, c, d]))).toBe(0)
  })
})

describe("texts", () => {
  it("change only where they differ, so that two people who type in one field both stay", () => {
    const { doc, place } = board()
    const id = place("function", "f(x) = x^2 + 5")
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    replaceText(doc, id, "body", "f(x) = 3x^2 + 5")
    replaceText(other, id, "body", "f(x) = x^2 + 5x")
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    expect(textOf(doc, id, "body")).toBe("f(x) = 3x^2 + 5x")
    expect(textOf(other, id, "body")).toBe("f(x) = 3x^2 + 5x")
  })

  it("are refused when they are too long or the card is gone", () => {
    const { doc, place } = board()
    const id = place()
    expect(replaceText(doc, id, "body", "x".repeat(BOARD_LIMITS.textLength + 1))).toBe(false)
    expect(replaceText(doc, "gone", "body", "x")).toBe(false)
    expect(textOf(doc, id, "body")).toBe("f(x) = x^2")
    expect(textOf(doc, "gone", "body")).toBe("")
  })

  it("are put right when something other than letters stands in them", () => {
    const { doc, store, place } = board()
    const id = place("function", "abc")
    const text = cardMap(doc, id)?.get("t:body")
    if (!(text instanceof Y.Text)) throw new Error("no text")
    text.insertEmbed(1, { image: "x" })
    replaceText(doc, id, "body", "abcd")
    expect(store.getCard(id)?.texts.body).toBe("abcd")
  })

  it("make the title one short line", () => {
    const { doc, store } = board()
    setTitle(doc, "ベクトルと\n行列の微分")
    expect(store.getSnapshot().title).toBe("ベクトルと 行列の微分")
    setTitle(doc, `${"a".repeat(BOARD_LIMITS.titleLength - 1)}😀`)
    expect(store.getSnapshot().title).toBe("a".repeat(BOARD_LIMITS.titleLength - 1))
  })
})

describe("values", () => {
  it("are set together, removed, and left alone when they are equal", () => {
    const { doc, store, place } = board()
    const id = place("derivative")
    const wrt = { name: "x", index: null }
    expect(transactions(doc, () => setValues(doc, id, { wrt, order: 2 }))).toBe(1)
    expect(store.getCard(id)?.values).toMatchObject({ wrt, order: 2 })
    expect(transactions(doc, () => setValue(doc, id, "wrt", { ...wrt }))).toBe(0)
    setValue(doc, id, "order", undefined)
    expect(store.getCard(id)?.values.order).toBe(1)
  })

  it("of two variables do not collide", () => {
    const { doc, place } = board()
    const id = place()
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    const vector = { latex: "x", kind: "vector", shape: ["n"], promises: [] }
    const matrix = { latex: "A", kind: "matrix", shape: ["n", "n"], promises: ["symmetric"] }
    setValue(doc, id, "variable:x", vector)
    setValue(other, id, "variable:A", matrix)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    expect(createBoardStore(doc).getCard(id)?.values).toEqual({ "variable:x": vector, "variable:A": matrix })
  })

  it("are refused when they are not plain or too big", () => {
    const { doc, place } = board()
    const id = place("derivative")
    expect(setValue(doc, id, "wrt", { name: "x".repeat(9000), index: null })).toBe(false)
    expect(setValue(doc, id, "order", Number.NaN)).toBe(false)
    expect(setValue(doc, "gone", "order", 2)).toBe(false)
  })
})

describe("copies", () => {
  it("of a function and its derivative belong together", () => {
    const { doc, store, place } = board()
    const source = place()
    const derivative = place("derivative")
    const alone = place("derivative")
    setValue(doc, derivative, "source", source)
    setValue(doc, alone, "source", source)
    const copies = duplicateCards(doc, [derivative, source], { x: 5, y: 6 })
    const copy = store.getCard(copies.get(derivative) ?? "")
    expect(copy?.values.source).toBe(copies.get(source))
    expect(copy?.geometry).toMatchObject({ x: 5, y: 6 })
    expect(store.getSnapshot().order.slice(-2)).toEqual([copies.get(source), copies.get(derivative)])
    const single = duplicateCards(doc, [alone])
    expect(store.getCard(single.get(alone) ?? "")?.values.source).toBe(source)
  })
})

describe("a document of a newer format", () => {
  it("refuses every write", () => {
    const { doc, store, place } = board()
    const id = place()
    boardRoot(doc).set(BOARD_KEY.format, FORMAT + 1)
    expect(store.getSnapshot().format).toBe("newer")
    const count = transactions(doc, () => {
      expect(placeCard(doc, { kind: "function", at: { x: 0, y: 0 } })).toBeNull()
      expect(replaceText(doc, id, "body", "x")).toBe(false)
      expect(setTitle(doc, "x")).toBe(false)
      expect(setValue(doc, id, "order", 1)).toBe(false)
      expect(duplicateCards(doc, [id]).size).toBe(0)
      setGeometry(doc, new Map([[id, { x: 9 }]]))
      bringToFront(doc, [id])
      removeCards(doc, [id])
    })
    expect(count).toBe(0)
  })
})
