/** A piece of a line of prose. */
export type Span =
  | { readonly span: "text" | "strong" | "code"; readonly text: string }
  | { readonly span: "formula"; readonly latex: string }

/** A block of prose, with its lines as spans. */
export type ProseBlock =
  | { readonly block: "paragraph"; readonly spans: readonly Span[] }
  /** The level is the number of its signs, from 1 to 4. */
  | { readonly block: "heading"; readonly level: number; readonly spans: readonly Span[] }
  | { readonly block: "formula"; readonly latex: string }
  | {
      readonly block: "item"
      /** How deep the item stands in its list, from 0. */
      readonly depth: number
      /** What stands before the item: a number, or null for a dot. */
      readonly number: number | null
      readonly spans: readonly Span[]
    }

const DEEPEST = 4

/**
 * Text as people type it, with a little of Markdown: `#` headings, `-` and `1.` lists (indented: lists in lists), `**strong**`, `` `code` ``,
 * `$…$` formulas in a line and `$$…$$` formulas of their own. Whatever is no such mark stands as typed; `\$` is a dollar sign.
 */
export function readProse(text: string): readonly ProseBlock[] {
  const parts = text.split(/\$\$([\s\S]+?)\$\$/)
  return parts.flatMap((part, place) => {
    if (place % 2 === 1) return part.trim() === "" ? [] : [{ block: "formula" as const, latex: part.trim() }]
    return part.split(/\r?\n/).flatMap(readLine)
  })
}

function readLine(line: string): ProseBlock[] {
  if (line.trim() === "") return []
  const heading = /^(#{1,4})\s+(.*)$/.exec(line)
  if (heading)
    return [{ block: "heading", level: heading[1]?.length ?? 1, spans: readSpans(heading[2] ?? "") }]
  const item = /^([ \t]*)(?:[-*•]|(\d{1,3})[.)])\s+(.*)$/.exec(line)
  if (item) {
    const [, indent = "", number, content = ""] = item
    const depth = Math.min(DEEPEST, Math.floor(indent.replaceAll("\t", "  ").length / 2))
    return [
      {
        block: "item",
        depth,
        number: number === undefined ? null : Number(number),
        spans: readSpans(content),
      },
    ]
  }
  return [{ block: "paragraph", spans: readSpans(line) }]
}

/**
 * A dollar sign opens a formula where a letter follows it at once, and closes one where it follows a letter at once and no digit comes
 * after it: prices stay prices.
 */
const MARKS =
  /\\\$|(?<!\\)\$(?<latex>[^\s$](?:(?:\\.|[^$\\])*[^\s$\\]|(?:\\.|[^$\\])*\\[^\s$])?)\$(?!\d)|\*\*(?<strong>[^\s*](?:[^*]*[^\s*])?)\*\*|`(?<code>[^`]+)`/g

function readSpans(line: string): readonly Span[] {
  const spans: Span[] = []
  const say = (text: string) => {
    const last = spans.at(-1)
    if (text === "") return
    if (last?.span === "text") spans[spans.length - 1] = { span: "text", text: last.text + text }
    else spans.push({ span: "text", text })
  }
  let at = 0
  for (const found of line.matchAll(MARKS)) {
    say(line.slice(at, found.index))
    at = found.index + found[0].length
    const { latex, strong, code } = found.groups ?? {}
    if (latex !== undefined) spans.push({ span: "formula", latex })
    else if (strong !== undefined) spans.push({ span: "strong", text: strong })
    else if (code !== undefined) spans.push({ span: "code", text: code })
    else say("$")
  }
  say(line.slice(at))
  return spans
}

/** The first words of a text without its marks, for lists and spoken names; empty for a text without words. */
export function firstWords(text: string, most = 60, written = (latex: string): string => latex): string {
  for (const block of readProse(text)) {
    const words =
      block.block === "formula"
        ? written(block.latex)
        : block.spans.map((span) => (span.span === "formula" ? written(span.latex) : span.text)).join("")
    const letters = [...words.trim()]
    if (letters.length > 0)
      return letters.length > most ? `${letters.slice(0, most).join("")}…` : letters.join("")
  }
  return ""
}
