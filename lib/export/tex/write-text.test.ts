import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isJapanese, isPrintable } from "./printable"
import { itTypesets, typeset } from "./typeset.testing"
import { writeText, writeVerbatim } from "./write-text"

const HOSTILE =
  "\\input{/etc/passwd} \\write18{ls} $x$ #1 100% a_b x^2 ~ & {} ^^5c `'\" <|> -- '' ?` \u0000 \ud800"
const KANJI = "勾配と髙﨑、𠮷野家 ①㎡〜―「行列」ヤコビ行列 Ωжé – “quoted” ﬁ"

describe("writeText", () => {
  it.each([
    ["50% of $5 & #1", "50\\% of \\$5 \\& \\#1"],
    ["\\bm{x}_1^2~", "\\textbackslash{}bm\\{x\\}\\_1\\textasciicircum{}2\\textasciitilde{}"],
    ["a -- b ''c'' 1,,2", "a -{}- b '{}'c'{}' 1,{},2"],
    ["a\u00a0\n b\u200b", "a b "],
    ["😀 们", "[U+1F600] [U+4EEC]"],
    ["\ud800", "[U+D800]"],
  ])("writes %j", (text, tex) => expect(writeText(text)).toBe(tex))

  it("leaves nothing in any text that TeX would read as a command", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const bare = writeText(text).replace(
          /\\(text[a-z]+\{\}|allowbreak\{\}|[{}$&#%_])|\$(\\([a-zA-Z]+(\{[A-Z]\})?|\|)|[_^][^$]|[-o])\$/g,
          "",
        )
        expect(bare).not.toMatch(/[\\$&#%_^~]|[^\P{C}]/u)
      }),
    )
  })

  itTypesets("puts every character on the page, or its number", () => {
    const { log, pages } = typeset(`\\documentclass{article}\\usepackage{luatexja}\\begin{document}
${writeText(HOSTILE)}

${writeText(KANJI)}

${writeVerbatim(HOSTILE)}
\\end{document}`)
    expect(log).not.toMatch(/^!|Missing character/m)
    const text = pages.join("").replace(/\s/g, "")
    expect(text.match(/\\input\{\/etc\/passwd\}\\write18\{ls\}\$x\$#1100%a_bx\^2~&\{\}\^\^5c/g)).toHaveLength(
      2,
    )
    for (const char of KANJI.replace(/[ \ufb01]/gu, ""))
      expect(text.normalize("NFKC")).toContain(char.normalize("NFKC"))
    expect(text).toContain("[U+0000][U+D800]")
  })
})

describe("isJapanese", () => {
  it("tells what needs a Japanese font", () => {
    expect([..."漢字かなカナ、。Ω①"].every(isJapanese)).toBe(true)
    expect([..."abc–’é…"].some(isJapanese)).toBe(false)
    expect([..."们😀ש"].some(isPrintable)).toBe(false)
  })
})
