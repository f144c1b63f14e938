/** A piece of a line: words as they are or marked, or a formula. */
export type LineSpan =
  | { readonly span: "text" | "strong" | "code"; readonly text: string }
  | { readonly span: "formula"; readonly latex: string }

/** A piece of a line with the signs at a formula that no line break may part from it: brackets before it, stops and brackets after it. */
export type SetSpan =
  | { readonly span: "text" | "strong" | "code"; readonly text: string }
  | { readonly span: "formula"; readonly latex: string; readonly before: string; readonly after: string }

const OPENING = /[([{“‘（「『〈《【]+$/
const CLOSING = /^[.,;:!?)\]}”’%、。，．：；！？）」』〉》】…]+/

/** The pieces of a line with the signs close to a formula taken along with it. */
export function setSpans(spans: readonly LineSpan[]): readonly SetSpan[] {
  const wordsAt = (at: number): string => {
    const span = spans[at]
    return span?.span === "text" ? span.text : ""
  }
  const isFormula = (at: number): boolean => spans[at]?.span === "formula"
  const close = (at: number): string => (isFormula(at - 1) ? (CLOSING.exec(wordsAt(at))?.[0] ?? "") : "")
  const open = (at: number): string =>
    isFormula(at + 1) ? (OPENING.exec(wordsAt(at).slice(close(at).length))?.[0] ?? "") : ""
  return spans.flatMap((span, at): SetSpan[] => {
    if (span.span === "formula") return [{ ...span, before: open(at - 1), after: close(at + 1) }]
    if (span.span !== "text") return [span]
    const text = span.text.slice(close(at).length, span.text.length - open(at).length)
    return text === "" ? [] : [{ ...span, text }]
  })
}
