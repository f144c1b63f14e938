import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import { documentOf, mistakeInFile, readBoardFile } from "./board-file"
import { createInkStore } from "./ink-store"
import { restoreBoard } from "./restore"
import { inkRoot } from "./schema"
import { distanceToSegment, simplifyStroke } from "./simplify-stroke"
import { encodePoints, readStroke, STROKE_LIMITS, type StrokePoint, type StrokeStyle } from "./stroke"
import { createBoardUndo } from "./undo"
import { beginStroke, duplicateStrokes, moveStrokes, removeStrokes } from "./write-ink"

const PEN: StrokeStyle = { tool: "pen", colour: "red", width: 4 }
const at = (x: number, y: number, pressure = 0.5): StrokePoint => ({ x, y, pressure })
const ZIGZAG = [at(0, 0), at(40, 0), at(40, 40), at(0, 40)]

/** Draws a line as a hand does: begins, extends, finishes. */
function draw(doc: Y.Doc, points: readonly StrokePoint[] = ZIGZAG): string {
  const [first = at(0, 0), ...rest] = points
  const draft = beginStroke(doc, PEN, first)
  draft?.extend(rest)
  const id = draft?.finish(points, 0.1)
  if (!id) throw new Error("the line was refused")
  return id
}

/** Two documents that hear of each other at once. */
function twoPeople(): [Y.Doc, Y.Doc] {
  const pair: [Y.Doc, Y.Doc] = [new Y.Doc(), new Y.Doc()]
  const [a, b] = pair
  a.on("update", (update: Uint8Array, origin: unknown) => origin !== "net" && Y.applyUpdate(b, update, "net"))
  b.on("update", (update: Uint8Array, origin: unknown) => origin !== "net" && Y.applyUpdate(a, update, "net"))
  return pair
}

describe("a line", () => {
  it("is seen by others while it grows, and comes out as one finished line", () => {
    const [mine, theirs] = twoPeople()
    const seen = createInkStore(theirs)
    const draft = beginStroke(mine, PEN, at(1, 2))
    draft?.extend([at(3, 4, 0.2), at(5, 6, 1)])
    const [growing] = seen.ordered()
    expect(growing).toMatchObject({ isDraft: true, colour: "red", width: 4 })
    expect(growing?.points.map(({ x, y }) => [x, y])).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ])
    const id = draft?.finish([at(1, 2), at(3, 4), at(5, 6)], 0.1) ?? ""
    expect(seen.ordered().map((stroke) => stroke.id)).toEqual([id])
    // The point in the middle lies on the straight way between the others.
    expect(seen.get(id)).toMatchObject({
      isDraft: false,
      points: [at(1, 2), at(5, 6)].map((p) => ({ x: p.x, y: p.y })),
    })
  })

  it("leaves nothing behind when it is broken off", () => {
    const doc = new Y.Doc()
    beginStroke(doc, PEN, at(0, 0))?.cancel()
    expect(inkRoot(doc).size).toBe(0)
  })

  it("is undone and brought back as a whole, and nobody else's with it", () => {
    const [mine, theirs] = twoPeople()
    const undo = createBoardUndo(mine)
    const store = createInkStore(mine)
    const other = draw(theirs)
    const first = draw(mine)
    undo.separate()
    const second = draw(mine)
    undo.undo()
    expect(store.ordered().map(({ id }) => id)).toEqual([other, first])
    undo.undo()
    expect(store.ordered().map(({ id }) => id)).toEqual([other])
    undo.redo()
    undo.redo()
    expect(store.ordered().map(({ id }) => id)).toEqual([other, first, second])
    expect(store.ordered().some((stroke) => stroke.isDraft)).toBe(false)
  })

  it("comes back where it was when its removal or its move is undone", () => {
    const doc = new Y.Doc()
    const id = draw(doc)
    const undo = createBoardUndo(doc)
    const store = createInkStore(doc)
    const before = store.get(id)?.points
    moveStrokes(doc, [id], { x: 12.5, y: -3 })
    expect(store.get(id)?.points[0]).toMatchObject({ x: 12.5, y: -3 })
    undo.separate()
    removeStrokes(doc, [id])
    expect(store.size()).toBe(0)
    undo.undo()
    undo.undo()
    expect(store.get(id)?.points).toEqual(before)
  })

  it("keeps one place among the others when it is moved", () => {
    const doc = new Y.Doc()
    const [first, second] = [draw(doc), draw(doc)]
    moveStrokes(doc, [first], { x: 5, y: 5 })
    expect(
      createInkStore(doc)
        .ordered()
        .map(({ id }) => id),
    ).toEqual([first, second])
  })

  it("is copied over all others, beside itself, and the copies are undone together", () => {
    const doc = new Y.Doc()
    const undo = createBoardUndo(doc)
    const [first, second] = [draw(doc), draw(doc, [at(5, 5), at(9, 9)])]
    undo.separate()
    const copies = duplicateStrokes(doc, [second, first, "stranger"], { x: 100, y: 0 })
    const store = createInkStore(doc)
    expect(store.ordered().map(({ id }) => id)).toEqual([
      first,
      second,
      copies.get(first),
      copies.get(second),
    ])
    expect(store.get(copies.get(second) ?? "")?.points.map(({ x }) => x)).toEqual([105, 109])
    expect(duplicateStrokes(doc, [first], { x: STROKE_LIMITS.coordinate, y: 0 }).size).toBe(0)
    undo.undo()
    expect(
      createInkStore(doc)
        .ordered()
        .map(({ id }) => id),
    ).toEqual([first, second])
  })

  it("stays on the board: a move that leads off it is not made, and no point is written that is nowhere", () => {
    const doc = new Y.Doc()
    const id = draw(doc, [at(Number.NaN, 0), at(9e9, Number.POSITIVE_INFINITY)])
    const before = createInkStore(doc).get(id)?.points
    expect(before?.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [STROKE_LIMITS.coordinate, 0],
    ])
    moveStrokes(doc, [id], { x: 1, y: 0 })
    expect(createInkStore(doc).get(id)?.points).toEqual(before)
  })

  it("says when it has as many points as it may", () => {
    const doc = new Y.Doc()
    const draft = beginStroke(doc, PEN, at(0, 0))
    const many = Array.from({ length: STROKE_LIMITS.points + 10 }, (_, i) => at(i, i % 7))
    expect(draft?.extend(many.slice(0, 100))).toBe(true)
    expect(draft?.extend(many)).toBe(false)
    expect(createInkStore(doc).ordered()[0]?.points).toHaveLength(STROKE_LIMITS.points)
  })
})

describe("the ink of a board", () => {
  it("goes along in a file and comes back as it was", () => {
    const doc = new Y.Doc()
    const id = draw(doc)
    inkRoot(doc).set("bad", "no line")
    const file = readBoardFile(doc)
    expect(mistakeInFile(file)).toBeNull()
    const again = createInkStore(documentOf(file))
    expect(again.ordered()).toEqual(createInkStore(doc).ordered())
    expect(again.ordered().map((stroke) => stroke.id)).toEqual([id])
  })

  it("is refused by its place where no page can have written it", () => {
    const doc = new Y.Doc()
    const id = draw(doc)
    const file = readBoardFile(doc)
    const line = file.ink?.[id]
    if (!line) throw new Error("the line is missing")
    expect(mistakeInFile({ ...file, ink: { [id]: { ...line, w: -1 } } })).toBe(`ink.${id}`)
    expect(mistakeInFile({ ...file, ink: { "a/b": line } })).toBe("ink.a/b")
  })

  it("is brought back with a former state of the board, and undo takes that back", () => {
    const doc = new Y.Doc()
    const [kept, moved] = [draw(doc), draw(doc)]
    const before = readBoardFile(doc)
    removeStrokes(doc, [kept])
    moveStrokes(doc, [moved], { x: 9, y: 9 })
    const later = draw(doc)
    const undo = createBoardUndo(doc)
    restoreBoard(doc, before)
    expect(readBoardFile(doc).ink).toEqual(before.ink)
    undo.undo()
    expect(Object.keys(readBoardFile(doc).ink ?? {}).sort()).toEqual([later, moved].sort())
  })
})

describe("stored points", () => {
  it("come out as they went in, to a tenth of a unit", () => {
    const coordinate = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((tenths) => tenths / 10)
    const point = fc.record({
      x: coordinate,
      y: coordinate,
      pressure: fc.integer({ min: 0, max: 255 }).map((p) => p / 255),
    })
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 40 }), (points) => {
        const stroke = readStroke("a", { t: "pen", c: "ink", w: 2, n: 1, p: encodePoints(points) })
        expect(stroke?.points).toEqual(points)
      }),
    )
  })
})

describe("lines that no page has written", () => {
  const sound = { t: "pen", c: "ink", w: 2, n: 1, p: [0, 0, 128, 10, 10, 128] }
  const hostile: readonly (readonly [string, unknown])[] = [
    ["nothing", null],
    ["a word", "pen"],
    ["an unknown tool", { ...sound, t: "spray" }],
    ["an unknown colour", { ...sound, c: "url(x)" }],
    ["no width", { ...sound, w: 0 }],
    ["an endless width", { ...sound, w: Number.POSITIVE_INFINITY }],
    ["NaN for a place", { ...sound, p: [Number.NaN, 0, 128] }],
    ["a place off the board", { ...sound, p: [1e12, 0, 128] }],
    ["half a point", { ...sound, p: [0, 0] }],
    ["no points", { ...sound, p: [] }],
    ["words for points", { ...sound, p: ["0", "0", "0"] }],
    ["a million points", { ...sound, p: new Array(3_000_000).fill(0) }],
    ["pressure beyond all", { ...sound, p: [0, 0, 900] }],
  ]
  it("are the exception: a sound one is read", () => {
    expect(readStroke("a", sound)?.points).toHaveLength(2)
  })
  it.each(hostile)("are not shown and harm nobody: %s", (_, stored) => {
    const doc = new Y.Doc()
    const id = draw(doc)
    inkRoot(doc).set("bad", stored)
    expect(
      createInkStore(doc)
        .ordered()
        .map((stroke) => stroke.id),
    ).toEqual([id])
    moveStrokes(doc, ["bad", "none"], { x: 1, y: 1 })
    expect(inkRoot(doc).get("bad")).toEqual(stored)
  })
  it("may not stand in the way of new ones: drafts of strange shapes are passed over", () => {
    const doc = new Y.Doc()
    const map = new Y.Map<unknown>()
    map.set("n", 1e300)
    map.set("p", new Y.Text("points"))
    inkRoot(doc).set("odd", map)
    inkRoot(doc).set("__proto__", sound)
    expect(
      createInkStore(doc)
        .ordered()
        .map(({ id }) => id),
    ).toEqual([])
    expect(createInkStore(doc).size()).toBe(0)
    draw(doc)
    expect(createInkStore(doc).size()).toBe(1)
  })
})

describe("a simplified line", () => {
  it("keeps its ends and stays within the tolerance of what was drawn", () => {
    const points = fc.array(
      fc.record({
        x: fc.double({ min: -500, max: 500, noNaN: true }),
        y: fc.double({ min: -500, max: 500, noNaN: true }),
        pressure: fc.constant(0.5),
      }),
      { minLength: 2, maxLength: 60 },
    )
    fc.assert(
      fc.property(points, (drawn) => {
        const kept = simplifyStroke(drawn, 2)
        expect([kept[0], kept.at(-1)]).toEqual([drawn[0], drawn.at(-1)])
        for (const point of drawn) {
          const pieces = kept.slice(1).map((to, i) => distanceToSegment(point, kept[i] ?? to, to).distance)
          expect(Math.min(...pieces)).toBeLessThanOrEqual(2.000001)
        }
      }),
    )
  })
  it("drops what a straight way does not need, and keeps a change of pressure", () => {
    const straight = Array.from({ length: 50 }, (_, i) => at(i, i))
    expect(simplifyStroke(straight, 0.3)).toHaveLength(2)
    const pressed = straight.map((point, i) => ({ ...point, pressure: i === 25 ? 1 : 0.2 }))
    expect(simplifyStroke(pressed, 0.3).length).toBeGreaterThan(3)
  })
})
