import { type Comparison, comparisonOf, conditionOf, isComparison } from "./condition"
import { fail, type Parser, peek, spanFrom, take, unexpected } from "./parser"
import type { Bound, LetterSurface, Surface } from "./surface"
import { isSign } from "./token"

interface Range {
  letters: string[]
  from: number
  start: { letter: string; shift: number; surface: Surface } | null
  to: Bound | null
  conditions: Surface[]
  shared: boolean
}

/** The list of what stands behind `\max_i`, `\max_{i=1}^{n}`, `\max_{1 \le i \le n}`; the range must start at 1 and have no conditions. */
export function parseChoiceOver(parser: Parser): Surface {
  const start = peek(parser).span[0]
  const range: Range = { letters: [], from: 1, start: null, to: null, conditions: [], shared: false }
  parseLower(parser, range)
  if (isSign(peek(parser), "^")) parseUpper(parser, range)
  const whole = range.from === 1 && range.start === null && range.conditions.length === 0
  const span = spanFrom(parser, start)
  if (!whole || range.letters.length !== 1) return fail(parser, "unsupported/sum-range", span, {})
  const entry = parser.grammar.product(parser)
  return { type: "pattern", form: "column", letters: range.letters, to: [range.to], entry, span: entry.span }
}

/** `\sum_{i=1}^{n}`, `\prod_i`, `\sum_{i,j}`, `\sum_{i<j}` with everything they reach over: the following product. */
export function parseBig(parser: Parser, op: "sum" | "product"): Surface {
  const token = take(parser)
  const range: Range = { letters: [], from: 1, start: null, to: null, conditions: [], shared: false }
  for (;;) {
    if (isSign(peek(parser), "_")) parseLower(parser, range)
    else if (isSign(peek(parser), "^")) parseUpper(parser, range)
    else break
  }
  if (range.letters.length === 0) fail(parser, "syntax/sum-without-index", token.span, {})
  const negative = isSign(peek(parser), "-") ? take(parser) : null
  const product = parser.grammar.product(parser)
  const body: Surface = negative
    ? { type: "add", terms: [{ negative: true, of: product }], span: [negative.span[0], product.span[1]] }
    : product
  return { type: "big", op, ...range, body, span: spanFrom(parser, token.span[0]) }
}

/** `_{i=1}`, `_i`, `_{i,j=1}`, `_{1 \le i < j \le n}`, `_{j=1, j \ne i}`. */
function parseLower(parser: Parser, range: Range): void {
  take(parser)
  const braced = isSign(peek(parser), "{")
  if (braced) take(parser)
  for (let first = true; ; first = false) {
    parsePart(parser, range, first, braced)
    if (!braced || !isSign(peek(parser), ",") || parser.error) break
    take(parser)
  }
  if (!braced) return
  if (isSign(peek(parser), "}")) take(parser)
  else fail(parser, "unsupported/sum-range", peek(parser).span, {})
}

/** What stands between two commas: a letter, `i=1`, or a chain of comparisons. */
function parsePart(parser: Parser, range: Range, first: boolean, braced: boolean): void {
  const start = parsePlace(parser)
  if (!start) {
    if (first && peek(parser).kind !== "letter")
      fail(parser, "syntax/sum-without-index", peek(parser).span, {})
    else fail(parser, "unsupported/sum-range", peek(parser).span, {})
    return
  }
  if (braced && isSign(peek(parser), "=") && start.letter && start.shift === 0) {
    take(parser)
    range.letters.push(start.letter)
    parseStart(parser, range)
    return
  }
  const places: Place[] = [start]
  const comparisons: Comparison[] = []
  while (braced && isComparison(peek(parser))) {
    const sign = comparisonOf(take(parser))
    const next = parsePlace(parser)
    if (!sign || !next) {
      fail(parser, "unsupported/sum-range", peek(parser).span, {})
      return
    }
    comparisons.push(sign)
    places.push(next)
  }
  noteChain(parser, range, places, comparisons)
}

/** The number or letter at which an index starts. */
function parseStart(parser: Parser, range: Range): void {
  const start = parsePlace(parser)
  if (start && !start.letter) range.from = start.shift
  else if (start?.letter) range.start = { letter: start.letter, shift: start.shift, surface: start.surface }
  else fail(parser, "unsupported/sum-range", peek(parser).span, {})
}

/** A number (no letter), or a letter with a number added. */
interface Place {
  readonly letter: string | null
  readonly shift: number
  readonly surface: Surface
}

/** `i`, `2`, `i+1`; null when something else stands there. */
function parsePlace(parser: Parser): Place | null {
  const token = peek(parser)
  if (isSign(token, "-") && peek(parser, 1).kind === "number") {
    take(parser)
    const of = parsePlace(parser)
    if (!of) return null
    const surface: Surface = {
      type: "add",
      terms: [{ negative: true, of: of.surface }],
      span: of.surface.span,
    }
    return { letter: null, shift: -of.shift, surface }
  }
  if (token.kind === "number" && !token.text.includes(".")) {
    take(parser)
    const value = Number(token.text)
    return { letter: null, shift: value, surface: whole(value, token.span) }
  }
  if (token.kind !== "letter") return null
  take(parser)
  const { letter, font, latex, span } = token
  const surface: LetterSurface = { type: "letter", letter, font, latex, subscript: null, primes: 0, span }
  const [sign, count] = [peek(parser), peek(parser, 1)]
  if (!isSign(sign, "+", "-") || count.kind !== "number" || count.text.includes(".")) {
    return { letter, shift: 0, surface }
  }
  take(parser)
  take(parser)
  const negative = isSign(sign, "-")
  const value = Number(count.text)
  const terms = [
    { negative: false, of: surface },
    { negative, of: whole(value, count.span) },
  ]
  return {
    letter,
    shift: negative ? -value : value,
    surface: { type: "add", terms, span: [span[0], count.span[1]] },
  }
}

const whole = (value: number, span: Surface["span"]): Surface => ({
  type: "number",
  value: { num: BigInt(value), den: 1n },
  span,
})

/** `i`, `i < j`, `1 \le i < j \le n`: the letters that run, their ends, and the conditions between them. */
function noteChain(
  parser: Parser,
  range: Range,
  places: readonly Place[],
  signs: readonly Comparison[],
): void {
  const inner = [...places]
  const between = [...signs]
  const [lower] = inner
  if (lower && lower.letter === null && (between[0] === "le" || between[0] === "<")) {
    range.from = lower.shift + (between[0] === "<" ? 1 : 0)
    inner.shift()
    between.shift()
  }
  const upper = inner.at(-1)
  const ended = inner.length > 1 && between.at(-1) === "le"
  if (upper && ended && (inner.length > 2 || places.length > 2 || signs.length === 1)) {
    range.to = upper.letter ? { letter: upper.letter, shift: upper.shift } : { number: upper.shift }
    inner.pop()
    between.pop()
  }
  for (const [k, place] of inner.entries()) {
    const next = inner[k + 1]
    const sign = between[k]
    if (!place.letter || place.shift !== 0) {
      fail(parser, "unsupported/sum-range", place.surface.span, {})
      return
    }
    // In `\sum_{i=1}^n \sum_{j \ne i}` the i runs already; `i` is one more letter only where nothing binds it.
    if (!range.letters.includes(place.letter)) range.letters.push(place.letter)
    if (next && sign) range.conditions.push(conditionOf(sign, place.surface, next.surface))
  }
  if (between.length > 0) range.shared = true
}

function parseUpper(parser: Parser, range: Range): void {
  take(parser)
  const braced = isSign(peek(parser), "{")
  if (braced) take(parser)
  const place = braced ? parsePlace(parser) : parseSingle(parser)
  if (place && braced && !isSign(peek(parser), "}")) {
    fail(parser, "unsupported/sum-range", peek(parser).span, {})
    return
  }
  if (!place) {
    if (peek(parser).kind === "finish") unexpected(parser)
    else fail(parser, "unsupported/sum-range", peek(parser).span, {})
    return
  }
  range.to = place.letter ? { letter: place.letter, shift: place.shift } : { number: place.shift }
  // `\sum_{i,j=1}^{m,n}` would give each letter its own end; only equal ends are read.
  if (braced) take(parser)
}

/** A number or a letter without braces. */
function parseSingle(parser: Parser): Place | null {
  const token = peek(parser)
  if (token.kind !== "letter") return parsePlace(parser)
  take(parser)
  const { letter, font, latex, span } = token
  return {
    letter,
    shift: 0,
    surface: { type: "letter", letter, font, latex, subscript: null, primes: 0, span },
  }
}
