import { describe, expect, it } from "vitest"
import { isWeakPassword } from "./password-rules"

const own = { email: "emmy.noether@example.org", name: "Emmy Noether" }

describe("isWeakPassword", () => {
  it.each([
    "",
    "short1234",
    "aaaaaaaaaaaa",
    "1234567890",
    "Password123",
    "emmy.noether@example.org",
    "Emmy.Noether1",
    "emmynoether12",
    "x7".repeat(65),
  ])("refuses %j", (password) => {
    expect(isWeakPassword(password, own)).toBe(true)
  })

  it.each(["ring of ideals", "noetherian rings", "勾配はヤコビ行列の転置", "xK8!mqw2Pz"])(
    "takes %j",
    (password) => {
      expect(isWeakPassword(password, own)).toBe(false)
    },
  )
})
