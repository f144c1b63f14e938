import { describe, expect, it } from "vitest"
import { numberTex, numberText } from "./scene"

describe("a number in a picture", () => {
  it.each([
    [0, "0"],
    [-0, "0"],
    [-1.5, "−1.5"],
    [0.1 + 0.2, "0.3"],
    [12345678, "1.235×10⁷"],
    [-0.00001234, "−1.234×10⁻⁵"],
    [Number.NaN, "–"],
  ])("%d is written %s", (value, text) => {
    expect(numberText(value)).toBe(text)
  })

  it("stands in a formula with the same digits", () => {
    expect(numberTex(-0.00001234)).toBe("-1.234\\times 10^{-5}")
    expect(numberTex(-0)).toBe("0")
  })
})
