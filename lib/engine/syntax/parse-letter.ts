import { rational } from "../rational"
import { joinDots } from "./dots"
import { parseList } from "./parse-brackets"
import { parseIndicator } from "./parse-condition"
import { asLetter, parseDifferential, parseJacobian, startsDifferential } from "./parse-derivative"
import { parseScripts } from "./parse-scripts"
import { parseSubscript } from "./parse-subscript"
import { fail, type Parser, parseArgument, peek, spanFrom, take, tokenText } from "./parser"
import type { LetterSurface, Surface } from "./surface"
import { isSign, type Token } from "./token"
import { isKnownFunction, type KnownNotation } from "./unsupported-notation"

/** Letters that name functions when a bracket follows and nothing else is said. */
const FUNCTION_LETTERS: ReadonlySet<string> = new Set(
  "f g h F G H L J phi psi varphi Phi Psi hat f hat g tilde f".split(" "),
)

/** Letters that name functions when the bracket holds nothing but letters, `u(x)`, `\bm r(t)`. */
const SOMETIMES_FUNCTIONS: ReadonlySet<string> = new Set(
  "u v w y z r s p q k eta rho mu gamma omega Gamma Theta Lambda Sigma Xi".split(" "),
)

/** A letter with its subscript and primes, and what follows it: the arguments of a function, or scripts. */
export function parseLetter(parser: Parser): Surface {
  const token = peek(parser)
  if (token.kind !== "letter") return fail(parser, "syntax/unfinished", token.span, {})
  const indicator = parseIndicator(parser)
  if (indicator) return parseScripts(parser, indicator)
  if (startsDifferential(parser)) return parseDifferential(parser)
  take(parser)
  if (token.letter === "d" && token.font === "upright") {
    return fail(parser, "unsupported/derivative-notation", token.span, {})
  }
  const scripts = parser.at
  const letter = parseSuffixes(parser, token)
  if (isDifferentiation(parser, letter)) {
    if (!parser.names.derivatives || letter.primes > 0)
      return fail(parser, "unsupported/derivative-notation", token.span, {})
    return parseJacobian(parser, token.span[0], letter.subscript && targetAt(parser, scripts))
  }
  if (letter.font === "blackboard" && /^[EPV]$/.test(letter.letter)) {
    const notation = { en: "an expectation or probability", ja: "期待値や確率" }
    return fail(parser, "unsupported/notation", token.span, { notation })
  }
  const squared = functionPower(parser, letter)
  if (squared) return squared
  const call = callOf(parser, letter)
  return parseScripts(parser, call ?? letter)
}

/** What a subscript says that starts at a place and was read as one already, as something to differentiate by: `D_{\bm x}\bm f`. */
function targetAt(parser: Parser, start: number): Surface {
  const end = parser.at
  parser.at = start + 1
  const target = parseArgument(parser)
  parser.at = end
  return target
}

/** Whether a letter is the sign of differentiation: a D that is no variable, before the name of a function. */
function isDifferentiation(parser: Parser, letter: LetterSurface): boolean {
  const next = peek(parser)
  if (letter.letter !== "D" || parser.names.isVariable(letter) || next.kind !== "letter") return false
  return /^[fgh]$/.test(next.letter) || parser.names.isFunction(asLetter(next))
}

/** The subscript and primes of a letter, in either order. */
function parseSuffixes(parser: Parser, token: Token & { kind: "letter" }): LetterSurface {
  let subscript = null
  let primes = 0
  for (;;) {
    if (isSign(peek(parser), "'")) {
      take(parser)
      primes++
    } else if (isSign(peek(parser), "_") && !subscript) {
      subscript = parseSubscript(parser)
    } else {
      break
    }
  }
  const { letter, font } = token
  const span = spanFrom(parser, token.span[0])
  const scripts = subscript ? tokenText(parser, { ...token, span: subscript.span }) : ""
  return { type: "letter", letter, font, latex: token.latex + scripts, subscript, primes, span }
}

/** Whether a bracket after a letter holds its arguments. */
function isCalled(parser: Parser, letter: LetterSurface, args: readonly Surface[]): boolean {
  const { names } = parser
  if (names.isFunction(letter, args)) return true
  if (names.isVariable(letter) || names.isFunction(letter)) return false
  if (letter.letter.length > 1 && letter.font === "upright") return true
  if (FUNCTION_LETTERS.has(letter.letter)) return true
  const plain = args.every((arg) => arg.type === "letter" || arg.type === "dots" || arg.type === "pattern")
  return plain && (SOMETIMES_FUNCTIONS.has(letter.letter) || /^[A-Z]$/.test(letter.letter))
}

/** Whether a text speaks of gamma functions, so that ψ is the digamma function in it. */
export const SPEAKS_OF_GAMMA = /\\Gamma|Γ|gamma(?:ln)?\s*\}?\s*\(|lgamma/

/** What belongs to the eigenvalues of a matrix by its letter. */
const SPECTRAL: Readonly<Record<string, string>> = {
  lambda: "eigenvalue",
  sigma: "singular-value",
  kappa: "condition-number",
  rho: "spectral-radius",
}

/** `\lambda_{\max}(A + X)`, `\sigma_1(X)`, `\rho(X)`, `\kappa(X)`: what the eigenvalues of a matrix are written with; null for everything else. */
function spectralCall(parser: Parser, letter: LetterSurface, args: readonly Surface[]): Surface | null {
  const [only] = args
  const name = Object.hasOwn(SPECTRAL, letter.letter) ? SPECTRAL[letter.letter] : undefined
  if (args.length !== 1 || !only || name === undefined) return null
  if (parser.names.isVariable(letter) || parser.names.isFunction(letter)) return null
  const capital = only.type === "letter" && /^[A-Z]$/.test(only.letter)
  const span = spanFrom(parser, letter.span[0])
  const [part, ...more] = letter.subscript?.groups.flat() ?? []
  const extreme = part !== undefined && /^(max|min)$/.test(part.text)
  if (!part)
    return capital && !/^(lambda|sigma)$/.test(letter.letter)
      ? { type: "call", name, args, parameter: null, span }
      : null
  if (!/^(lambda|sigma)$/.test(letter.letter) || (!extreme && !capital)) return null
  if (more.length > 0 || part.shift) return fail(parser, "unsupported/index-arithmetic", letter.span, {})
  const rank = part.text === "max" ? 1 : part.text === "min" ? -1 : Number(part.text)
  const parameter: Surface = Number.isNaN(rank)
    ? {
        ...letter,
        font: "plain",
        letter: part.text,
        latex: part.text,
        subscript: null,
        primes: 0,
        span: part.span,
      }
    : { type: "number", value: rational(rank), span: part.span }
  return { type: "call", name, args, parameter, span }
}

const isFree = ({ names }: Parser, letter: LetterSurface): boolean =>
  !names.isVariable(letter) && !names.isFunction(letter) && !letter.subscript

/** `\mathrm{polygamma}(x)`: functions with a fixed meaning that are known and not read; null for everything else. */
function specialName(parser: Parser, { letter, ...rest }: LetterSurface): KnownNotation | null {
  const isOwn = rest.font !== "upright" || !isFree(parser, { ...rest, letter, subscript: null })
  return !isOwn && isKnownFunction(letter) ? letter : null
}

/** `\Gamma(x)`, and `\psi(x)` where gamma functions are spoken of; null for everything else. */
function gammaCall(parser: Parser, letter: LetterSurface, args: readonly Surface[]): Surface | null {
  if (args.length !== 1 || letter.font !== "plain" || !isFree(parser, letter)) return null
  const psi = parser.names.speaksOfGamma ?? SPEAKS_OF_GAMMA.test(parser.source)
  const name = letter.letter === "Gamma" ? "gamma" : letter.letter === "psi" && psi ? "digamma" : null
  return name && { type: "call", name, args, parameter: null, span: spanFrom(parser, letter.span[0]) }
}

/** `f(x)`, `\sigma(x)`; null when no bracket follows or it holds a factor of a product. */
function callOf(parser: Parser, letter: LetterSurface): Surface | null {
  const open = peek(parser)
  if (open.kind !== "open" || open.bracket === "<") return null
  const logistic = letter.letter === "sigma" && !letter.subscript && !parser.names.isVariable(letter)
  const start = parser.at
  const items = parseList(parser)
  const spectral = spectralCall(parser, letter, items)
  if (spectral) return spectral
  const special = specialName(parser, letter)
  if (special) return fail(parser, "unsupported/known-notation", letter.span, { word: special })
  const gamma = gammaCall(parser, letter, items)
  if (!logistic && !gamma && !isCalled(parser, letter, items)) {
    // What was just read is the next factor; going back to it must not read it a second time, or nesting would cost 2ⁿ.
    parser.lists.set(start, { items, end: parser.at })
    parser.at = start
    return null
  }
  const args = joinDots(parser, items)
  const span = spanFrom(parser, letter.span[0])
  const called: Surface = logistic
    ? { type: "call", name: "sigmoid", args, parameter: null, span }
    : (gamma ?? { type: "apply", fn: { ...letter, primes: 0 }, args, span })
  const { primes } = letter
  if (primes === 0) return called
  if (!parser.names.derivatives || primes > 2)
    return fail(parser, "unsupported/derivative-notation", letter.span, {})
  return { type: "slope", of: called, order: primes === 1 ? 1 : 2, span }
}

/** `f^2(x)` is the square of f(x); `f^{-1}(x)` is an inverse function, which is refused. */
function functionPower(parser: Parser, letter: LetterSurface): Surface | null {
  const { names } = parser
  const named = names.isFunction(letter) || (FUNCTION_LETTERS.has(letter.letter) && !names.isVariable(letter))
  if (!named || !isSign(peek(parser), "^")) return null
  const [first, second] = [peek(parser, 1), peek(parser, 2)]
  const power = first.kind === "number" && first.text.length === 1 && second.kind === "open"
  if (!power) return null
  take(parser)
  take(parser)
  const args = parseList(parser)
  const base: Surface = { type: "apply", fn: letter, args, span: spanFrom(parser, letter.span[0]) }
  const exponent: Surface = { type: "number", value: { num: BigInt(first.text), den: 1n }, span: first.span }
  return parseScripts(parser, { type: "power", base, exponent, span: base.span })
}
