import { fail, type Parser, peek, spanFrom, take } from "./parser"
import type { Subscript, SubscriptPart } from "./surface"
import { isSign, type Token } from "./token"

/** Reads `_1`, `_{ij}`, `_{i,j}`, `_{\mathrm{max}}`. Refuses sums of indices by name. */
export function parseSubscript(parser: Parser): Subscript {
  const start = peek(parser).span[0]
  take(parser)
  const groups: SubscriptPart[][] = [[]]
  const braced = isSign(peek(parser), "{")
  if (braced) take(parser)
  for (let first = true; braced ? !isSign(peek(parser), "}") : first; first = false) {
    const token = peek(parser)
    if (isSign(token, ",")) {
      take(parser)
      groups.push([])
      continue
    }
    const part = subscriptPart(token) ?? (braced ? wholeAxis(parser, groups) : null)
    if (!part) {
      refusePart(parser, token)
      break
    }
    take(parser)
    const shift = braced && part.kind === "letter" ? parseShift(parser) : 0
    groups.at(-1)?.push(shift ? { ...part, shift, span: spanFrom(parser, part.span[0]) } : part)
    if (!braced && part.kind === "number") checkDigits(parser, token, "_")
  }
  if (braced && isSign(peek(parser), "}")) take(parser)
  const span = spanFrom(parser, start)
  if (groups.some((group) => group.length === 0)) fail(parser, "syntax/bad-index", span, {})
  return { groups, span }
}

/** `:`, `*` or a dot for a whole row or column, `X_{i,:}`, `X_{*j}`; alone or between factors they are none. */
function wholeAxis(parser: Parser, groups: readonly (readonly SubscriptPart[])[]): SubscriptPart | null {
  const [token, next] = [peek(parser), peek(parser, 1)]
  if (!isSign(token, ":", "*", "cdot", "bullet")) return null
  const group = groups.at(-1) ?? []
  const ends = isSign(next, ",", "}")
  const count = groups.length === 1 ? group.length : 0
  const starts = group.length === 0 && (ends || (groups.length === 1 && subscriptPart(next) !== null))
  const second = ends && count === 1
  const alone = groups.length === 1 && group.length === 0 && isSign(next, "}")
  return (starts || second) && !alone ? { kind: "all", text: ":", span: token.span } : null
}

/** The `+1` of `x_{i+1}`: a number added to the last letter of a group. */
function parseShift(parser: Parser): number {
  const [sign, count, next] = [peek(parser), peek(parser, 1), peek(parser, 2)]
  const added = isSign(sign, "+", "-") && count.kind === "number" && !count.text.includes(".")
  if (!added || !isSign(next, ",", "}") || count.text.length > 3) return 0
  take(parser)
  take(parser)
  return isSign(sign, "-") ? -Number(count.text) : Number(count.text)
}

function subscriptPart(token: Token): SubscriptPart | null {
  if (token.kind === "number" && !token.text.includes(".")) {
    return { kind: "number", text: token.text, span: token.span }
  }
  if (token.kind === "letter") {
    return {
      kind: token.letter.length > 1 ? wordKind(token) : "letter",
      text: token.letter,
      span: token.span,
    }
  }
  if (token.kind === "prose") return { kind: "word", text: token.text.trim(), span: token.span }
  const word =
    token.kind === "command" &&
    /^(max|min|mod|infty|top|sum|var|mean|inf|sup|exp|log|ln|abs)$/.test(token.name)
  return word ? { kind: "word", text: token.name, span: token.span } : null
}

/** Greek letters are index letters too; words are names. */
const wordKind = (token: Token & { kind: "letter" }): "letter" | "word" =>
  token.font === "upright" ? "word" : "letter"

function refusePart(parser: Parser, token: Token): void {
  const arithmetic = isSign(token, "+", "-", "*", "/")
  if (arithmetic) fail(parser, "unsupported/index-arithmetic", token.span, {})
  else if (token.kind === "finish") fail(parser, "syntax/unfinished", token.span, {})
  else fail(parser, "syntax/bad-index", token.span, {})
}

/** `x_12` shows x₁2: TeX takes one digit, people mean two. */
export function checkDigits(parser: Parser, token: Token, sign: "_" | "^"): void {
  if (token.kind !== "number" || token.text.length === 1) return
  fail(parser, "syntax/script-digits", token.span, { sign, digits: token.text })
}
