import { describe, expect, it } from "vitest"
import type { Dial } from "@/lib/sync/presence-state"
import { createDials } from "./dials"

/** A board with one other person on it. */
function surroundings() {
  const listeners = {
    presence: new Set<() => void>(),
    store: new Set<(change: { cards: Set<string> }) => void>(),
  }
  let peer: Dial | null = null
  const told: (Dial | null)[] = []
  const written: unknown[] = []
  const timers: (() => void)[] = []
  const dials = createDials(
    {
      presence: {
        set: ({ dial }) => told.push(dial),
        getPeers: () => [{ clientId: 7, dial: peer }],
        subscribe: (listener) => {
          listeners.presence.add(listener)
          return () => listeners.presence.delete(listener)
        },
      },
      store: {
        subscribe: (listener) => {
          listeners.store.add(listener)
          return () => listeners.store.delete(listener)
        },
      },
      write: (card, values) => written.push([card, values]) > 0,
    },
    (run) => timers.push(run),
  )
  return {
    dials,
    told,
    written,
    runTimers: () => timers.splice(0).forEach((run) => void run()),
    peerTurns(dial: Dial | null) {
      peer = dial
      for (const listener of listeners.presence) listener()
    },
    boardChanges(...cards: string[]) {
      for (const listener of listeners.store) listener({ cards: new Set(cards) })
    },
  }
}

describe("numbers that are being turned", () => {
  it("are told to the others while they turn, and written once when the hand lets go", () => {
    const { dials, told, written } = surroundings()
    dials.turn("a", { "at:x": 1 })
    dials.turn("a", { "at:x": 2 })
    expect(dials.of("a")).toEqual({ "at:x": 2 })
    dials.settle("b")
    expect(written).toEqual([])
    dials.settle("a")
    dials.settle("a")
    expect(written).toEqual([["a", { "at:x": 2 }]])
    expect(told.at(-1)).toBeNull()
    expect(dials.of("a")).toEqual({})
  })

  it("are seen of others, and stay until the board has them", () => {
    const { dials, peerTurns, boardChanges, runTimers, written } = surroundings()
    peerTurns({ card: "a", numbers: { rate: 0.3 } })
    expect(dials.of("a")).toEqual({ rate: 0.3 })
    // What others turn is theirs to write.
    dials.settle("a")
    expect(written).toEqual([])
    peerTurns(null)
    expect(dials.of("a")).toEqual({ rate: 0.3 })
    boardChanges("b")
    expect(dials.of("a")).toEqual({ rate: 0.3 })
    boardChanges("a")
    expect(dials.of("a")).toEqual({})
    peerTurns({ card: "a", numbers: { rate: 0.4 } })
    peerTurns(null)
    runTimers()
    expect(dials.of("a")).toEqual({})
  })

  it("keep their identity while nothing changes, and tell only of changes", () => {
    const { dials, peerTurns } = surroundings()
    let changes = 0
    dials.subscribe(() => {
      changes += 1
    })
    peerTurns({ card: "a", numbers: { rate: 0.3 } })
    const before = dials.of("a")
    peerTurns({ card: "a", numbers: { rate: 0.3 } })
    expect(dials.of("a")).toBe(before)
    expect(changes).toBe(1)
  })
})
