import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { nameFrom, personName } from "./person-name"

describe("the name of a person", () => {
  it.each([
    ["  Emmy \n Noether ", "Emmy Noether"],
    ["<b>Emmy</b>", "<b>Emmy</b>"],
    ["\u202eyttaM", "yttaM"],
    ["a\u2066b\u2069c\u200bd\ufeff", "abcd"],
    ["Zoe\u0308", "Zoë"],
    ["a\u0316\u0317\u0318\u0319\u0316", "a\u0316\u0317\u0318"],
    ["佐藤 花子", "佐藤 花子"],
    ["👩\u200d🏫", "👩\u200d🏫"],
    ["a\u0000\u0007b", "a b"],
    ["\ud800x", "x"],
  ])("%j is kept as %j", (given, kept) => {
    expect(personName.parse(given)).toBe(kept)
  })

  it.each(["", "  ", "\u200b\u202e", "\u200d", "ㅤ", "x".repeat(61)])("is not %j", (given) => {
    expect(personName.safeParse(given).success).toBe(false)
  })

  it("is clean after once cleaning, whatever comes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (given) => {
        const name = nameFrom(given)
        if (name === null) return
        expect(personName.parse(name)).toBe(name)
        expect(name).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\p{Cc}]/u)
      }),
    )
  })
})
