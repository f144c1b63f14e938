import { describe, expect, it } from "vitest"
import { createRecentEntries } from "./recent-entries"

describe("createRecentEntries", () => {
  it("forgets what was not used for longest when the texts grow too long", () => {
    const entries = createRecentEntries(40)
    for (const key of "abcdefgh") entries.set(key, "12345")
    expect(entries.get("a")).toBe("12345")
    entries.set("i", "12345")
    expect([..."abi"].map((key) => entries.get(key))).toEqual(["12345", undefined, "12345"])
  })

  it("counts a text that is replaced once", () => {
    const entries = createRecentEntries(40)
    for (let i = 0; i < 100; i++) entries.set("a", "12345")
    for (const key of "bcdefgh") entries.set(key, "12345")
    expect(entries.get("a")).toBe("12345")
  })

  it("does not keep a text that would push out everything else", () => {
    const entries = createRecentEntries(40)
    entries.set("a", "1")
    entries.set("b", "123456")
    expect([entries.get("a"), entries.get("b")]).toEqual(["1", undefined])
  })
})
