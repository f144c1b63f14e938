import { FormulaInLine } from "./formula-in-line"
import { type LineSpan, setSpans } from "./set-spans"

/** A sentence in which `$…$` holds mathematics: it is typeset in place, at the size of the text. */
export function MixedText({ text, size = 14 }: { readonly text: string; readonly size?: number }) {
  // Every second part stood between dollar signs.
  const spans = text
    .split(/\$([^$]+)\$/)
    .map(
      (part, place): LineSpan =>
        place % 2 === 1 ? { span: "formula", latex: part } : { span: "text", text: part },
    )
  return setSpans(spans).map((span, place) => {
    // The parts have no identity but their place.
    const key = `${place}:${span.span}`
    return span.span === "formula" ? (
      <FormulaInLine key={key} {...span} size={size} />
    ) : (
      <span key={key}>{span.text}</span>
    )
  })
}
