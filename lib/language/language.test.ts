import { describe, expect, it } from "vitest"
import { chooseLanguage } from "./language"

describe("chooseLanguage", () => {
  it.each([
    ["en", "ja", "en"],
    [undefined, "en-GB,en;q=0.9,ja;q=0.8", "en"],
    [undefined, "fr-CH, fr;q=0.9, ja;q=0.4, en;q=0.7", "en"],
    [undefined, "ja-JP", "ja"],
    [undefined, "en;q=0, ja;q=0.1", "ja"],
    [undefined, null, "ja"],
    ["tlh", "de", "ja"],
    [undefined, ";;;q=,,=en", "ja"],
  ] as const)("stored %s, asked %s: %s", (stored, asked, expected) => {
    expect(chooseLanguage(stored, asked)).toBe(expected)
  })
})
