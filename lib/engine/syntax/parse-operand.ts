import { parseDecimal } from "../rational"
import { foreignCharacter } from "./characters"
import { isFunctionWord, STRUCTURE_COMMANDS } from "./commands"
import { isAnnotation, parseAnnotated } from "./parse-annotated"
import { parseBig } from "./parse-big"
import { parseBars, parseBracket, parseEnvironment } from "./parse-brackets"
import { parseCall, parseRoot } from "./parse-calls"
import { parseNabla, parsePartial } from "./parse-derivative"
import { isBarOfPoint, parseEvaluated } from "./parse-evaluated"
import { parseBinomial, parseFraction } from "./parse-fraction"
import { parseLetter } from "./parse-letter"
import { parseScripts } from "./parse-scripts"
import { fail, isTwin, nested, type Parser, peek, spanFrom, take, tokenText, unexpected } from "./parser"
import type { Surface } from "./surface"
import { isSign, type Token } from "./token"
import { isKnownNotation } from "./unsupported-notation"

const MAX_DEPTH = 60

/** Whether a bar at this place, after an operand, opens something; otherwise it closes. */
function barOpens(parser: Parser, token: Token & { kind: "bar" }): boolean {
  if (token.side !== "any") return token.side === "open"
  const open = parser.bars.at(-1)
  if (open === "twin") return token.double || !isTwin(parser)
  return open !== (token.double ? "double" : "single")
}

/** Whether another factor follows. */
export function startsOperand(parser: Parser): boolean {
  const token = peek(parser)
  switch (token.kind) {
    case "number":
    case "letter":
    case "open":
    case "begin":
      return true
    case "command":
      return token.name !== "top" && token.name !== "intercal" && token.name !== "over"
    case "dots":
      return token.direction === "across"
    case "bar":
      return barOpens(parser, token) && !isBarOfPoint(parser)
    case "sign":
      return token.sign === "{" || token.sign === "left."
    default:
      return false
  }
}

/** One factor with its scripts: a number, a letter, a call, a bracket, a big sum with all it reaches over. */
export function parseOperand(parser: Parser): Surface {
  // Every recursion of the grammar passes through here, so this is the place to bound it.
  parser.depth++
  if (parser.depth > MAX_DEPTH) fail(parser, "limit/depth", peek(parser).span, {})
  const operand = parseKind(parser)
  parser.depth--
  return operand
}

function parseKind(parser: Parser): Surface {
  const token = peek(parser)
  switch (token.kind) {
    case "number":
      take(parser)
      return parseScripts(parser, { type: "number", value: parseDecimal(token.text), span: token.span })
    case "letter":
      return parseLetter(parser)
    case "open":
      return parseScripts(parser, parseBracket(parser))
    case "bar":
      return token.side === "close" ? unexpected(parser) : parseScripts(parser, parseBars(parser))
    case "begin":
      return parseScripts(parser, parseEnvironment(parser))
    case "dots":
      take(parser)
      return { type: "dots", direction: token.direction, span: token.span }
    case "command":
      return parseCommand(parser, token.name)
    case "sign":
      if (token.sign === "left.") return parseEvaluated(parser)
      return token.sign === "{" || token.sign === "^" ? parseBraces(parser) : unexpected(parser)
    default:
      return unexpected(parser)
  }
}

function parseCommand(parser: Parser, name: string): Surface {
  const token = peek(parser)
  if (/^[dtc]?frac$/.test(name)) return parseScripts(parser, parseFraction(parser))
  if (/^[dt]?binom$/.test(name)) return parseScripts(parser, parseBinomial(parser))
  if (name === "sqrt") return parseScripts(parser, parseRoot(parser))
  if (name === "bigsum") return parseBig(parser, "sum")
  if (name === "prod") return parseBig(parser, "product")
  if (isFunctionWord(name)) return parseCall(parser, name)
  if (name === "placeholder") return fail(parser, "syntax/empty-place", token.span, {})
  if (name === "scientific") {
    const typed = parser.source.slice(token.span[0], token.span[1] + 2)
    return fail(parser, "syntax/scientific", token.span, { typed })
  }
  if (name === "inf" && peek(parser, 1).kind === "close") {
    // `norm(x, inf)`
    take(parser)
    const word = { letter: name, font: "upright", latex: name, subscript: null, primes: 0 } as const
    return { type: "letter", ...word, span: token.span }
  }
  if (isAnnotation(name)) return parseAnnotated(parser)
  if (isKnownNotation(name)) return fail(parser, "unsupported/known-notation", token.span, { word: name })
  if (parser.names.derivatives && name === "nabla") return parseNabla(parser)
  if (parser.names.derivatives && name === "partial") return parsePartial(parser)
  if (name === "partial" || name === "nabla")
    return fail(parser, "unsupported/derivative-notation", token.span, {})
  if (STRUCTURE_COMMANDS.has(name)) return unexpected(parser)
  const character = foreignCharacter(parser.source, token.span[0])
  if (character) {
    const [start] = token.span
    return fail(parser, "syntax/unknown-character", [start, start + character.character.length], character)
  }
  return fail(parser, "syntax/unknown-command", token.span, { command: tokenText(parser, token) })
}

const isTransposeMark = (token: Token): boolean =>
  (token.kind === "letter" && /^[tT]$/.test(token.letter)) ||
  (token.kind === "command" && (token.name === "top" || token.name === "intercal"))

/** `{…}`: invisible, so it may hold one thing only; `{}^t\!A` is the Japanese way to write a transpose. */
function parseBraces(parser: Parser): Surface {
  const start = peek(parser).span[0]
  if (isSign(peek(parser), "^")) return parseLeadingTranspose(parser, start)
  take(parser)
  if (isSign(peek(parser), "}")) {
    take(parser)
    return isSign(peek(parser), "^") ? parseLeadingTranspose(parser, start) : parseOperand(parser)
  }
  const inner = nested(parser, () => parser.grammar.expression(parser))
  if (!isSign(peek(parser), "}")) return unexpected(parser)
  take(parser)
  const next = peek(parser)
  const single = inner.type !== "add" && inner.type !== "juxtapose" && inner.type !== "infix"
  if (single) return parseScripts(parser, inner)
  if (inner.type === "juxtapose" && !isSign(next, "^", "_")) return inner
  const alone =
    next.kind === "finish" || isSign(next, "}", "&", "=") || next.kind === "break" || next.kind === "close"
  if (alone && start === parser.tokens[0]?.span[0]) return inner
  return fail(parser, "syntax/invisible-braces", spanFrom(parser, start), {})
}

function parseLeadingTranspose(parser: Parser, start: number): Surface {
  take(parser)
  const braced = isSign(peek(parser), "{")
  if (braced) take(parser)
  if (!isTransposeMark(peek(parser))) return unexpected(parser)
  take(parser)
  if (braced && !isSign(take(parser), "}")) return unexpected(parser)
  const of = parseOperand(parser)
  return { type: "mark", mark: "transpose", of, letter: null, span: [start, of.span[1]] }
}
