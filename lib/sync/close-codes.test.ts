import { describe, expect, it } from "vitest"
import { CLOSE, type CloseName, closeNameOf } from "./close-codes"

const entries = Object.entries(CLOSE) as [CloseName, (typeof CLOSE)[CloseName]][] // the keys of the table

describe("the table of close codes", () => {
  it("is for good exactly where the y-websocket provider stops by itself", () => {
    for (const [, { code, forGood }] of entries) expect(forGood).toBe(code >= 4400 && code < 4500)
  })

  it("finds each entry again from what the close frame carries", () => {
    for (const [name, { code, reason }] of entries) expect(closeNameOf(code, reason)).toBe(name)
  })

  it("knows a code without its reason text, and leaves others alone", () => {
    expect(closeNameOf(4404, "")).toBe("noSuchBoard")
    expect(closeNameOf(4403, "?")).toBe("noRight")
    expect(closeNameOf(1006, "")).toBeNull()
  })

  it("says something in both languages, with a reason that fits into a close frame", () => {
    for (const [, { says, reason }] of entries) {
      expect(says.en).toMatch(/^[A-Z].*\.$/)
      expect(says.ja).toMatch(/。$/)
      expect(reason.length).toBeLessThanOrEqual(123)
    }
  })
})
