import { describe, expect, it } from "vitest"
import { numberText } from "./scene"

describe("a number in a picture", () => {
  it.each([
    [0, "0"],
    [-0, "0"],
    [-1.5, "−1.5"],
    [0.1 + 0.2, "0.3"],
    [12345678, "1.235×10^7"],
    [-0.00001234, "−1.234×10^−5"],
    [Number.NaN, "–"],
  ])("%d is written %s", (value, text) => {
    expect(numberText(value)).toBe(text)
  })
})
