import { expect, it } from "vitest"
import { type LineSpan, setSpans } from "./set-spans"

const formula = (latex: string) => ({ span: "formula", latex }) as const
const text = (words: string) => ({ span: "text", text: words }) as const

it("the signs close to a formula are taken along with it, and no others", () => {
  const strong = { span: "strong", text: "(so)" } as const
  const spans = [
    text("For ("),
    formula("A"),
    text("), i.e. "),
    strong,
    formula("n"),
    text("「"),
    formula("m"),
    text("」。"),
  ]
  expect(setSpans(spans)).toEqual([
    text("For "),
    { ...formula("A"), before: "(", after: ")," },
    text(" i.e. "),
    strong,
    { ...formula("n"), before: "", after: "" },
    { ...formula("m"), before: "「", after: "」。" },
  ])
})

it.each<readonly LineSpan[]>([
  [text("(a).")],
  [formula("a"), text("):("), formula("b")],
  [formula("a"), text("。")],
])("nothing gets lost of %j %j %j", (...spans) => {
  const words = setSpans(spans).map((span) =>
    span.span === "formula" ? span.before + span.latex + span.after : span.text,
  )
  expect(words.join("")).toBe(
    spans.map((span) => (span.span === "formula" ? span.latex : span.text)).join(""),
  )
})
