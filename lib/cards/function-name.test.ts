import { describe, expect, it } from "vitest"
import { freeFunctionName, spellName } from "./function-name"

describe("a function's name", () => {
  const spellings: [written: string, name: string][] = [
    ["f", "f"],
    [" f ", "f"],
    ["\\mathbf f", "\\bm{f}"],
    ["\\mathbf{f}", "\\bm{f}"],
    ["\\bm {f}", "\\bm{f}"],
    ["\\boldsymbol{ f }", "\\bm{f}"],
    ["\\vec{f}", "\\bm{f}"],
    ["\\bm\\phi", "\\bm{\\phi}"],
    ["f_{1}", "f_1"],
    ["f _ 1", "f_1"],
    ["f_{12}", "f_{12}"],
    ["\\varphi", "\\varphi"],
  ]
  for (const [written, name] of spellings) {
    it(`is one name however it is written: ${written}`, () => {
      expect(spellName(written)).toBe(name)
      expect(spellName(name)).toBe(name)
    })
  }

  it("that is free is the next usual one", () => {
    expect(freeFunctionName(new Set())).toBe("f")
    expect(freeFunctionName(new Set(["f", "g"]))).toBe("h")
    const usual = ["f", "g", "h", "p", "q", "r", "s", "u", "v", "w"]
    expect(freeFunctionName(new Set([...usual, "f_1"]))).toBe("f_2")
  })
})
