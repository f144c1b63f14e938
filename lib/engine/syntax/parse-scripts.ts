import { parseDecimal } from "../rational"
import { parsePoint, startsPoint } from "./parse-evaluated"
import { checkDigits, parseSubscript } from "./parse-subscript"
import { fail, nested, type Parser, parseArgument, peek, spanFrom, take, unexpected } from "./parser"
import { type LetterSurface, partsOf, type Surface } from "./surface"
import { isSign, type Token } from "./token"

const MAX_SCRIPTS = 8

/** Everything that may follow an operand: subscripts, powers, transposes, primes. */
export function parseScripts(parser: Parser, operand: Surface): Surface {
  let surface = operand
  let raised = false
  for (let count = 0; ; count++) {
    const token = peek(parser)
    if (count > MAX_SCRIPTS) return fail(parser, "limit/depth", token.span, {})
    if (isSign(token, "_")) {
      surface = parseEntry(parser, surface)
    } else if (isSign(token, "^")) {
      const closed = surface.type === "power" || surface.type === "entry-power"
      if (raised && closed) return fail(parser, "syntax/repeated-script", token.span, {})
      surface = parseRaised(parser, surface)
      raised = true
    } else if (isSign(token, "'")) {
      take(parser)
      surface = mark("prime", surface, spanFrom(parser, surface.span[0]))
    } else if (isSign(token, "!")) {
      surface = parseFactorial(parser, surface)
    } else {
      return surface
    }
  }
}

const MAX_FACTORIAL = 100

/** `4!` of a number; of anything else it is refused by name. */
function parseFactorial(parser: Parser, of: Surface): Surface {
  const sign = take(parser)
  const count = of.type === "number" && of.value.den === 1n && of.value.num >= 0n ? Number(of.value.num) : -1
  if (count < 0 || count > MAX_FACTORIAL) {
    const notation = { en: "a factorial", ja: "階乗" }
    return fail(parser, "unsupported/notation", sign.span, { notation })
  }
  const num = Array.from({ length: count }, (_, k) => BigInt(k + 1)).reduce((all, k) => all * k, 1n)
  return { type: "number", value: { num, den: 1n }, span: spanFrom(parser, of.span[0]) }
}

const mark = (name: (Surface & { type: "mark" })["mark"], of: Surface, span: Surface["span"]): Surface => ({
  type: "mark",
  mark: name,
  of,
  letter: null,
  span,
})

/** `(W\bm x)_1`, and `\|x\|_1^2` written as `\|x\|^2_1`. */
function parseEntry(parser: Parser, of: Surface): Surface {
  const token = peek(parser)
  if (of.type === "entry") return fail(parser, "syntax/repeated-script", token.span, {})
  if (of.type === "norm") return parseNormKind(parser, of)
  if (of.type === "power" && of.base.type === "norm") return { ...of, base: parseNormKind(parser, of.base) }
  if (of.type === "power" && of.base.type === "letter" && !of.base.subscript) {
    const subscript = parseSubscript(parser)
    const base = { ...of.base, subscript, span: spanFrom(parser, of.base.span[0]) }
    const latex = of.base.latex + parser.source.slice(...subscript.span)
    return { ...of, base: { ...base, latex }, span: base.span }
  }
  if (of.type === "group" && isPositivePart(parser)) return parsePositivePart(parser, of)
  if (of.type === "group" && startsPoint(parser)) return parsePoint(parser, of, of.span[0])
  const subscript = parseSubscript(parser)
  return { type: "entry", of, subscript, span: spanFrom(parser, of.span[0]) }
}

/** Whether `_+` or `_{+}` stands here. */
function isPositivePart(parser: Parser): boolean {
  const braced = isSign(peek(parser, 1), "{")
  return isSign(peek(parser, braced ? 2 : 1), "+") && (!braced || isSign(peek(parser, 3), "}"))
}

/** `(x)_+`, `[1 - y]_{+}`: the positive part, max(0, x). */
function parsePositivePart(parser: Parser, of: Surface): Surface {
  const count = isSign(peek(parser, 1), "{") ? 4 : 2
  for (let k = 0; k < count; k++) take(parser)
  const span = spanFrom(parser, of.span[0])
  return { type: "call", name: "relu", args: [of], parameter: null, span }
}

/** The small letter of a norm: `_2`, `_F`, `_\infty`, `_*`. */
function parseNormKind(parser: Parser, norm: Surface): Surface {
  if (norm.type !== "norm") return norm
  if (norm.which !== null) return fail(parser, "syntax/repeated-script", peek(parser).span, {})
  take(parser)
  const braced = isSign(peek(parser), "{")
  if (braced) take(parser)
  const token = peek(parser)
  const named = normKind(token)
  let which: Surface | "F" | "infinity" | "nuclear"
  if (named) {
    take(parser)
    which = named
  } else {
    which = braced ? parser.grammar.expression(parser) : parseArgument(parser)
  }
  if (braced && !isSign(take(parser), "}")) return unexpected(parser)
  return { ...norm, which, span: spanFrom(parser, norm.span[0]) }
}

function normKind(token: Token): "F" | "infinity" | "nuclear" | null {
  if (token.kind === "letter" && /^(F|Fro|fro)$/.test(token.letter)) return "F"
  if (token.kind === "prose" && /^(F|Fro|fro)$/.test(token.text.trim())) return "F"
  if (token.kind === "command" && /^(infty|max)$/.test(token.name)) return "infinity"
  if (token.kind === "prose" && /^nuc(lear)?$/.test(token.text.trim())) return "nuclear"
  return isSign(token, "*", "ast") ? "nuclear" : null
}

const isTop = (token: Token): boolean =>
  token.kind === "command" && (token.name === "top" || token.name === "intercal")

/** The exponent after `^`, in braces or one token, with the marks that are no exponents. */
function parseRaised(parser: Parser, base: Surface): Surface {
  take(parser)
  const token = peek(parser)
  const start = base.span[0]
  const whole = (surface: (span: Surface["span"]) => Surface) => surface(spanFrom(parser, start))
  if (isSign(token, "{")) {
    take(parser)
    const inside = parseRaisedGroup(parser, base)
    if (!isSign(peek(parser), "}")) return unexpected(parser)
    take(parser)
    return whole((span) => ({ ...inside, span }))
  }
  if (isSign(token, "circ", "odot")) {
    take(parser)
    const exponent = isSign(peek(parser), "-") ? parseMinus(parser) : parseArgument(parser)
    return whole((span) => ({ type: "entry-power", base, exponent, span }))
  }
  if (isTop(token)) {
    take(parser)
    return whole((span) => mark("transpose", base, span))
  }
  if (isSign(token, "+") || isDagger(token)) {
    take(parser)
    return whole((span) => mark("pseudo-inverse", base, span))
  }
  if (isSign(token, "-")) return parseNegative(parser, base)
  if (token.kind === "open") {
    const exponent = parser.grammar.operand(parser)
    return whole((span) => ({ type: "power", base, exponent, span }))
  }
  if (isSign(token, "*")) return refuseStar(parser, token)
  const exponent = parseDigits(parser)
  return whole((span) => raise(parser, base, exponent, span))
}

/** `A^-1`, `e^-x`: TeX shows them oddly, but they mean one thing only. */
function parseNegative(parser: Parser, base: Surface): Surface {
  take(parser)
  if (isTop(peek(parser))) {
    take(parser)
    return mark("inverse-transpose", base, spanFrom(parser, base.span[0]))
  }
  parser.at--
  const exponent = parseMinus(parser)
  return { type: "power", base, exponent, span: spanFrom(parser, base.span[0]) }
}

/** A minus and what it stands before, as an exponent without braces. */
function parseMinus(parser: Parser): Surface {
  const sign = take(parser)
  const of = parseDigits(parser)
  return { type: "add", terms: [{ negative: true, of }], span: [sign.span[0], of.span[1]] }
}

/** An exponent without braces: TeX takes one digit; where no TeX is typed, `x^10` is what it says. */
function parseDigits(parser: Parser): Surface {
  const token = peek(parser)
  if (token.kind === "number" && !/[\\{]/.test(parser.source)) {
    take(parser)
    return { type: "number", value: parseDecimal(token.text), span: token.span }
  }
  checkDigits(parser, token, "^")
  return parseArgument(parser)
}

function refuseStar(parser: Parser, token: Token): Surface {
  const notation = { en: "the mark $^*$", ja: "記号 $^*$" }
  return fail(parser, "unsupported/notation", token.span, { notation })
}

/** What stands in the braces of an exponent, up to the closing one. */
function parseRaisedGroup(parser: Parser, base: Surface): Surface {
  const [first, second, third] = [peek(parser), peek(parser, 1), peek(parser, 2)]
  const span = base.span
  const last = (token: Token) => isSign(token, "}")
  const skip = (count: number) => {
    for (let k = 0; k < count; k++) take(parser)
  }
  if (isTop(first) && last(second)) {
    skip(1)
    return mark("transpose", base, span)
  }
  if (isSign(first, "-") && (isTop(second) || isT(second)) && last(third)) {
    skip(2)
    return mark("inverse-transpose", base, span)
  }
  if ((isSign(first, "+") || isDagger(first)) && last(second)) {
    skip(1)
    return mark("pseudo-inverse", base, span)
  }
  if (isSign(first, "*") && last(second)) return refuseStar(parser, first)
  if (first.kind === "prose" && /^\s*T\s*$/.test(first.text) && last(second)) {
    skip(1)
    return mark("transpose", base, span)
  }
  if (isSign(first, "'")) {
    skip(1)
    return mark("prime", base, span)
  }
  if (
    first.kind === "open" &&
    (second.kind === "number" || second.kind === "letter") &&
    third.kind === "close" &&
    isSign(peek(parser, 3), "}") &&
    !isEuler(parser, base)
  ) {
    return parseRaisedIndex(parser, base, second)
  }
  const entrywise = isSign(first, "circ", "odot")
  if (entrywise) skip(1)
  const exponent = nested(parser, () => parser.grammar.expression(parser))
  return entrywise ? { type: "entry-power", base, exponent, span } : raise(parser, base, exponent, span)
}

/** Euler's number, which has no samples and layers: `e^{(x)}` is a power. */
const isEuler = (parser: Parser, base: Surface): boolean =>
  base.type === "letter" && base.letter === "e" && !base.subscript && !parser.names.isVariable(base)

/** `\bm x^{(i)}`, `W^{(1)}`: a sample or layer of that number, which `x_i` would name too; `f^{(3)}(x)` and powers of that form are refused. */
function parseRaisedIndex(parser: Parser, base: Surface, token: Token): Surface {
  const refuse = () => {
    const notation = { en: "a raised index in brackets", ja: "括弧付きの上付き添字" }
    return fail(parser, "unsupported/notation", peek(parser).span, { notation })
  }
  const [letter, below] = base.type === "entry" ? [base.of, base.subscript] : [base, null]
  if (letter.type !== "letter" || (token.kind !== "letter" && token.kind !== "number")) return refuse()
  const text = token.kind === "letter" ? token.letter : token.text
  const part = { kind: token.kind, text, span: token.span }
  const raised: LetterSurface = {
    ...letter,
    subscript: { groups: [[part]], raised: true, span: token.span },
    latex: `${letter.subscript ? letter.latex.replace(/_(\{[^{}]*\}|.)$/, "") : letter.latex}^{(${text})}`,
  }
  const isCalled = peek(parser, 4).kind === "open" && !parser.names.isVariable(raised)
  const isKnown = token.kind === "letter" ? !isCalled : parser.names.isVariable(raised)
  if (!isKnown || parser.names.isFunction({ ...letter, subscript: null })) return refuse()
  for (let count = 0; count < 3; count++) take(parser)
  const entry = below ?? letter.subscript
  return entry ? { type: "entry", of: raised, subscript: entry, span: letter.span } : raised
}

/** Whether a bold letter or an arrow stands in it, so that a small t behind it transposes. */
const showsArray = (surface: Surface): boolean =>
  surface.type === "letter"
    ? surface.font === "bold" || surface.font === "arrow"
    : partsOf(surface).some(showsArray)

const isDagger = (token: Token): boolean =>
  token.kind === "command" && (token.name === "dagger" || token.name === "dag")

const isT = (token: Token): boolean => token.kind === "letter" && token.letter === "T"

/** A power; the letter T alone is kept as a mark that may also turn out to be a variable. */
function raise(parser: Parser, base: Surface, exponent: Surface, span: Surface["span"]): Surface {
  const small = exponent.type === "letter" && exponent.letter === "t" && showsArray(base)
  const letter =
    exponent.type === "letter" && (small || exponent.letter === "T") && !exponent.subscript ? exponent : null
  if (letter && small && parser.names.isVariable(letter)) return { type: "power", base, exponent, span }
  return letter
    ? { type: "mark", mark: "transpose", of: base, letter, span }
    : { type: "power", base, exponent, span }
}
