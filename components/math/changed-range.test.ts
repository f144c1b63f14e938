import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { changedRange, mergeText, moveThrough } from "./changed-range"

describe("changedRange", () => {
  it("turns any text into any other", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const { start, end, insert } = changedRange(before, after)
        expect(before.slice(0, start) + insert + before.slice(end)).toBe(after)
      }),
    )
  })
})

describe("moveThrough", () => {
  it.each([
    [2, "abcdef", "abXcdef", 2],
    [3, "abcdef", "abXcdef", 4],
    [6, "abcdef", "af", 2],
    [3, "abcdef", "abXYf", 4],
  ])("place %d of %s in %s is %d", (place, before, after, expected) => {
    expect(moveThrough(place, changedRange(before, after))).toBe(expected)
  })
})

describe("mergeText", () => {
  it.each([
    ["ax+b", "ax+bc", "Aax+b", "Aax+bc"],
    ["ax+b", "a^2x+b", "ax+b+c", "a^2x+b+c"],
    ["ax+b", "ax", "ax+b", "ax"],
    ["ax+b", "ax+b", "x", "x"],
  ])("from %s mine %s and theirs %s give %s", (base, mine, theirs, merged) => {
    expect(mergeText(base, mine, theirs)).toBe(merged)
  })

  it("keeps what either typed at different places", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (left, right, word) => {
        const base = `${left}|${right}`
        expect(mergeText(base, `<${base}`, `${base}${word}>`)).toBe(`<${base}${word}>`)
      }),
    )
  })
})
