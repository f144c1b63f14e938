import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import { createBoardStore } from "@/lib/board/board-store"
import { connectorBend, connectorEnds } from "@/lib/board/connector-path"
import { readingOrder } from "@/lib/board/reading-order"
import { placeCard, removeCards } from "@/lib/board/write-cards"
import { setGeometry } from "@/lib/board/write-geometry"
import { seededRandom } from "@/lib/engine/numeric/seeded-random"
import { createLayout } from "../session/layout"
import { grownHeight, takenRoom } from "../session/taken-room"
import { cameraToFit, cameraToReveal, toBoard, toScreen, ZOOM, zoomAround } from "./camera"
import { createCardNodes } from "./card-nodes"
import { createConnectors } from "./connectors"
import { dotDistance } from "./dot-grid"
import { createMountQueue } from "./mount-queue"
import { needsOverview } from "./overview-zoom"
import { freePlace, placeBeside } from "./placement"
import { intersects, rectBetween, union } from "./rect"

const insets = { top: 60, right: 20, bottom: 80, left: 20 }
const size = { width: 1000, height: 700 }

describe("rectangles", () => {
  it("come from two corners in any order", () => {
    expect(rectBetween({ x: 5, y: 1 }, { x: 2, y: 9 })).toEqual({ x: 2, y: 1, width: 3, height: 8 })
  })
  it("have no union when there are none", () => {
    expect(union([])).toBeNull()
    expect(
      union([
        { x: 0, y: 0, width: 1, height: 1 },
        { x: 4, y: 5, width: 1, height: 1 },
      ]),
    ).toEqual({
      x: 0,
      y: 0,
      width: 5,
      height: 6,
    })
  })
})

describe("the camera", () => {
  it("keeps the point under the pointer when it zooms, also at the limits", () => {
    const camera = { x: 30, y: -12, zoom: 0.7 }
    const pixel = { x: 412, y: 99 }
    for (const zoom of [0.01, 0.3, 1, 9]) {
      const next = zoomAround(camera, pixel, zoom)
      expect(next.zoom).toBeGreaterThanOrEqual(ZOOM.min)
      expect(next.zoom).toBeLessThanOrEqual(ZOOM.max)
      expect(toBoard(next, pixel).x).toBeCloseTo(toBoard(camera, pixel).x)
      expect(toBoard(next, pixel).y).toBeCloseTo(toBoard(camera, pixel).y)
    }
  })
  it("fits a rectangle between the insets", () => {
    const rect = { x: 100, y: -200, width: 3000, height: 500 }
    const camera = cameraToFit(rect, size, insets)
    expect(toScreen(camera, rect).x).toBeCloseTo(20)
    expect(toScreen(camera, { x: 3100, y: 0 }).x).toBeCloseTo(980)
    expect(cameraToFit({ x: 0, y: 0, width: 10, height: 10 }, size, insets).zoom).toBe(1)
  })
  it("moves only as far as needed to reveal a rectangle", () => {
    const camera = { x: 0, y: 0, zoom: 1 }
    expect(cameraToReveal(camera, { x: 100, y: 100, width: 50, height: 50 }, size, insets)).toBe(camera)
    expect(cameraToReveal(camera, { x: 960, y: 100, width: 50, height: 50 }, size, insets).x).toBe(-30)
    expect(cameraToReveal(camera, { x: 0, y: 100, width: 5000, height: 50 }, size, insets).x).toBe(20)
  })
})

describe("placing", () => {
  const source = { x: 0, y: 0, width: 300, height: 200 }
  it("puts a card to the right of its source, at the same height", () => {
    expect(placeBeside(source, { width: 300, height: 200 }, [source])).toEqual({ x: 380, y: 0 })
  })
  it("never overlaps, however often it is asked", () => {
    const taken = [source]
    for (let i = 0; i < 12; i += 1) {
      const place = placeBeside(source, { width: 440, height: 260 }, taken)
      const rect = { ...place, width: 440, height: 260 }
      expect(taken.some((other) => intersects(other, rect))).toBe(false)
      taken.push(rect)
    }
  })
  it("goes below everything where nothing near is free", () => {
    const wall = { x: -10_000, y: -10_000, width: 20_000, height: 20_000 }
    const wanted = { x: 7, y: 8, width: 10, height: 10 }
    const place = freePlace(wanted, [wall])
    expect(place).toEqual({ x: 7, y: 10_040 })
    expect(intersects({ ...wanted, ...place }, wall)).toBe(false)
  })
  it("finds room on a crowded board, near the source as long as there is any", () => {
    const random = seededRandom(4)
    const taken = [source]
    for (let i = 0; i < 400; i += 1) {
      const at = { x: random() * 6_000 - 3_000, y: random() * 6_000 - 3_000 }
      taken.push({ ...at, width: 200 + random() * 400, height: 100 + random() * 400 })
    }
    for (let i = 0; i < 60; i += 1) {
      const rect = { ...placeBeside(source, { width: 440, height: 400 }, taken), width: 440, height: 400 }
      expect(taken.some((other) => intersects(other, rect))).toBe(false)
      taken.push(rect)
    }
  })
  it("keeps the room of derivatives whose results have not come yet", () => {
    const doc = new Y.Doc()
    const at = { x: 0, y: 0 }
    placeCard(doc, { kind: "derivative", at })
    placeCard(doc, { kind: "function", at: { x: 900, y: 0 } })
    const store = createBoardStore(doc)
    const heights = takenRoom({ store, layout: createLayout(store) }).map((rect) => rect.height)
    expect(heights.sort((a, b) => a - b)).toEqual([
      grownHeight("function", 168),
      grownHeight("derivative", 220),
    ])
  })
})

describe("reading order", () => {
  it("goes by rows, and by columns within a row", () => {
    const rect = (x: number, y: number) => ({ x, y, width: 100, height: 100 })
    const cards: [string, ReturnType<typeof rect>][] = [
      ["d", rect(0, 300)],
      ["b", rect(200, -20)],
      ["a", rect(0, 10)],
      ["c", rect(400, 30)],
    ]
    expect(readingOrder(cards)).toEqual(["a", "b", "c", "d"])
  })
})

describe("the mount queue", () => {
  it("serves a few a frame, in order, and forgets what was withdrawn", () => {
    const frames: (() => void)[] = []
    const queue = createMountQueue(2, (run) => frames.push(run))
    const served: number[] = []
    const withdraw = [0, 1, 2, 3, 4].map((i) => queue.ask(() => served.push(i)))
    withdraw[1]?.()
    frames.shift()?.()
    expect(served).toEqual([0, 2])
    frames.shift()?.()
    expect(served).toEqual([0, 2, 3, 4])
    expect(frames).toHaveLength(0)
  })
  it("serves nobody while it rests, and everybody after that", () => {
    const frames: (() => void)[] = []
    let time = 0
    const queue = createMountQueue(
      4,
      (run) => frames.push(run),
      () => time,
    )
    let served = 0
    queue.ask(() => {
      served += 1
    })
    queue.rest(90)
    frames.shift()?.()
    expect(served).toBe(0)
    time = 100
    frames.shift()?.()
    expect(served).toBe(1)
  })
})

/** A function, a derivative of it and a card beside them. */
function threeCards() {
  const doc = new Y.Doc()
  const place = (kind: string, x: number, values = {}) =>
    placeCard(doc, { kind, at: { x, y: 0 }, values }) ?? ""
  const f = place("function", 0)
  const df = place("derivative", 500, { source: f, wrt: { name: "x", index: null } })
  const other = place("function", 1_000)
  const store = createBoardStore(doc)
  return { doc, store, layout: createLayout(store), f, df, other }
}

describe("nodes", () => {
  it("are replaced only for cards that moved", () => {
    const { doc, layout, f } = threeCards()
    const nodes = createCardNodes(layout)
    const before = nodes.read()
    expect(nodes.read()).toBe(before)
    setGeometry(doc, new Map([[f, { x: 40 }]]))
    const after = nodes.read()
    expect(after.map((node, i) => node === before[i])).toEqual([false, true, true])
    expect(after[0]?.position).toEqual({ x: 40, y: 0 })
  })
  it("always carry what spares React Flow from drawing them to measure them, and are not marked as dragged", () => {
    for (const node of createCardNodes(threeCards().layout).read()) {
      expect(node.handles).toBeDefined()
      expect(node.measured).toEqual({ width: node.width, height: node.height })
      expect(node.dragging).toBeUndefined()
    }
  })
  it("are drawn out of sight for the one card that is held, and only for that", () => {
    const { doc, layout, f, df } = threeCards()
    const nodes = createCardNodes(layout)
    const marked = (held: string | null) =>
      nodes.read(held).flatMap(({ id, dragging }) => (dragging ? [id] : []))
    const before = nodes.read(null)
    expect(marked(f)).toEqual([f])
    expect(nodes.read(f)).toBe(nodes.read(f))
    setGeometry(doc, new Map([[f, { x: 40 }]]))
    expect(marked(f)).toEqual([f])
    expect(marked(df)).toEqual([df])
    expect(marked(null)).toEqual([])
    expect(nodes.read(null).at(-1)).toBe(before.at(-1))
  })
  it("within a rectangle are the same nodes as among all", () => {
    const { doc, layout, f } = threeCards()
    const nodes = createCardNodes(layout)
    const all = nodes.read()
    const near = { x: -10, y: -10, width: 20, height: 20 }
    const kept = nodes.within(near)
    expect(kept.map(({ id }) => id)).toEqual([f])
    expect(kept[0]).toBe(all.find(({ id }) => id === f))
    setGeometry(doc, new Map([[f, { x: 5_000 }]]))
    expect(nodes.within(near)).toEqual([])
    expect(nodes.read().find(({ id }) => id === f)?.position.x).toBe(5_000)
  })
  it("go with their cards", () => {
    const { doc, layout, other } = threeCards()
    const nodes = createCardNodes(layout)
    nodes.read()
    removeCards(doc, [other])
    expect(nodes.read()).toHaveLength(2)
  })
})

describe("connectors", () => {
  it("lead from a function to its derivative and keep their identity when cards move", () => {
    const { doc, store, f, df } = threeCards()
    const connectors = createConnectors()
    const before = connectors.read(store.getSnapshot())
    expect(before).toEqual([{ id: `${f}>${df}`, from: f, to: df, drawn: null }])
    setGeometry(doc, new Map([[df, { x: 800 }]]))
    expect(connectors.read(store.getSnapshot())).toBe(before)
  })
  it("go when the function goes", () => {
    const { doc, store, f } = threeCards()
    const connectors = createConnectors()
    connectors.read(store.getSnapshot())
    removeCards(doc, [f])
    expect(connectors.read(store.getSnapshot())).toEqual([])
  })
  it.each([
    ["right", "left", { x: 300, y: 0 }],
    ["left", "right", { x: -300, y: 20 }],
    ["bottom", "top", { x: 10, y: 300 }],
    ["top", "bottom", { x: 0, y: -300 }],
    // In the next column the line runs between the columns, however far down.
    ["right", "left", { x: 164, y: 600 }],
    ["left", "right", { x: -164, y: -600 }],
  ])("leave at the %s and arrive at the %s", (from, to, place) => {
    const ends = connectorEnds({ x: 0, y: 0, width: 100, height: 50 }, { ...place, width: 100, height: 50 })
    expect([ends.from.side, ends.to.side]).toEqual([from, to])
    for (const point of connectorBend(ends)) expect(Number.isFinite(point.x + point.y)).toBe(true)
  })
})

describe("the dots of the paper", () => {
  it("never stand closer than the eye can tell apart, and double their distance evenly", () => {
    for (let zoom = 0.05; zoom < 4; zoom *= 1.1) {
      expect(dotDistance(zoom)).toBeGreaterThanOrEqual(22)
      expect(Math.log2(dotDistance(zoom) / (24 * zoom)) % 1).toBeCloseTo(0)
    }
  })
})

describe("the overview", () => {
  it("does not flicker for a hand that rests at the threshold", () => {
    expect(needsOverview(0.34, false)).toBe(true)
    expect(needsOverview(0.36, true)).toBe(true)
    expect(needsOverview(0.36, false)).toBe(false)
    expect(needsOverview(0.38, true)).toBe(false)
  })
})
