import type { EngineError, Result } from "../answer"
import type { RefusalData, RefusalId } from "../errors"
import { parseDecimal } from "../rational"
import { refuse } from "../refuse"
import type { Span } from "../term"
import type { LetterSurface, Surface } from "./surface"
import { isSign, type Token } from "./token"

/** What the parser must know of names, since `a(x + 1)` is a product and `f(x + 1)` is not. */
export interface Names {
  /** Whether a letter is a variable: declared, or an argument of the left-hand side. */
  readonly isVariable: (letter: LetterSurface) => boolean
  /** Whether a letter names a function on the left-hand side, or of the lines before; `args` are what stands in the bracket behind it, where that may tell. */
  readonly isFunction: (letter: LetterSurface, args?: readonly Surface[]) => boolean
  /** Whether ψ is the digamma function; where nothing is said, the formula itself decides. */
  readonly speaksOfGamma?: boolean
  /** Whether signs of differentiation are read, as in the lines of a derivation; functions hold none. */
  readonly derivatives?: boolean
}

/** The mutually recursive parts of the grammar, handed around so that the files need not import each other in circles. */
export interface Grammar {
  readonly expression: (parser: Parser) => Surface
  readonly product: (parser: Parser) => Surface
  readonly operand: (parser: Parser) => Surface
  readonly startsOperand: (parser: Parser) => boolean
}

/**
 * A place in a list of tokens. The first refusal is kept and everything after it reads as the end of the text, so that parsing
 * functions need no error branches of their own.
 */
export interface Parser {
  readonly source: string
  readonly names: Names
  readonly grammar: Grammar
  readonly tokens: Token[]
  at: number
  depth: number
  error: EngineError | null
  /** Lists in brackets that were read ahead, by the place of their opening bracket. */
  readonly lists: Map<number, { readonly items: readonly Surface[]; readonly end: number }>
  /** Bars that are open, innermost last; brackets and braces hide what is outside them. `point` is open up to the bar of a point, `\\right|_{x=0}`. */
  readonly bars: ("single" | "double" | "twin" | "hidden" | "point")[]
}

/** A parser at the start of some tokens of a source; the last token must be of kind `finish`. */
export const createParser = (
  source: string,
  tokens: readonly Token[],
  names: Names,
  grammar: Grammar,
): Parser => ({
  source,
  names,
  grammar,
  tokens: [...tokens],
  at: 0,
  depth: 0,
  error: null,
  lists: new Map(),
  bars: [],
})

/** The token `ahead` places further on. */
export function peek(parser: Parser, ahead = 0): Token {
  const last = parser.tokens.length - 1
  const at = parser.error ? last : Math.min(parser.at + ahead, last)
  return parser.tokens[at] ?? { kind: "finish", span: [parser.source.length, parser.source.length] }
}

/** Takes the next token. */
export function take(parser: Parser): Token {
  const token = peek(parser)
  if (token.kind !== "finish") parser.at++
  return token
}

/** Keeps the first refusal and gives a placeholder that is never looked at. */
export function fail<Id extends RefusalId>(
  parser: Parser,
  id: Id,
  span: Span,
  data: RefusalData<Id>,
): Surface {
  parser.error ??= refuse(id, span, data).error
  return { type: "dots", direction: "across", span }
}

/** The LaTeX of a token as typed. */
export const tokenText = (parser: Parser, token: Token): string => parser.source.slice(...token.span)

/** Refuses the next token where something else had to follow. */
export function unexpected(parser: Parser): Surface {
  const token = peek(parser)
  if (token.kind === "finish") return fail(parser, "syntax/unfinished", token.span, {})
  if (token.kind === "close")
    return fail(parser, "syntax/unopened", token.span, { bracket: tokenText(parser, token) })
  return fail(parser, "syntax/unexpected", token.span, { found: tokenText(parser, token) })
}

/** From the start of one thing to the end of the last token taken. */
export function spanFrom(parser: Parser, start: number): Span {
  const last = parser.tokens[parser.at - 1]
  return [start, Math.max(start, last?.span[1] ?? start)]
}

/** The result of a parsing function: the first refusal if there was one. */
export const outcome = <T>(parser: Parser, value: T): Result<T> =>
  parser.error ? { ok: false, error: parser.error } : { ok: true, value }

/** Runs a parsing function with the bars outside hidden. */
export function nested<T>(parser: Parser, parse: () => T): T {
  parser.bars.push("hidden")
  const result = parse()
  parser.bars.pop()
  return result
}

/** Whether two single bars stand side by side, `||x||`. */
export function isTwin(parser: Parser): boolean {
  const [first, second] = [peek(parser), peek(parser, 1)]
  const single = (token: Token) => token.kind === "bar" && !token.double && token.side === "any"
  return single(first) && single(second) && first.span[1] === second.span[0]
}

/**
 * Takes the argument of a command: a group in braces, or one token as TeX does (`\\frac12`). `what` follows an empty group.
 */
export function parseArgument(parser: Parser): Surface {
  const token = peek(parser)
  if (isSign(token, "{")) {
    take(parser)
    const inner = nested(parser, () => parser.grammar.expression(parser))
    if (!isSign(peek(parser), "}")) return unexpected(parser)
    take(parser)
    return inner
  }
  if (token.kind === "number" && token.text.length > 1) splitNumber(parser, token)
  const first = peek(parser)
  if (first.kind === "number" || first.kind === "letter") return parseSingle(parser, first)
  return parser.grammar.operand(parser)
}

/** One number or letter without scripts. */
function parseSingle(parser: Parser, token: Token): Surface {
  take(parser)
  if (token.kind === "number") return { type: "number", value: parseDecimal(token.text), span: token.span }
  if (token.kind !== "letter") return unexpected(parser)
  return {
    type: "letter",
    letter: token.letter,
    font: token.font,
    latex: token.latex,
    subscript: null,
    primes: 0,
    span: token.span,
  }
}

/** Splits the first digit off, since TeX takes single digits. */
function splitNumber(parser: Parser, token: Token & { kind: "number" }): void {
  const [start, end] = token.span
  parser.tokens.splice(
    parser.at,
    1,
    { kind: "number", text: token.text.slice(0, 1), span: [start, start + 1] },
    { kind: "number", text: token.text.slice(1), span: [start + 1, end] },
  )
}
