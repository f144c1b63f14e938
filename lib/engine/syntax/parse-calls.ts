import { isFunctionWord } from "./commands"
import { joinDots } from "./dots"
import { parseChoiceOver } from "./parse-big"
import { parseList } from "./parse-brackets"
import { startsDifferential } from "./parse-derivative"
import { parseScripts } from "./parse-scripts"
import {
  fail,
  nested,
  type Parser,
  parseArgument,
  peek,
  spanFrom,
  take,
  tokenText,
  unexpected,
} from "./parser"
import type { Surface } from "./surface"
import { isSign, type Token } from "./token"
import { isKnownNotation } from "./unsupported-notation"

/** `\sin^{-1}` and its kin. */
const INVERSES: Readonly<Record<string, string>> = {
  sin: "arcsin",
  cos: "arccos",
  tan: "arctan",
  sinh: "arsinh",
  cosh: "arcosh",
  tanh: "artanh",
}

/** Macros that set bars around what their braces hold: `\\norm{x}_2^2`, `\\abs{x}`. */
const DELIMITERS: Readonly<Record<string, "norm" | "bars">> = { norm: "norm", abs: "bars" }

/** A function called by name, with or without brackets: `\sin^2(x)`, `\ln|X|`, `\cos 3x`, `\log_2 x`. */
export function parseCall(parser: Parser, name: string): Surface {
  const token = take(parser)
  if (isKnownNotation(name)) return fail(parser, "unsupported/known-notation", token.span, { word: name })
  if (/^(max|min)$/.test(name) && runsOverIndex(parser)) {
    const list = parseChoiceOver(parser)
    return { type: "call", name, args: [list], parameter: null, span: spanFrom(parser, token.span[0]) }
  }
  let exponent: Surface | null = null
  let parameter: Surface | null = null
  let primes = 0
  for (;;) {
    if (isSign(peek(parser), "'") && parser.names.derivatives && primes < 2) {
      take(parser)
      primes++
    } else if (isSign(peek(parser), "^") && !exponent) {
      take(parser)
      exponent = parseExponent(parser)
    } else if (isSign(peek(parser), "_") && !parameter) {
      take(parser)
      parameter = parseArgument(parser)
    } else break
  }
  if (parameter && !/^(log|max|min|ELU|elu|LeakyReLU)$/.test(name)) {
    return fail(parser, "syntax/unexpected", parameter.span, {
      found: parser.source.slice(...parameter.span),
    })
  }
  const inverse = exponent !== null && isMinusOne(exponent)
  const called = inverse && Object.hasOwn(INVERSES, name) ? (INVERSES[name] ?? name) : name
  if (inverse && called === name)
    return fail(parser, "syntax/inverse-function", token.span, { name: tokenText(parser, token) })
  const bracketed = peek(parser).kind === "open"
  if (isSign(peek(parser), "{") && Object.hasOwn(DELIMITERS, name) && !exponent) {
    const of = parseArgument(parser)
    const span = spanFrom(parser, token.span[0])
    return parseScripts(
      parser,
      DELIMITERS[name] === "norm" ? { type: "norm", of, which: null, span } : { type: "bars", of, span },
    )
  }
  const args = bracketed ? joinDots(parser, parseList(parser)) : [parseBareArgument(parser)]
  const call: Surface = { type: "call", name: called, args, parameter, span: spanFrom(parser, token.span[0]) }
  const slope: Surface =
    primes === 0 ? call : { type: "slope", of: call, order: primes === 1 ? 1 : 2, span: call.span }
  const powered: Surface =
    exponent && !inverse ? { type: "power", base: slope, exponent, span: call.span } : slope
  return bracketed ? parseScripts(parser, powered) : powered
}

/** Whether the subscript of `\max` is an index letter with its range, not a variable that is chosen. */
function runsOverIndex(parser: Parser): boolean {
  if (!isSign(peek(parser), "_")) return false
  const inner = isSign(peek(parser, 1), "{") ? 2 : 1
  // `\max_{1 \le i \le n}` begins with the number.
  const ahead = [inner, inner + 2].map((at) => peek(parser, at))
  const letter = ahead[0]?.kind === "number" ? ahead[1] : ahead[0]
  if (letter?.kind !== "letter" || letter.font !== "plain" || !/^[a-z]$/.test(letter.letter)) return false
  return !parser.names.isVariable({ ...letter, type: "letter", subscript: null, primes: 0 })
}

/** `^2`, `^{-1}` after the name of a function; TeX takes one digit. */
function parseExponent(parser: Parser): Surface {
  const token = peek(parser)
  if (isSign(token, "-")) {
    take(parser)
    const of = parseArgument(parser)
    return { type: "add", terms: [{ negative: true, of }], span: [token.span[0], of.span[1]] }
  }
  if (token.kind === "number" && token.text.length > 1) {
    return fail(parser, "syntax/script-digits", token.span, { sign: "^", digits: token.text })
  }
  return parseArgument(parser)
}

function isMinusOne(exponent: Surface): boolean {
  if (exponent.type !== "add" || exponent.terms.length !== 1) return false
  const [term] = exponent.terms
  return (
    term?.negative === true &&
    term.of.type === "number" &&
    term.of.value.num === 1n &&
    term.of.value.den === 1n
  )
}

const isFunction = (token: Token): boolean =>
  token.kind === "command" && (isFunctionWord(token.name) || token.name === "bigsum" || token.name === "prod")

/** The argument of a function without brackets: factors up to the next function, sign or bracket. */
function parseBareArgument(parser: Parser): Surface {
  const first = peek(parser)
  if (isSign(first, "-")) {
    take(parser)
    if (isSign(peek(parser), "-")) return unexpected(parser)
    const of = parseBareArgument(parser)
    return { type: "add", terms: [{ negative: true, of }], span: [first.span[0], of.span[1]] }
  }
  if (!parser.grammar.startsOperand(parser)) return unexpected(parser)
  const factors = [parser.grammar.operand(parser)]
  const single = first.kind === "bar" || isFunction(first) || first.kind === "begin"
  while (!single && continuesArgument(parser)) factors.push(parser.grammar.operand(parser))
  const [only] = factors
  const last = factors.at(-1)
  if (!only || !last || factors.length === 1) return only ?? unexpected(parser)
  return { type: "juxtapose", factors, span: [only.span[0], last.span[1]] }
}

/** A differential ends it too: `\cos\theta\,\mathrm d\theta` is (cos θ) dθ. */
function continuesArgument(parser: Parser): boolean {
  const token = peek(parser)
  return (
    parser.grammar.startsOperand(parser) &&
    !startsDifferential(parser) &&
    !isFunction(token) &&
    token.kind !== "open" &&
    token.kind !== "bar"
  )
}

/** `\sqrt{x}`, `\sqrt[3]{x}`, `sqrt(x)`. */
export function parseRoot(parser: Parser): Surface {
  const start = take(parser).span[0]
  const open = peek(parser)
  let parameter: Surface | null = null
  if (open.kind === "open" && open.bracket === "[") {
    take(parser)
    parameter = nested(parser, () => parser.grammar.expression(parser))
    const close = peek(parser)
    if (close.kind !== "close") return unexpected(parser)
    take(parser)
  }
  const next = peek(parser)
  const args = next.kind === "open" ? parseList(parser) : [parseArgument(parser)]
  return { type: "call", name: "sqrt", args, parameter, span: spanFrom(parser, start) }
}
