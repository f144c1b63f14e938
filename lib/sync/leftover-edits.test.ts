import { describe, expect, it } from "vitest"
import { type CountStorage, createLeftoverEdits } from "./leftover-edits"

function storage(): CountStorage & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>()
  return {
    entries,
    get length() {
      return entries.size
    },
    key: (at) => [...entries.keys()][at] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  }
}

describe("edits that wait for the server", () => {
  it("are still counted after a reload", () => {
    const kept = storage()
    createLeftoverEdits(kept, "board:me", "1").remember(3)
    const next = createLeftoverEdits(kept, "board:me", "2")
    expect(next.count).toBe(3)
    next.remember(4)
    expect(createLeftoverEdits(kept, "board:me", "3").count).toBe(4)
  })

  it("are counted per board and per person", () => {
    const kept = storage()
    createLeftoverEdits(kept, "board:me", "1").remember(3)
    expect(createLeftoverEdits(kept, "board:you", "2").count).toBe(0)
    expect(createLeftoverEdits(kept, "other:me", "2").count).toBe(0)
  })

  it("of two tabs are added up and forgotten together", () => {
    const kept = storage()
    const [first, second] = ["1", "2"].map((visit) => createLeftoverEdits(kept, "board:me", visit))
    first?.remember(2)
    second?.remember(5)
    const third = createLeftoverEdits(kept, "board:me", "3")
    expect(third.count).toBe(7)
    third.remember(7)
    third.remember(0)
    expect(kept.entries.size).toBe(0)
  })

  it("are not counted where nothing can be kept, and nothing breaks", () => {
    const refuse = (): never => {
      throw new DOMException("no", "QuotaExceededError")
    }
    const broken = { length: 1, key: refuse, getItem: refuse, setItem: refuse, removeItem: refuse }
    const counts = createLeftoverEdits(broken, "board:me", "1")
    counts.remember(2)
    expect(counts.count).toBe(0)
    expect(createLeftoverEdits(null, "board:me", "1").count).toBe(0)
  })

  it("are counted from sound numbers only", () => {
    const kept = storage()
    for (const [visit, value] of Object.entries({ a: "x", b: "-3", c: "1e99", d: "0.5", e: "2" }))
      kept.setItem(`nabla:pending:board:me:${visit}`, value)
    expect(createLeftoverEdits(kept, "board:me", "1").count).toBe(2)
  })
})
