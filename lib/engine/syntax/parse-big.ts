import { fail, type Parser, peek, spanFrom, take, unexpected } from "./parser"
import type { Bound, Surface } from "./surface"
import { isSign } from "./token"

interface Range {
  letters: string[]
  from: number
  to: Bound | null
}

/** `\sum_{i=1}^{n}`, `\prod_i`, `\sum_{i,j}` with everything they reach over: the following product. */
export function parseBig(parser: Parser, op: "sum" | "product"): Surface {
  const token = take(parser)
  const range: Range = { letters: [], from: 1, to: null }
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

/** `_{i=1}`, `_i`, `_{i,j}`, `_{1 \le i \le n}`. */
function parseLower(parser: Parser, range: Range): void {
  take(parser)
  const braced = isSign(peek(parser), "{")
  if (braced) take(parser)
  const first = peek(parser)
  if (first.kind === "number" && isSign(peek(parser, 1), "le")) {
    take(parser)
    take(parser)
    range.from = Number(first.text)
  }
  do {
    const letter = peek(parser)
    if (letter.kind !== "letter") {
      fail(parser, "syntax/sum-without-index", letter.span, {})
      return
    }
    take(parser)
    range.letters.push(letter.letter)
  } while (braced && isSign(peek(parser), ",") && take(parser))
  if (isSign(peek(parser), "=")) {
    take(parser)
    const start = peek(parser)
    if (start.kind !== "number" || start.text.includes(".")) {
      fail(parser, "unsupported/sum-range", start.span, {})
      return
    }
    take(parser)
    range.from = Number(start.text)
  } else if (isSign(peek(parser), "le")) {
    take(parser)
    range.to = parseBound(parser)
  }
  if (!braced) return
  if (isSign(peek(parser), "}")) take(parser)
  else fail(parser, "unsupported/sum-range", peek(parser).span, {})
}

function parseUpper(parser: Parser, range: Range): void {
  take(parser)
  const braced = isSign(peek(parser), "{")
  if (braced) take(parser)
  range.to = parseBound(parser)
  // `\sum_{i,j=1}^{m,n}` would give each letter its own end; only equal ends are read.
  if (!braced) return
  if (isSign(peek(parser), "}")) take(parser)
  else fail(parser, "unsupported/sum-range", peek(parser).span, {})
}

/** The end of a range: a number or a letter. */
function parseBound(parser: Parser): Bound | null {
  const token = peek(parser)
  if (token.kind === "number" && !token.text.includes(".")) {
    take(parser)
    return { number: Number(token.text) }
  }
  if (token.kind === "letter") {
    take(parser)
    return { letter: token.letter }
  }
  if (token.kind === "finish") unexpected(parser)
  else fail(parser, "unsupported/sum-range", token.span, {})
  return null
}
