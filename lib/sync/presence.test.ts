import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness"
import * as Y from "yjs"
import { createBoardPresence, PRESENCE_TIMES } from "./presence"
import { AT_REST, decodePresence, encodePresence, type Presence } from "./presence-state"

const hanako = { id: "u1", name: "佐藤 花子", color: "#c2410c" }
const ken = { id: "u2", name: "Ken", color: "#0369a1" }

/** Two pages; `travel` carries the first one's state to the second. */
function twoPages() {
  const [mine, theirs] = [new Awareness(new Y.Doc()), new Awareness(new Y.Doc())]
  const travel = (): void => applyAwarenessUpdate(theirs, encodeAwarenessUpdate(mine, [mine.clientID]), "far")
  return { mine, theirs, travel }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe("people on a board", () => {
  it("see each other's cursor, selection, editing, drag and laser pointer", () => {
    const { mine, theirs, travel } = twoPages()
    const me = createBoardPresence(mine, hanako)
    const them = createBoardPresence(theirs, ken)
    me.set({
      cursor: { x: 10.4, y: -3 },
      selection: ["a", "b"],
      editing: { card: "a", field: "body" },
      drag: { ids: ["b"], dx: 5, dy: 6 },
      dial: { card: "a", numbers: { "at:x": 0.5 } },
      laser: { x: 7, y: 8 },
      sight: { x: -10.2, y: 20, width: 800.6, height: 600 },
      following: 77,
    })
    vi.advanceTimersByTime(PRESENCE_TIMES.send)
    travel()
    expect(them.getPeers()).toEqual([
      {
        clientId: mine.clientID,
        user: hanako,
        cursor: { x: 10, y: -3 },
        selection: ["a", "b"],
        editing: { card: "a", field: "body" },
        drag: { ids: ["b"], dx: 5, dy: 6 },
        dial: { card: "a", numbers: { "at:x": 0.5 } },
        laser: { x: 7, y: 8 },
        sight: { x: -10, y: 20, width: 801, height: 600 },
        following: 77,
        idle: false,
        activity: "active",
      },
    ])
    me.dispose()
    travel()
    expect(them.getPeers()).toEqual([])
    them.dispose()
  })

  it("are told of many moves in few messages, and always of the last", () => {
    const { mine } = twoPages()
    const me = createBoardPresence(mine, hanako)
    const sent: unknown[] = []
    mine.on("update", () => sent.push(mine.getLocalState()))
    for (let x = 1; x <= 100; x += 1) {
      me.set({ cursor: { x, y: 0 } })
      vi.advanceTimersByTime(5)
    }
    vi.advanceTimersByTime(PRESENCE_TIMES.send)
    expect(sent.length).toBeLessThanOrEqual(500 / PRESENCE_TIMES.send + 2)
    expect(sent.at(-1)).toMatchObject({ cursor: [100, 0] })
    me.dispose()
  })

  it("fade while they rest and are back with the next move", () => {
    const { mine, theirs, travel } = twoPages()
    const me = createBoardPresence(mine, hanako)
    const them = createBoardPresence(theirs, ken)
    const activity = () => them.getPeers()[0]?.activity
    travel()
    expect(activity()).toBe("active")
    const peer = them.getPeers()[0]
    // A page renews its state now and then without its person doing anything.
    for (let time = 0; time < PRESENCE_TIMES.idle; time += PRESENCE_TIMES.sweep) {
      expect(them.getPeers()[0]).toBe(peer)
      mine.setLocalState(mine.getLocalState())
      travel()
      vi.advanceTimersByTime(PRESENCE_TIMES.sweep)
    }
    expect(activity()).toBe("idle")
    for (let time = 0; time < PRESENCE_TIMES.away; time += PRESENCE_TIMES.sweep) {
      mine.setLocalState(mine.getLocalState())
      travel()
      vi.advanceTimersByTime(PRESENCE_TIMES.sweep)
    }
    expect(activity()).toBe("away")
    me.set({ cursor: { x: 1, y: 1 } })
    travel()
    expect(activity()).toBe("active")
    me.dispose()
    them.dispose()
  })

  it("keep their identity while somebody else moves", () => {
    const { mine, theirs, travel } = twoPages()
    const third = new Awareness(new Y.Doc())
    const me = createBoardPresence(mine, hanako)
    third.setLocalState(encodePresence({ user: ken, ...AT_REST }))
    const them = createBoardPresence(theirs, ken)
    applyAwarenessUpdate(theirs, encodeAwarenessUpdate(third, [third.clientID]), "far")
    travel()
    const before = them.getPeers()
    me.set({ selection: ["x"] })
    vi.advanceTimersByTime(PRESENCE_TIMES.send)
    travel()
    const kept = them.getPeers().filter((peer) => before.includes(peer))
    expect(kept.map((peer) => peer.clientId)).toEqual([third.clientID])
    me.dispose()
    them.dispose()
    third.destroy()
  })
})

describe("a state that no page would send", () => {
  const rest = { user: hanako, ...AT_REST }
  const cases: [what: string, state: unknown, read: unknown][] = [
    ["nothing", null, null],
    ["a list", [hanako], null],
    ["nobody", { cursor: [1, 2] }, null],
    ...[[0, 0, 0, 5], [0, 0, 9], [1e9, 0, 5, 5], [0, 0, Number.NaN, 5], "all"].map(
      (sight): [string, unknown, unknown] => ["a sight that is none", { user: hanako, sight }, rest],
    ),
    ...[-1, 1.5, "7", null].map((following): [string, unknown, unknown] => [
      "nobody to follow",
      { user: hanako, following },
      rest,
    ]),
    ["a name that is none", { user: { ...hanako, name: {} } }, null],
    ["an empty name", { user: { ...hanako, name: "  " } }, null],
    [
      "markup for a color",
      { user: { ...hanako, color: "red;}" } },
      { ...rest, user: { ...hanako, color: "#6b7280" } },
    ],
    [
      "a huge name",
      { user: { ...hanako, name: "x".repeat(1e5) } },
      { ...rest, user: { ...hanako, name: "x".repeat(80) } },
    ],
    ["a cursor nowhere", { user: hanako, cursor: [Number.NaN, 1] }, rest],
    ["a cursor out of the world", { user: hanako, cursor: [1e300, 1] }, rest],
    ["a cursor with words", { user: hanako, cursor: { x: 1, y: 1 } }, rest],
    [
      "a selection of anything",
      { user: hanako, selection: ["a", 7, null, "<b>"] },
      { ...rest, selection: ["a"] },
    ],
    [
      "an endless selection",
      { user: hanako, selection: Array(1e5).fill("a") },
      { ...rest, selection: Array(60).fill("a") },
    ],
    ["an edit of nothing", { user: hanako, editing: ["a"] }, rest],
    ["a drag to nowhere", { user: hanako, drag: [1] }, rest],
    ["a pull at no handle", { user: hanako, drag: [1, 2, ["a"]], pull: "up" }, rest],
    ["a dial of nothing", { user: hanako, dial: ["a", {}] }, rest],
    ["a dial beyond all numbers", { user: hanako, dial: ["a", { "at:x": 1e300, "at:y": "1" }] }, rest],
    [
      "dials without end",
      { user: hanako, dial: ["a", { __proto__x: 1, rate: 2, "at:x": 1, "at:y": 2, "at:z": 3 }] },
      { ...rest, dial: { card: "a", numbers: { rate: 2, "at:x": 1, "at:y": 2 } } },
    ],
    ["an idle that is no yes or no", { user: hanako, idle: "yes" }, rest],
  ]
  for (const [what, state, read] of cases) {
    it(`is read without it: ${what}`, () => {
      expect(decodePresence(state)).toEqual(read)
    })
  }
})

describe("a state that travels", () => {
  it("comes out as it went in", () => {
    const state: Presence = {
      user: hanako,
      cursor: { x: 3, y: 4 },
      selection: ["a", "b"],
      editing: { card: "a", field: "body" },
      drag: { ids: ["a", "b"], dx: 0.25, dy: -8 },
      dial: { card: "a", numbers: { "at:x.1": 0.25, rate: -3 } },
      laser: { x: -5, y: 60 },
      sight: { x: -400, y: 12, width: 1280, height: 800 },
      following: 0,
      idle: true,
    }
    for (const one of [state, { ...state, drag: { ids: ["b"], dx: 1, dy: 2, handle: "sw" } } as const])
      expect(decodePresence(JSON.parse(JSON.stringify(encodePresence(one))))).toEqual(one)
  })

  it("stays small however much is selected and dragged", () => {
    const ids = Array.from({ length: 5_000 }, (_, at) => `card${String(at).padStart(8, "0")}`)
    const state = { ...AT_REST, user: hanako, selection: ids, drag: { ids, dx: 1.25, dy: 1e6 } }
    expect(JSON.stringify(encodePresence(state)).length).toBeLessThan(1_500)
    const other = { ...state, drag: { ids: ids.toReversed(), dx: 1, dy: 1 } }
    expect(JSON.stringify(encodePresence(other)).length).toBeLessThan(2_048)
  })
})
