import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import { createBoardStore } from "@/lib/board/board-store"
import { clipOf, placeClip } from "@/lib/board/clip"
import { createBoardUndo } from "@/lib/board/undo"
import { duplicateCards, placeCard, removeCards, setValues } from "@/lib/board/write-cards"
import { setGeometry } from "@/lib/board/write-geometry"
import { middle } from "../surface/rect"
import { movable, outlineOf, withCopied } from "./belonging"
import { createLayout } from "./layout"

function board() {
  const doc = new Y.Doc()
  const [undo, store] = [createBoardUndo(doc), createBoardStore(doc)]
  const layout = createLayout(store)
  const note = (x: number, y: number) =>
    placeCard(doc, { kind: "note", at: { x, y }, size: { width: 100, height: 100 } }) ?? ""
  const connect = (from: string, to: string, more: Record<string, string> = {}) =>
    placeCard(doc, {
      kind: "connector",
      at: { x: 0, y: 0 },
      values: { from: { card: from, side: "auto" }, to: { card: to, side: "auto" }, ...more },
    }) ?? ""
  const [a, b] = [note(0, 0), note(500, 0)]
  return { doc, undo, store, layout, note, connect, a, b }
}

describe("a connector", () => {
  it("stands in the middle between its cards and follows them, also while they are dragged", () => {
    const { doc, layout, connect, a, b } = board()
    const line = connect(a, b)
    const place = () => middle(layout.rectOf(line) ?? { x: 0, y: 0, width: 0, height: 0 })
    expect(place()).toEqual({ x: 300, y: 50 })
    setGeometry(doc, new Map([[b, { x: 700 }]]))
    expect(place()).toEqual({ x: 400, y: 50 })
    layout.show(new Map([[b, { x: 900, y: 0, width: 100, height: 100 }]]))
    expect(place()).toEqual({ x: 500, y: 50 })
    layout.show(new Map([[line, { x: -5_000, y: 0, width: 10, height: 10 }]]))
    expect(place()).toEqual({ x: 400, y: 50 })
    expect(movable({ doc, store: createBoardStore(doc) }, [a, line])).toEqual([a])
  })

  it("is met along its line, under the cards", () => {
    const { layout, connect, a, b } = board()
    const line = connect(a, b, { shape: "straight" })
    expect(layout.hit({ x: 200, y: 55 })).toBe(line)
    expect(layout.hit({ x: 200, y: 75 })).toBeNull()
    expect(layout.hit({ x: 95, y: 50 })).toBe(a)
  })

  it("goes with each of its cards in one step, and comes back with it", () => {
    const { doc, undo, store, layout, connect, a, b } = board()
    const line = connect(a, b)
    undo.separate()
    removeCards(doc, [b])
    expect(store.getCard(line)).toBeUndefined()
    expect(layout.rectOf(line)).toBeUndefined()
    undo.undo()
    expect(store.getCard(line)).toBeDefined()
    expect(layout.rectOf(line)).toBeDefined()
  })

  it("is out of sight while one of its cards is gone by somebody else's hand, and in none of the lists", () => {
    const { doc, store, layout, connect, a, b } = board()
    const line = connect(a, b)
    doc.getMap("cards").delete(b)
    expect(store.getCard(line)).toBeDefined()
    expect(layout.rectOf(line)).toBeUndefined()
    expect(outlineOf({ store, layout }).map(({ id }) => id)).toEqual([a])
    expect(layout.hit({ x: 300, y: 50 })).toBeNull()
  })

  it("leads to no connector and not to itself, so that a hostile board cannot go in circles", () => {
    const { doc, layout, connect, a, b } = board()
    const line = connect(a, b)
    const [onLine, self] = [connect(a, line), connect(a, a)]
    const circle = connect(onLine, onLine)
    setValues(doc, onLine, { to: { card: circle, side: "auto" }, from: { card: circle, side: "auto" } })
    expect([onLine, self, circle].map((id) => layout.rectOf(id))).toEqual([undefined, undefined, undefined])
    expect(layout.rectOf(line)).toBeDefined()
  })

  it("is copied with both of its cards and leads between the copies; alone it stays with its cards, and goes nowhere on another board", () => {
    const { doc, store, layout, connect, a, b } = board()
    const line = connect(a, b)
    expect([...withCopied({ store, layout }, new Set([a]))]).toEqual([a])
    const copies = duplicateCards(doc, withCopied({ store, layout }, new Set([a, b])))
    expect(store.getCard(copies.get(line) ?? "")?.values).toMatchObject({
      from: { card: copies.get(a) },
      to: { card: copies.get(b) },
    })
    const alone = placeClip(doc, clipOf(doc, new Set([line])), { x: 0, y: 0 })?.cards ?? []
    expect(store.getCard(alone[0] ?? "")?.values.from).toMatchObject({ card: a })
    const other = new Y.Doc()
    expect(placeClip(other, clipOf(doc, new Set([line])), { x: 0, y: 0 })?.cards).toEqual([])
    expect(placeClip(other, clipOf(doc, new Set([a, b, line])), { x: 0, y: 0 })?.cards).toHaveLength(3)
  })
})
