import { parseScripts } from "./parse-scripts"
import { type Parser, parseArgument, peek, take, unexpected } from "./parser"
import type { Surface } from "./surface"
import { isSign } from "./token"

/** Commands that draw something around a part of a formula, with the script that their note stands in. */
const NOTES: Readonly<Record<string, "_" | "^" | null>> = {
  underbrace: "_",
  underbracket: "_",
  overbrace: "^",
  overbracket: "^",
  boxed: null,
  fbox: null,
}

/** Whether a command only draws attention to its argument. */
export const isAnnotation = (name: string): boolean => Object.hasOwn(NOTES, name)

/** `\underbrace{A\bm x}_{\text{prediction}}`, `\boxed{2\bm x}`: what is inside; the note is for people. */
export function parseAnnotated(parser: Parser): Surface {
  const token = take(parser)
  const note = token.kind === "command" ? NOTES[token.name] : null
  const of = parseArgument(parser)
  if (note && isSign(peek(parser), note)) {
    take(parser)
    if (!skipNote(parser)) return unexpected(parser)
  }
  const span: Surface["span"] = [token.span[0], of.span[1]]
  return parseScripts(parser, { type: "group", of, bracket: "(", span })
}

/** Passes over a group in braces, or over one sign; false where it does not end. */
function skipNote(parser: Parser): boolean {
  let depth = 0
  do {
    const token = peek(parser)
    if (token.kind === "finish") return false
    if (isSign(token, "{")) depth++
    if (isSign(token, "}")) depth--
    take(parser)
  } while (depth > 0)
  return depth === 0
}
