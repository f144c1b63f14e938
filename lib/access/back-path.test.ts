import { describe, expect, it } from "vitest"
import { backPath } from "./back-path"

describe("backPath", () => {
  it.each(["/b/abc?x=1#y", "/account", "/?folder=1"])("keeps %s", (path) => {
    expect(backPath(path)).toBe(path)
  })

  it.each([
    null,
    "",
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/.//evil.example",
    "javascript:alert(1)",
    "/api/account",
    `/${"x".repeat(600)}`,
  ])("leads %j to the start page", (path) => {
    expect(backPath(path)).toBe("/")
  })
})
