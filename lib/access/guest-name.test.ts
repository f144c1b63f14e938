import { describe, expect, it } from "vitest"
import { languageOfHeaders } from "@/lib/language/language"
import { guestName, guestNameIn } from "./guest-name"

describe("the name of a guest", () => {
  it.each([
    [{ cookie: "a=1; language=en", "accept-language": "ja-JP" }, /^Guest \d{3}$/],
    [{ cookie: "language=ja", "accept-language": "en" }, /^ゲスト \d{3}$/],
    [{ "accept-language": "en-GB" }, /^Guest \d{3}$/],
    [{ cookie: "language=tlh", "accept-language": "ja" }, /^ゲスト \d{3}$/],
  ])("follows the page's language: %j", (headers, expected) => {
    expect(guestName(languageOfHeaders(new Headers(headers)))).toMatch(expected)
  })

  it("keeps its number in the other language, and chosen names stay", () => {
    expect(guestNameIn("en", "ゲスト 123")).toBe("Guest 123")
    expect(guestNameIn("ja", "Guest 123")).toBe("ゲスト 123")
    for (const name of ["Guest", "Guest 12", "Guest 1234", "佐藤", "ゲスト 123 a"]) {
      expect(guestNameIn("en", name)).toBe(name)
    }
  })
})
