import type { Span } from "../term"
import { barOf, bracketOf } from "./characters"
import { skipSpaces } from "./read-letter"
import type { Font, Token } from "./token"

/** What the tokenizer keeps while it goes through a text. */
export interface Reader {
  readonly text: string
  /** Names of several letters that are declared, `rate`. */
  readonly words: ReadonlySet<string>
  readonly tokens: Token[]
  at: number
  /** Open braces; a font for those that belong to a font command, whose braces are not passed on. */
  readonly braces: ({ font: Font; command: string } | null)[]
  /** What a size command before the next bracket says, and where it starts. */
  size: { side: "open" | "close" | "any"; start: number } | null
}

type Unplaced = Token extends infer T ? (T extends Token ? Omit<T, "span"> : never) : never

/** Adds a token that ends at a place, and goes on there. */
export function push(reader: Reader, token: Unplaced, end: number): true {
  reader.size = null
  const span: Span = [reader.at, end]
  // A distributed Omit loses that the kinds belong together; putting the span back restores the union.
  reader.tokens.push({ ...token, span } as Token)
  reader.at = end
  return true
}

/** The font that the innermost enclosing font command asks for. */
export const currentFont = (reader: Reader) => reader.braces.findLast((brace) => brace !== null) ?? null

/** Brackets and bars; a size command before them belongs to them and may tell the side. */
export function readDelimiter(reader: Reader, text: string, end: number): boolean {
  const { size } = reader
  const bar = barOf(text)
  const bracket = bracketOf(text)
  if (!bar && !bracket) return false
  reader.size = null
  reader.at = size?.start ?? reader.at
  if (bar) {
    // Two single bars in a row are left to the parser: they may close one thing and open another.
    const side = size && size.side !== "any" ? size.side : bar.side
    push(reader, { kind: "bar", double: bar.double, side }, end)
  } else if (bracket) {
    push(reader, { kind: bracket.kind, bracket: bracket.bracket }, end)
  }
  return true
}

/** Adds a letter in the font around it. */
export function pushLetter(reader: Reader, letter: string, latex: string, end: number): true {
  const font = currentFont(reader)
  if (!font || font.font === "plain")
    return push(reader, { kind: "letter", letter, font: "plain", latex }, end)
  return push(reader, { kind: "letter", letter, font: font.font, latex: `\\${font.command}{${latex}}` }, end)
}

/** The end of a group in braces that starts at a place; the place itself when none does. */
export function skipGroup(text: string, start: number): number {
  const open = skipSpaces(text, start)
  if (text.charAt(open) !== "{") return start
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if (text.charAt(at) === "{") depth++
    if (text.charAt(at) === "}") depth--
    if (depth === 0) return at + 1
  }
  return text.length
}
