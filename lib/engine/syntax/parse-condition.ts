import { comparisonOf, conditionOf, isComparison, negation } from "./condition"
import { fail, nested, type Parser, peek, spanFrom, take, unexpected } from "./parser"
import type { Surface } from "./surface"
import { isSign, type Token } from "./token"

/** `x > 0`, `0 \le x < 1`, `i \ne j`: 1 where it holds and 0 elsewhere. */
function parseCondition(parser: Parser): Surface {
  const parts: Surface[] = []
  let left = parser.grammar.expression(parser)
  if (!isComparison(peek(parser))) return unexpected(parser)
  while (isComparison(peek(parser))) {
    const sign = comparisonOf(take(parser))
    const right = parser.grammar.expression(parser)
    if (sign) parts.push(conditionOf(sign, left, right))
    left = right
  }
  return allOf(parts)
}

/** The product of conditions. */
const allOf = (parts: readonly Surface[]): Surface => {
  const [first, ...rest] = parts
  const one: Surface = { type: "number", value: { num: 1n, den: 1n }, span: [0, 0] }
  return rest.reduce<Surface>(
    (left, right) => ({ type: "infix", sign: "cdot", left, right, span: [left.span[0], right.span[1]] }),
    first ?? one,
  )
}

/** Whether the brackets or braces that open at a place hold a comparison of their own, and not only below a sum, as in `[\\sum_{i=1}^n x_i]`. */
export function holdsComparison(parser: Parser, ahead = 0): boolean {
  let depth = 0
  /** The depth outside of the script that is passed over. */
  let outside: number | null = null
  for (let at = ahead; ; at++) {
    const token = peek(parser, at)
    if (token.kind === "finish") return false
    if (outside === null && depth > 0 && isSign(token, "_", "^") && isSign(peek(parser, at + 1), "{"))
      outside = depth
    if (token.kind === "open" || token.kind === "begin" || isSign(token, "{")) depth++
    if (token.kind === "close" || token.kind === "end" || isSign(token, "}")) depth--
    if (depth === 0) return false
    if (outside === depth && isSign(token, "}")) outside = null
    if (outside === null && isComparison(token) && depth <= 2) return true
  }
}

/** `[x > 0]` with any brackets around it, also twice as in `_{\{x > 0\}}`. */
export function parseBracketedCondition(parser: Parser): Surface {
  const open = take(parser)
  const inner = peek(parser)
  const twice = inner.kind === "open" && inner.bracket === "{"
  const condition = nested(parser, () => (twice ? parseBracketedCondition(parser) : parseCondition(parser)))
  const close = peek(parser)
  if (close.kind !== "close" && !isSign(close, "}")) return unexpected(parser)
  take(parser)
  return { type: "group", of: condition, bracket: "[", span: spanFrom(parser, open.span[0]) }
}

/** `\mathbf{1}_{x>0}`, `\mathbb{1}[x>0]`, `\mathbb{I}(x>0)`; null when the letter is no indicator here. */
export function parseIndicator(parser: Parser): Surface | null {
  const token = peek(parser)
  const letter = token.kind === "letter" ? token : null
  const named =
    letter &&
    ((letter.letter === "1" && letter.font !== "plain") ||
      (letter.letter === "I" && letter.font === "blackboard"))
  if (!named) return null
  const next = peek(parser, 1)
  const subscript = isSign(next, "_") && isSign(peek(parser, 2), "{")
  if (!subscript && next.kind !== "open") return null
  if (!holdsComparison(parser, subscript ? 2 : 1)) return null
  take(parser)
  if (subscript) take(parser)
  return parseBracketedCondition(parser)
}

const OTHERWISE = /^(otherwise|else|その他|それ以外|上記以外|以外)/
const isOtherwise = (token: Token): boolean =>
  (token.kind === "prose" && OTHERWISE.test(token.text.trim().replace(/^[(（、,\s]+/, ""))) ||
  (token.kind === "letter" && OTHERWISE.test(token.letter))

const isWords = (token: Token): boolean =>
  token.kind === "prose" ||
  token.kind === "wide" ||
  (token.kind === "letter" && /^(if|for|when|where|and)$/.test(token.letter)) ||
  isSign(token, ",", ";", "&")

interface Case {
  readonly value: Surface
  /** Null in the row for everything else. */
  readonly condition: Surface | null
}

/** The rows of `\begin{cases}` up to its end: a value that counts where its condition holds and none before it did. */
export function parseCases(parser: Parser, start: number): Surface {
  const rows: Case[] = []
  for (;;) {
    while (isWords(peek(parser))) take(parser)
    if (peek(parser).kind === "end" || peek(parser).kind === "finish") break
    if (peek(parser).kind === "break") {
      take(parser)
      continue
    }
    rows.push(parseCase(parser))
    if (parser.error || peek(parser).kind !== "break") break
  }
  const span = spanFrom(parser, start)
  const last = rows.at(-1)
  const open = rows.slice(0, -1).some((row) => row.condition === null)
  if (rows.length < 2 || !last || open) {
    const notation = { en: "a definition by cases of this form", ja: "この形の場合分け" }
    return fail(parser, "unsupported/notation", span, { notation })
  }
  // The last row holds wherever the others do not: the cases of a function cover its domain.
  const terms = rows.map(({ value, condition }, k) => {
    const before = rows.slice(0, k).flatMap((row) => (row.condition ? [negation(row.condition)] : []))
    const own = k === rows.length - 1 || !condition ? [] : [condition]
    const weight: Surface = { type: "group", of: allOf([...before, ...own]), bracket: "(", span: value.span }
    const grouped: Surface = { type: "group", of: value, bracket: "(", span: value.span }
    const of: Surface = { type: "juxtapose", factors: [weight, grouped], span: value.span }
    return { negative: false, of }
  })
  return { type: "add", terms, span }
}

function parseCase(parser: Parser): Case {
  const value = parser.grammar.expression(parser)
  let condition: Surface | null = null
  let rest = false
  for (;;) {
    const token = peek(parser)
    if (isOtherwise(token)) rest = true
    if (isWords(token) || isOtherwise(token)) {
      take(parser)
      continue
    }
    if (token.kind === "break" || token.kind === "end" || token.kind === "finish") break
    const bracketed = token.kind === "open" && holdsComparison(parser)
    const part = bracketed && outermost(parser) ? parseBracketedCondition(parser) : parseCondition(parser)
    condition = condition ? allOf([condition, part]) : part
    if (parser.error) break
  }
  return { value, condition: rest ? null : condition }
}

/** Whether the brackets that open here hold the comparison itself, `(x > 0)`, and not a part of one side. */
function outermost(parser: Parser): boolean {
  let depth = 0
  for (let at = 0; ; at++) {
    const token = peek(parser, at)
    if (token.kind === "finish") return false
    if (token.kind === "open" || isSign(token, "{")) depth++
    if (token.kind === "close" || isSign(token, "}")) depth--
    if (depth === 0) return !isComparison(peek(parser, at + 1))
  }
}
