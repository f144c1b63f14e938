import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import { createBoardStore } from "@/lib/board/board-store"
import { clipBounds, clipOf, placeClip, readClip } from "@/lib/board/clip"
import { createInkStore } from "@/lib/board/ink-store"
import { createBoardUndo } from "@/lib/board/undo"
import { duplicateCards, placeCard, removeCards } from "@/lib/board/write-cards"
import { colourCards, groupCards, lockCards, ungroupCards } from "@/lib/board/write-groups"
import { beginStroke } from "@/lib/board/write-ink"
import { groupOf, isLocked } from "@/lib/cards/common-values"
import { align, distribute } from "../surface/arrange"
import { isInsidePath } from "../surface/inside-path"
import { snapMove, snapPull } from "../surface/snap"
import { carriedBy, outlineOf, unlocked, withGroups } from "./belonging"
import { clipInHtml } from "./clipboard"
import { findCards } from "./find-cards"
import { createLayout } from "./layout"

function board() {
  const doc = new Y.Doc()
  const undo = createBoardUndo(doc)
  const store = createBoardStore(doc)
  const layout = createLayout(store)
  const place = (kind: string, x: number, y: number, size = { width: 100, height: 100 }) =>
    placeCard(doc, { kind, at: { x, y }, size }) ?? ""
  const card = (id: string) => {
    const found = store.getCard(id)
    if (found === undefined) throw new Error(`no card ${id}`)
    return found
  }
  return { doc, undo, store, layout, place, card }
}

describe("groups and locks", () => {
  it("are made and dissolved, and undone and redone like everything else", () => {
    const { doc, undo, place, card } = board()
    const ids = [place("note", 0, 0), place("text", 200, 0)]
    undo.separate()
    groupCards(doc, ids)
    const group = groupOf(card(ids[0] ?? ""))
    expect(group).not.toBeNull()
    expect(ids.map((id) => groupOf(card(id)))).toEqual([group, group])
    undo.separate()
    ungroupCards(doc, ids)
    lockCards(doc, ids, true)
    expect(ids.map((id) => [groupOf(card(id)), isLocked(card(id))])).toEqual([
      [null, true],
      [null, true],
    ])
    undo.undo()
    expect(ids.map((id) => [groupOf(card(id)), isLocked(card(id))])).toEqual([
      [group, false],
      [group, false],
    ])
    undo.undo()
    expect(ids.map((id) => groupOf(card(id)))).toEqual([null, null])
    undo.redo()
    expect(ids.map((id) => groupOf(card(id)))).toEqual([group, group])
  })

  it("are not shared by copies: they are a group of their own, and free", () => {
    const { doc, place, card } = board()
    const ids = [place("note", 0, 0), place("note", 200, 0)]
    const group = groupCards(doc, ids)
    lockCards(doc, ids, true)
    colourCards(doc, ids, "green")
    const copies = [...duplicateCards(doc, ids).values()].map(card)
    const [own] = copies.map(groupOf)
    expect(own).not.toBe(group)
    expect(copies.map((copy) => [groupOf(copy), isLocked(copy), copy.values["card:colour"]])).toEqual([
      [own, false, "green"],
      [own, false, "green"],
    ])
  })

  it("of hostile values are none", () => {
    const { doc, place, card } = board()
    const id = place("note", 0, 0)
    doc.getMap<Y.Map<unknown>>("cards").get(id)?.set("v:card:group", { a: 1 })
    doc.getMap<Y.Map<unknown>>("cards").get(id)?.set("v:card:locked", "yes")
    doc.getMap<Y.Map<unknown>>("cards").get(id)?.set("v:card:colour", "toString")
    expect([groupOf(card(id)), isLocked(card(id)), card(id).values]).toEqual([null, false, {}])
  })

  it("are selected whole, apart from the group that a person went into", () => {
    const parts = board()
    const ids = [parts.place("note", 0, 0), parts.place("note", 200, 0)]
    const group = groupCards(parts.doc, ids)
    const [first = ""] = ids
    expect([...withGroups(parts, [first], null)].sort()).toEqual([...ids].sort())
    expect([...withGroups(parts, [first], group)]).toEqual([first])
    lockCards(parts.doc, [first], true)
    expect(unlocked(parts, ids)).toEqual([ids[1]])
  })
})

describe("a frame", () => {
  it("carries what stands on it, lies under all cards and is taken at its border", () => {
    const parts = board()
    const note = parts.place("note", 100, 100)
    const away = parts.place("note", 2_000, 0)
    const frame = parts.place("frame", 0, 0, { width: 600, height: 400 })
    expect(carriedBy(parts, new Set([frame]))).toEqual([note])
    expect(parts.layout.order()).toEqual([frame, note, away])
    expect(parts.layout.hit({ x: 150, y: 150 })).toBe(note)
    expect(parts.layout.hit({ x: 400, y: 300 })).toBeNull()
    expect(parts.layout.hit({ x: 400, y: 300 }, true)).toBe(frame)
    expect(parts.layout.hit({ x: 400, y: 20 })).toBe(frame)
    expect(outlineOf(parts)).toEqual([
      { id: frame, depth: 0 },
      { id: note, depth: 1 },
      { id: away, depth: 0 },
    ])
  })
})

describe("arranging", () => {
  const blocks = [
    { id: "a", rect: { x: 0, y: 0, width: 100, height: 50 } },
    { id: "b", rect: { x: 140, y: 30, width: 60, height: 50 } },
    { id: "c", rect: { x: 400, y: 90, width: 100, height: 20 } },
  ]
  it.each([
    ["left", [0, -140, -400]],
    ["centre", [200, 80, -200]],
    ["right", [400, 300, 0]],
  ] as const)("aligns %s", (to, ways) => {
    expect([...align(blocks, to).values()]).toEqual(ways.map((x) => ({ x, y: 0 })))
  })
  it.each([
    ["top", [0, -30, -90]],
    ["middle", [30, 0, -45]],
    ["bottom", [60, 30, 0]],
  ] as const)("aligns %s", (to, ways) => {
    expect([...align(blocks, to).values()]).toEqual(ways.map((y) => ({ x: 0, y })))
  })
  it("leaves equal spaces between cards and the outer ones where they are", () => {
    expect(Object.fromEntries(distribute(blocks, "x"))).toEqual({
      a: { x: 0, y: 0 },
      b: { x: 80, y: 0 },
      c: { x: 0, y: 0 },
    })
  })
})

describe("snapping", () => {
  const other = { x: 0, y: 0, width: 100, height: 100 }
  it("draws a card to the nearest edge or middle within reach, with a guide, and leaves it alone beyond", () => {
    const near = { x: 4, y: 300, width: 60, height: 40 }
    expect(snapMove(near, [other], 6)).toEqual({
      by: { x: -4, y: 0 },
      guides: [{ axis: "x", at: 0, from: 0, to: 340 }],
    })
    expect(snapMove({ ...near, x: 17 }, [other], 6).by).toEqual({ x: 3, y: 0 })
    expect(snapMove({ ...near, x: 200 }, [other], 6)).toEqual({ by: { x: 0, y: 0 }, guides: [] })
  })
  it("moves only the edges that are pulled", () => {
    const pulled = { x: 40, y: 200, width: 63, height: 40 }
    expect(snapPull(pulled, "e", [other], 6)).toEqual({
      by: { x: -3, y: 0 },
      guides: [{ axis: "x", at: 100, from: 0, to: 240 }],
    })
    expect(snapPull(pulled, "s", [other], 6).by).toEqual({ x: 0, y: 0 })
  })
})

describe("a lasso", () => {
  it("goes around points", () => {
    const path = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 100 },
      { x: 50, y: 20 },
      { x: 0, y: 100 },
    ]
    expect(isInsidePath({ x: 10, y: 30 }, path)).toBe(true)
    expect(isInsidePath({ x: 50, y: 60 }, path)).toBe(false)
    expect(isInsidePath({ x: 500, y: 60 }, path)).toBe(false)
  })
})

describe("the clipboard", () => {
  it("carries cards to another board: content, places to each other, pointers and groups", () => {
    const here = board()
    const source = here.place("function", 50, 70)
    const derivative =
      placeCard(here.doc, { kind: "derivative", at: { x: 300, y: 70 }, values: { source } }) ?? ""
    groupCards(here.doc, [source, derivative])
    const text = JSON.stringify(clipOf(here.doc, new Set([source, derivative])))
    const clip = readClip(text)
    if (clip === null) throw new Error("the clip was refused")
    const there = board()
    const ids = placeClip(there.doc, clip, { x: 10, y: 20 })?.cards ?? []
    const [first, second] = ids.map(there.card)
    expect(ids).not.toContain(source)
    expect([first?.kind, second?.kind]).toEqual(["function", "derivative"])
    expect([first?.geometry.x, second?.geometry.y]).toEqual([60, 90])
    expect(second?.values.source).toBe(first?.id)
    expect(first && groupOf(first)).not.toBeNull()
    expect(first && groupOf(first)).toBe(second && groupOf(second))
    there.undo.undo()
    expect(there.store.getSnapshot().cards.size).toBe(0)
  })

  it("carries ink with and without cards, over what is there, and as one thing to undo", () => {
    const here = board()
    const note = here.place("note", 100, 100)
    const first = { x: 0, y: 0, pressure: 0.5 }
    const points = [first, { ...first, x: 80, y: 30 }]
    const line =
      beginStroke(here.doc, { tool: "pen", colour: "red", width: 4 }, first)?.finish(points, 0.1) ?? ""
    const clip = readClip(JSON.stringify(clipOf(here.doc, new Set([note]), new Set([line]))))
    if (clip === null) throw new Error("the clip was refused")
    expect(clipBounds(clip)).toEqual({ x: -4, y: -4, width: 204, height: 204 })
    const there = board()
    there.undo.separate()
    const placed = placeClip(there.doc, clip, { x: 10, y: 20 })
    const [copy] = createInkStore(there.doc).ordered()
    expect(placed?.lines).toEqual([copy?.id])
    expect(copy?.points.map(({ x, y }) => [x, y])).toEqual([
      [10, 20],
      [90, 50],
    ])
    there.undo.undo()
    expect(createInkStore(there.doc).size() + there.store.getSnapshot().cards.size).toBe(0)
    const alone = readClip(JSON.stringify(clipOf(here.doc, new Set(), new Set([line]))))
    expect(alone && placeClip(there.doc, alone, { x: 0, y: 0 })).toMatchObject({
      cards: [],
      lines: { length: 1 },
    })
  })

  it.each([
    "",
    "{}",
    "[]",
    '{"version":1,"title":"","cards":[]}',
    '{"version":1,"title":"","cards":[{"id":"a"}]}',
    '{"version":1,"title":"","cards":[],"ink":[]}',
    '{"version":1,"title":"","cards":[],"ink":{"a":{"t":"pen","c":"red","w":1e9,"n":1,"p":[0,0,0]}}}',
    '{"version":1,"title":"","cards":[null]}',
    '{"version":1,"title":"","cards":[{"id":"a","kind":"note","version":1,"x":1e99,"y":0,"width":1,"height":1,"order":"a0","texts":{},"values":{}}]}',
    '{"version":99,"title":"","cards":[{"id":"a","kind":"note","version":1,"x":0,"y":0,"width":1,"height":1,"order":"a0","texts":{},"values":{}}]}',
    '{"version":1,"title":"","cards":[{"id":"a","kind":"note","version":1,"x":0,"y":0,"width":1,"height":1,"order":"a0","texts":{"__proto__x":1},"values":{}}]}',
  ])("refuses %s", (text) => {
    expect(readClip(text)).toBeNull()
    expect(clipInHtml(`<div data-nabla-cards="${encodeURIComponent(text)}"></div>`)).toBeNull()
  })

  it("is not misled by broken HTML", () => {
    expect(clipInHtml('<div data-nabla-cards="%E0%A4%A">')).toBeNull()
    expect(clipInHtml("<p>x</p>")).toBeNull()
  })
})

describe("finding", () => {
  it("looks at names, words and formulas, whatever their case, width and font", () => {
    const parts = board()
    const texts = [
      ["function", "f(\\bm{x}) = \\bm{x}^\\top A\\bm{x}"],
      ["text", "ヤコビ行列 の計算"],
      ["note", "Chain Rule"],
    ] as const
    const [f, jacobi, chain] = texts.map(([kind, body]) =>
      placeCard(parts.doc, { kind, at: { x: 0, y: 0 }, texts: { body } }),
    )
    const cards = [f, jacobi, chain].map((id) => parts.card(id ?? ""))
    const find = (words: string) => findCards(cards, ({ kind }) => kind, words).map(({ id }) => id)
    expect(find("x^\\top")).toEqual([f])
    expect(find("ﾔｺﾋﾞ")).toEqual([jacobi])
    expect(find("RULE chain")).toEqual([chain])
    expect(find("note")).toEqual([chain])
    expect(find("nothing")).toEqual([])
    expect(find("  ")).toEqual([])
  })
})

describe("deleting", () => {
  it("a frame leaves the cards that stand on it", () => {
    const { doc, store, place } = board()
    const note = place("note", 100, 100)
    const frame = place("frame", 0, 0, { width: 600, height: 400 })
    removeCards(doc, [frame])
    expect([...store.getSnapshot().cards.keys()]).toEqual([note])
  })
})
