import { describe, expect, it } from "vitest"
import { articleBoard, by, exportRequest, testBoard } from "../request.testing"
import { markdownExporter } from "./markdown-exporter"

describe("the Markdown export", () => {
  it("says what each card holds, with mathematics between dollar signs", async () => {
    const board = testBoard("Gradients")
    board.add("f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}", by("x"))
    const [en, ja] = [
      await markdownExporter.write(exportRequest(board)),
      await markdownExporter.write(exportRequest(board, "ja")),
    ]
    expect(en).toMatch(
      /^# Gradients\n\n<!-- card 1 [0-9a-f]{12} -->\n## Function \$f\$\n\n\$\$\nf\(\\bm\{x\}\) = /,
    )
    expect(en).toContain("### Gradient\n\n$$\n\\frac{\\partial f(\\bm{x})}{\\partial \\bm{x}}")
    expect(en).toMatch(/\n- \$= .*\$ — Product rule/)
    expect(ja).toContain("### 勾配")
  })

  it("has pairs of dollar signs only, for every function of the article", async () => {
    const text = await markdownExporter.write(exportRequest(articleBoard("100 $ & <b>"), "ja"))
    for (const line of text.split("\n"))
      expect([line, (line.replace(/\\\$/g, "").match(/\$/g) ?? []).length % 2]).toEqual([line, 0])
    expect(text).toContain("# 100 \\$ &amp; &lt;b&gt;")
  })

  it("keeps what people typed from becoming markup", async () => {
    const hostile = testBoard("[a](javascript:x) <script>\n# b")
    hostile.add("f(x) = \\frac{1 `` <img src=x onerror=alert(1)>")
    const text = await markdownExporter.write(exportRequest(hostile))
    expect(text).toContain("# &#91;a&#93;(javascript:x) &lt;script&gt; \\# b\n")
    expect(text).toContain("``` f(x) = \\frac{1 `` <img src=x onerror=alert(1)> ```")
  })
})
