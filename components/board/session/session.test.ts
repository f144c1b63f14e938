import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import { createBoardStore } from "@/lib/board/board-store"
import { placeCard, removeCards } from "@/lib/board/write-cards"
import { setGeometry } from "@/lib/board/write-geometry"
import { decodeRight } from "@/lib/sync/right"
import { pullRect } from "../surface/pull-rect"
import { accessFrom } from "./access"
import { formulaIn } from "./formula-in"
import { createLayout } from "./layout"
import { createRemoteDrags } from "./remote-drags"
import { createView } from "./view"

function boardWith(count: number) {
  const doc = new Y.Doc()
  const ids = Array.from({ length: count }, (_, i) => {
    const id = placeCard(doc, {
      kind: "function",
      at: { x: i * 400, y: 0 },
      size: { width: 300, height: 100 },
    })
    if (id === null) throw new Error("the board refused a card")
    return id
  })
  const store = createBoardStore(doc)
  return { doc, store, layout: createLayout(store), ids }
}

describe("the layout", () => {
  it("keeps the rectangle of a card that did not move", () => {
    const { doc, layout, ids } = boardWith(2)
    const [a = "", b = ""] = ids
    const before = layout.rectOf(b)
    setGeometry(doc, new Map([[a, { x: 50 }]]))
    expect(layout.rectOf(a)).toMatchObject({ x: 50 })
    expect(layout.rectOf(b)).toBe(before)
  })
  it("finds the front-most card at a point and forgets removed ones", () => {
    const { doc, layout, ids } = boardWith(1)
    const top = placeCard(doc, { kind: "function", at: { x: 100, y: 20 } })
    expect(layout.hit({ x: 150, y: 50 })).toBe(top)
    removeCards(doc, [top ?? ""])
    expect(layout.hit({ x: 150, y: 50 })).toBe(ids[0])
    expect(layout.hit({ x: -1, y: 50 })).toBeNull()
  })
  it("grows a card with its contents, never below its own height", () => {
    const { layout, ids } = boardWith(1)
    const [id = ""] = ids
    layout.measure([[id, 260]])
    expect(layout.rectOf(id)?.height).toBe(260)
    layout.measure([[id, 20]])
    expect(layout.rectOf(id)?.height).toBe(100)
  })
  it("shows this person's drag before another's, and neither once they end", () => {
    const { layout, ids } = boardWith(1)
    const [id = ""] = ids
    const standing = layout.rectOf(id)
    const at = (x: number) => new Map([[id, { x, y: 0, width: 300, height: 100 }]])
    layout.showOthers(at(70))
    expect(layout.rectOf(id)?.x).toBe(70)
    layout.show(at(90))
    expect(layout.rectOf(id)?.x).toBe(90)
    layout.show(new Map())
    layout.showOthers(new Map())
    expect(layout.rectOf(id)).toEqual(standing)
  })
  it("tells nobody when nothing changed", () => {
    const { layout, ids } = boardWith(1)
    let calls = 0
    layout.subscribe(() => {
      calls += 1
    })
    layout.measure([[ids[0] ?? "", 10]])
    layout.show(new Map())
    expect(calls).toBe(0)
  })
})

describe("drags of other people", () => {
  const start = { x: 0, y: 0, width: 10, height: 10 }
  function drags() {
    let standing = start
    const timers: (() => void)[] = []
    const shown: ReadonlyMap<string, unknown>[] = []
    const remote = createRemoteDrags(
      () => standing,
      () => ({ width: 60, height: 50 }),
      (next) => shown.push(next),
      (run) => timers.push(run),
    )
    const move = (dx: number) => remote.follow([{ clientId: 7, drag: { ids: ["a"], dx, dy: 0 } }])
    const drop = () => remote.follow([{ clientId: 7, drag: null }])
    return { remote, move, drop, timers, shown, land: (x: number) => (standing = { ...start, x }) }
  }
  it("count the drop only once when it is heard before the end of the drag", () => {
    const { move, land, drop } = drags()
    expect(move(30).get("a")?.x).toBe(30)
    land(30)
    expect(move(30).get("a")?.x).toBe(30)
    expect(drop().size).toBe(0)
  })
  it("show a pulled card as large as its owner sees it, never below its least size", () => {
    const { remote, drop } = drags()
    const pull = (dx: number) =>
      remote.follow([{ clientId: 7, drag: { ids: ["a"], dx, dy: 20, handle: "sw" } }]).get("a")
    expect(pull(-40)).toEqual(pullRect(start, "sw", { x: -40, y: 20 }, { width: 60, height: 50 }))
    expect(pull(5_000)?.width).toBe(60)
    expect(drop().get("a")?.width).toBe(60)
  })
  it("keep the card where it was dropped until the board knows its place", () => {
    const { remote, move, drop } = drags()
    move(30)
    expect(drop().get("a")?.x).toBe(30)
    expect(remote.landed(["a"]).size).toBe(0)
  })
  it("give up on a drop that never arrives", () => {
    const { move, drop, timers, shown } = drags()
    move(30)
    drop()
    for (const run of timers) run()
    expect(shown.at(-1)?.size).toBe(0)
  })
})

describe("resizing", () => {
  const rect = { x: 10, y: 10, width: 100, height: 80 }
  const least = { width: 60, height: 50 }
  it("moves only the pulled sides", () => {
    expect(pullRect(rect, "se", { x: 5, y: 7 }, least)).toEqual({ x: 10, y: 10, width: 105, height: 87 })
    expect(pullRect(rect, "nw", { x: 5, y: 7 }, least)).toEqual({ x: 15, y: 17, width: 95, height: 73 })
    expect(pullRect(rect, "e", { x: 5, y: 7 }, least)).toEqual({ x: 10, y: 10, width: 105, height: 80 })
  })
  it("leaves the opposite side in place at the smallest size", () => {
    expect(pullRect(rect, "nw", { x: 500, y: 500 }, least)).toEqual({ x: 50, y: 40, width: 60, height: 50 })
  })
})

describe("the view", () => {
  it("keeps the selection object when the same cards are selected again", () => {
    const view = createView()
    view.select(["a", "b"])
    const before = view.getState().selection
    view.select(["b", "a"])
    expect(view.getState().selection).toBe(before)
  })
  it("makes a selected card the one that Tab reaches", () => {
    const view = createView()
    view.select(["a"])
    view.select([])
    expect(view.getState().reachable).toBe("a")
    view.select(["b", "c"])
    expect(view.getState().reachable).toBe("b")
  })
  it("falls back to the select tool for a tool that nobody has", () => {
    const view = createView()
    view.pickUp("broom")
    expect(view.getState().tool).toBe("select")
  })
})

describe("access", () => {
  it("names the gravest reason, the same object each time", () => {
    const all = { mayWrite: false, right: null, isNewer: true, isStopped: true, isPast: true }
    const none = { ...all, isNewer: false, isStopped: false, isPast: false }
    expect(accessFrom(all).refusal?.en).toContain("disconnected")
    expect(accessFrom({ ...all, isStopped: false, isPast: false }).refusal?.en).toContain(
      "look at this board",
    )
    expect(accessFrom({ ...all, isStopped: false, isPast: false }).refusal).toBe(accessFrom(none).refusal)
    expect(accessFrom({ ...none, mayWrite: true }).refusal).toBeNull()
  })

  it("follows what the server said last, and tells a board that is held from a right that is not there", () => {
    const right = decodeRight(
      JSON.stringify({
        role: "writer",
        mode: "open",
        writes: true,
        ownOnly: false,
        group: null,
        until: null,
      }),
    )
    if (right === null) throw new Error("This is a right.")
    const now = (change: Partial<typeof right>, mayWrite = true) =>
      accessFrom({
        mayWrite,
        right: { ...right, ...change },
        isNewer: false,
        isStopped: false,
        isPast: false,
      }).refusal?.en ?? null
    expect(now({}, false)).toBeNull()
    expect(now({ writes: false, mode: "paused" })).toContain("paused")
    expect(now({ writes: false, mode: "viewOnly" })).toContain("view only")
    expect(now({ writes: false, role: "reader", mode: "viewOnly" })).toContain("look at this board")
    expect(now({ writes: true, mode: "viewOnly" })).toBeNull()
  })
})

describe("pasted text", () => {
  it.each([
    ["$x^2$", "x^2"],
    ["$$ f(x) = x^2 $$", "f(x) = x^2"],
    ["\\[\n  \\bm{x}^\\top A \\bm{x}\n\\]", "\\bm{x}^\\top A \\bm{x}"],
    ["\\begin{equation*}\\label{eq:a} x + 1 \\end{equation*}", "x + 1"],
    ["  tr(AX)  ", "tr(AX)"],
    ["", null],
    ["$$$$", null],
    ["x".repeat(4_001), null],
  ])("%j holds the formula %j", (text, formula) => {
    expect(formulaIn(text)).toBe(formula)
  })
})
