import { describe, expect, it, vi } from "vitest"
import * as Y from "yjs"
import { createBoardStore } from "./board-store"
import type { BoardChange } from "./snapshot"
import { placeCard, placeCards, removeCards, setValue } from "./write-cards"
import { bringToFront, setGeometry } from "./write-geometry"
import { replaceText, setTitle } from "./write-text"

function boardOfThree() {
  const doc = new Y.Doc()
  const ids = [0, 1, 2].map((x) => placeCard(doc, { kind: "function", at: { x, y: 0 } }) ?? "")
  const store = createBoardStore(doc)
  const [a = "", b = "", c = ""] = ids
  return { doc, store, a, b, c }
}

describe("the board as plain data", () => {
  it("keeps the identity of everything that did not change", () => {
    const { doc, store, a, b, c } = boardOfThree()
    const before = store.getSnapshot()
    expect(store.getSnapshot()).toBe(before)
    replaceText(doc, a, "body", "x")
    const typed = store.getSnapshot()
    expect(typed).not.toBe(before)
    expect(typed.cards.get(a)).not.toBe(before.cards.get(a))
    expect(typed.cards.get(b)).toBe(before.cards.get(b))
    expect(typed.order).toBe(before.order)
    setTitle(doc, "Lesson")
    expect(store.getSnapshot().cards).toBe(typed.cards)
    bringToFront(doc, [a])
    expect(store.getSnapshot().order).toEqual([b, c, a])
    expect(store.getSnapshot().cards.get(c)).toBe(before.cards.get(c))
  })

  it("keeps the parts of a card that did not change", () => {
    const { doc, store, a } = boardOfThree()
    const before = store.getCard(a)
    setGeometry(doc, new Map([[a, { x: 77 }]]))
    const moved = store.getCard(a)
    expect(moved?.geometry).not.toBe(before?.geometry)
    expect([moved?.texts, moved?.values]).toEqual([before?.texts, before?.values])
    expect(moved?.texts === before?.texts && moved?.values === before?.values).toBe(true)
    replaceText(doc, a, "body", "x")
    expect(store.getCard(a)?.geometry).toBe(moved?.geometry)
  })

  it("does not change the snapshot that was given out before", () => {
    const { doc, store, a } = boardOfThree()
    const before = store.getSnapshot()
    removeCards(doc, [a])
    expect(before.cards.has(a)).toBe(true)
    expect(store.getSnapshot().cards.has(a)).toBe(false)
  })

  it("calls back for a card only when that card changed, once a transaction", () => {
    const { doc, store, a, b } = boardOfThree()
    const heard = vi.fn()
    const stop = store.subscribeCard(a, heard)
    setGeometry(doc, new Map([[b, { x: 50 }]]))
    expect(heard).toHaveBeenCalledTimes(0)
    doc.transact(() => {
      replaceText(doc, a, "body", "x")
      replaceText(doc, a, "body", "xy")
      setGeometry(doc, new Map([[a, { x: 50 }]]))
    })
    expect(heard).toHaveBeenCalledTimes(1)
    removeCards(doc, [a])
    expect(heard).toHaveBeenCalledTimes(2)
    stop()
    setTitle(doc, "x")
    expect(heard).toHaveBeenCalledTimes(2)
  })

  it("says what a transaction changed", () => {
    const { doc, store, a, b } = boardOfThree()
    const changes: BoardChange[] = []
    store.subscribe((change) => changes.push(change))
    replaceText(doc, a, "body", "x")
    removeCards(doc, [b])
    setTitle(doc, "x")
    expect(changes).toEqual([
      { cards: new Set([a]), order: false, title: false },
      { cards: new Set([b]), order: true, title: false },
      { cards: new Set(), order: false, title: true },
    ])
  })

  it("follows what other people do", () => {
    const { doc, store, a } = boardOfThree()
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    replaceText(other, a, "body", "from far")
    setValue(other, a, "variable:x", { latex: "x", kind: "scalar", shape: [], promises: [] })
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    expect(store.getCard(a)).toMatchObject({ texts: { body: "from far" } })
    expect(store.getCard(a)).toEqual(createBoardStore(doc).getCard(a))
  })

  it("stops following when it is disposed of", () => {
    const { doc, store, a } = boardOfThree()
    const before = store.getSnapshot()
    store.dispose()
    removeCards(doc, [a])
    expect(store.getSnapshot()).toBe(before)
  })
})

describe("a large board", () => {
  it("reads only what was touched", () => {
    const doc = new Y.Doc()
    placeCards(
      doc,
      Array.from({ length: 2_000 }, (_, x) => ({ kind: "function", at: { x, y: 0 } })),
    )
    const store = createBoardStore(doc)
    const before = store.getSnapshot()
    const [first = ""] = before.order
    setGeometry(doc, new Map([[first, { x: 5 }]]))
    const kept = [...store.getSnapshot().cards].filter(([id, card]) => before.cards.get(id) === card)
    expect(kept).toHaveLength(1_999)
  })
})
