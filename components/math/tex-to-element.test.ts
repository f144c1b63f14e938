import { describe, expect, it } from "vitest"
import { TEX_LIMIT, texToElement } from "./tex-to-element"

const options = { display: true, size: 16 }

describe("texToElement", () => {
  it("gives the same element for the same source", () => {
    expect(texToElement("\\bm{x}^\\top A \\bm{x}", options)).toBe(
      texToElement("\\bm{x}^\\top A \\bm{x}", options),
    )
  })

  it("says where a faulty source stops", () => {
    expect(texToElement("x + \\frac{1}{", options)).toEqual({ ok: false, reason: "syntax", position: 13 })
    expect(texToElement("x + \\nonsense y", options)).toEqual({ ok: false, reason: "syntax", position: 4 })
  })

  it("refuses empty and overlong sources", () => {
    expect(texToElement("  ", options)).toEqual({ ok: false, reason: "empty", position: null })
    expect(texToElement("x".repeat(TEX_LIMIT + 1), options)).toMatchObject({ reason: "too-long" })
  })

  it.each([
    ["links", "\\href{javascript:alert(1)}{x}"],
    ["raw HTML", "\\htmlStyle{position:fixed}{x}"],
    ["images", "\\includegraphics{https://example.org/x.png}"],
  ])("makes nothing of %s", (_what, tex) => {
    const element = texToElement(tex, options)
    const markup = element.ok ? element.markup : ""
    expect(markup).not.toMatch(/<a\b|<img|position:\s*fixed|(href|src|onerror)=/)
  })

  it("escapes text", () => {
    const element = texToElement("\\text{<img src=x onerror=alert(1)>}", options)
    expect(element.ok && element.markup).toContain("&lt;")
  })

  it.each([
    ["endless macros", "\\def\\a{\\a\\a}\\a"],
    ["deep nesting", "{".repeat(1900) + "}".repeat(1900)],
    ["deep roots", "\\sqrt{".repeat(500) + "}".repeat(500)],
  ])("survives %s", (_what, tex) => {
    expect(() => texToElement(tex, options)).not.toThrow()
  })
})
