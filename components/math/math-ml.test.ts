import { describe, expect, it } from "vitest"
import { mathMl } from "./math-ml"

describe("MathML of a formula", () => {
  it("is one math element with its LaTeX inside", () => {
    const markup = mathMl("\\frac{\\partial f}{\\partial \\bm{x}} < 1", true) ?? ""
    expect(markup).toMatch(
      /^<math xmlns="http:\/\/www\.w3\.org\/1998\/Math\/MathML" display="block">.*<\/math>$/,
    )
    expect(markup).toContain("<mfrac>")
    expect(markup).toContain('<annotation encoding="application/x-tex">')
    expect(markup).toContain("&lt;")
  })

  it("is none for what cannot be set, and carries no links or scripts", () => {
    expect(mathMl("\\frac{1", true)).toBeNull()
    expect(mathMl("\\href{javascript:alert(1)}{x}", true) ?? "").not.toContain("href=")
    expect(mathMl("\\text{<script>alert(1)</script>}", false)).not.toContain("<script")
  })
})
