import { describe, expect, it, vi } from "vitest"
import * as Y from "yjs"
import { createBoardStore } from "./board-store"
import { BOARD_KEY, boardRoot, cardsRoot, FORMAT } from "./schema"
import { createBoardUndo } from "./undo"
import { placeCard, removeCards, setValue } from "./write-cards"
import { setGeometry } from "./write-geometry"
import { replaceText, setTitle, textOf } from "./write-text"

/** Two people on one board; what one of them does reaches the other at once. */
function twoPeople() {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()]
  mine.on("update", (update, origin) => origin !== "far" && Y.applyUpdate(theirs, update, "far"))
  theirs.on("update", (update, origin) => origin !== "far" && Y.applyUpdate(mine, update, "far"))
  const store = createBoardStore(mine)
  const place = (doc: Y.Doc, body: string): string =>
    placeCard(doc, { kind: "function", at: { x: 0, y: 0 }, texts: { body } }) ?? ""
  return { mine, theirs, store, place }
}

describe("undo", () => {
  it("takes back only one's own letters in a field that both people typed in", () => {
    const { mine, theirs, place } = twoPeople()
    const id = place(theirs, "f(x) = x")
    const undo = createBoardUndo(mine)
    replaceText(mine, id, "body", "f(x) = x + 1")
    replaceText(theirs, id, "body", "f(x) = 3x + 1")
    replaceText(theirs, id, "body", "f(x) = 3x + 12")
    undo.undo()
    expect(textOf(mine, id, "body")).toBe("f(x) = 3x2")
    expect(textOf(theirs, id, "body")).toBe("f(x) = 3x2")
    undo.redo()
    expect(textOf(theirs, id, "body")).toBe("f(x) = 3x + 12")
  })

  it("does nothing to what other people did", () => {
    const { mine, theirs, store, place } = twoPeople()
    const undo = createBoardUndo(mine)
    const id = place(theirs, "f(x) = x")
    setGeometry(theirs, new Map([[id, { x: 99 }]]))
    expect(undo.getState()).toEqual({ canUndo: false, canRedo: false })
    undo.undo()
    expect(store.getCard(id)?.geometry.x).toBe(99)
  })

  it("brings a removed card back with its texts, values and place", () => {
    const { mine, theirs, store, place } = twoPeople()
    const id = place(theirs, "f(x) = x^2")
    setValue(theirs, id, "variable:x", { latex: "x", kind: "scalar", shape: [], promises: ["positive"] })
    const undo = createBoardUndo(mine)
    const before = store.getCard(id)
    removeCards(mine, [id])
    expect(store.getCard(id)).toBeUndefined()
    undo.undo()
    expect(store.getCard(id)).toEqual(before)
    expect(createBoardStore(theirs).getCard(id)).toEqual(before)
    replaceText(theirs, id, "body", "f(x) = x^3")
    expect(store.getCard(id)?.texts.body).toBe("f(x) = x^3")
  })

  it("groups a burst of typing and keeps separate steps apart", () => {
    const { mine, store, place } = twoPeople()
    const id = place(mine, "")
    const undo = createBoardUndo(mine)
    for (const text of ["a", "ab", "abc"]) replaceText(mine, id, "body", text)
    undo.separate()
    setGeometry(mine, new Map([[id, { x: 40 }]]))
    undo.undo()
    expect(store.getCard(id)).toMatchObject({ geometry: { x: 0 }, texts: { body: "abc" } })
    undo.undo()
    expect(store.getCard(id)?.texts.body).toBe("")
    undo.redo()
    undo.redo()
    expect(store.getCard(id)).toMatchObject({ geometry: { x: 40 }, texts: { body: "abc" } })
  })

  it("of placing a card leaves it where another person has worked on it since", () => {
    const { mine, theirs, store, place } = twoPeople()
    const undo = createBoardUndo(mine)
    const shared = place(mine, "f(x) = ")
    replaceText(theirs, shared, "body", "f(x) = x^2")
    undo.separate()
    const own = place(mine, "g(x) = x")
    undo.undo()
    expect(store.getCard(own)).toBeUndefined()
    undo.undo()
    expect(store.getCard(shared)).toMatchObject({ kind: "function", geometry: { x: 0, width: 360 } })
    expect(store.getCard(shared)?.texts.body).toContain("x^2")
  })

  describe("while two people do something at the same time", () => {
    /** What they do meets only afterwards. */
    function atOnce(before: (doc: Y.Doc) => string) {
      const [mine, theirs] = [new Y.Doc(), new Y.Doc()]
      const id = before(theirs)
      const meet = (): void => {
        Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs), "far")
        Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine), "far")
      }
      meet()
      const undos = [createBoardUndo(mine), createBoardUndo(theirs)] as const
      const stores = [createBoardStore(mine), createBoardStore(theirs)] as const
      return { mine, theirs, id, meet, undos, stores }
    }
    const aDerivative = (doc: Y.Doc): string =>
      placeCard(doc, { kind: "derivative", at: { x: 0, y: 0 }, values: { source: "first" } }) ?? ""

    it("never takes a card's place or values away with nothing to put there", () => {
      const { mine, theirs, id, meet, undos, stores } = atOnce(aDerivative)
      for (const [doc, x, source] of [
        [mine, 10, "mine"],
        [theirs, 20, "theirs"],
      ] as const) {
        setGeometry(doc, new Map([[id, { x }]]))
        setValue(doc, id, "source", source)
      }
      meet()
      for (const undo of undos) {
        undo.undo()
        meet()
        for (const store of stores) {
          expect(store.getCard(id)?.unknown).toBeNull()
          expect(store.getCard(id)?.values.source).not.toBeNull()
        }
      }
      expect(stores[0].getCard(id)).toEqual(stores[1].getCard(id))
    })

    it("brings back a card whole that one removed while the other moved it", () => {
      const { mine, theirs, id, meet, undos, stores } = atOnce(aDerivative)
      removeCards(mine, [id])
      setGeometry(theirs, new Map([[id, { x: 20 }]]))
      setValue(theirs, id, "source", "theirs")
      meet()
      expect(stores[1].getCard(id)).toBeUndefined()
      undos[0].undo()
      meet()
      for (const store of stores)
        expect(store.getCard(id)).toMatchObject({
          unknown: null,
          geometry: { width: 440 },
          values: { source: "first" },
        })
      undos[0].redo()
      meet()
      expect(stores[1].getCard(id)).toBeUndefined()
    })
  })

  it("takes a correction away that was made first, again and again", () => {
    const { mine, store, place } = twoPeople()
    const id = place(mine, "f(x) = x")
    const undo = createBoardUndo(mine)
    const correction = { latex: "x", kind: "scalar", shape: [], promises: [] }
    setValue(mine, id, "variable:x", correction)
    for (let round = 0; round < 3; round += 1) {
      undo.undo()
      expect(store.getCard(id)?.values).toEqual({})
      undo.redo()
      expect(store.getCard(id)?.values).toEqual({ "variable:x": correction })
    }
    undo.separate()
    setValue(mine, id, "variable:x", undefined)
    undo.undo()
    expect(store.getCard(id)?.values).toEqual({ "variable:x": correction })
  })

  it("of a title leaves what another person added to it", () => {
    const { mine, theirs, store } = twoPeople()
    const undo = createBoardUndo(mine)
    setTitle(mine, "Vectors")
    setTitle(theirs, "Vectors and matrices")
    undo.undo()
    expect(store.getSnapshot().title).toBe(" and matrices")
  })

  it("leaves the format of the document", () => {
    const { mine, place } = twoPeople()
    const undo = createBoardUndo(mine)
    place(mine, "x")
    undo.undo()
    expect(boardRoot(mine).get(BOARD_KEY.format)).toBe(FORMAT)
    expect(cardsRoot(mine).size).toBe(0)
  })

  it("says what can be undone, once per change of that", () => {
    const { mine, place } = twoPeople()
    const undo = createBoardUndo(mine)
    const heard = vi.fn()
    undo.subscribe(heard)
    const idle = undo.getState()
    expect(undo.getState()).toBe(idle)
    place(mine, "x")
    setTitle(mine, "y")
    expect(heard).toHaveBeenCalledTimes(1)
    expect(undo.getState()).toEqual({ canUndo: true, canRedo: false })
    undo.undo()
    expect(undo.getState()).toEqual({ canUndo: false, canRedo: true })
    undo.dispose()
  })
})
