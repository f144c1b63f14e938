import type { Span } from "../term"
import { resolveProductDots, resolveSumDots } from "./dots"
import { evaluated } from "./parse-evaluated"
import { parseOperand, startsOperand } from "./parse-operand"
import { fail, type Parser, peek, spanFrom, take } from "./parser"
import { reachOver } from "./reach-of-sums"
import type { InfixSign, Surface } from "./surface"
import { isSign, type Token } from "./token"

/**
 * The table of what stands between two factors, all with one precedence: looser than juxtaposition, tighter than `+` and `-`.
 */
const INFIX: ReadonlySet<string> = new Set([
  "cdot",
  "times",
  "odot",
  "circ",
  "oslash",
  "otimes",
  "*",
  "/",
  ":",
])

const MAX_FACTORS = 200

const joined = (first: Surface, last: Surface): Span => [first.span[0], last.span[1]]

/** A sum of terms, up to the first token that cannot belong to it; `a \\over b` is the fraction of all that stands on both sides. */
export function parseExpression(parser: Parser): Surface {
  const num = parseSum(parser)
  const token = peek(parser)
  if (token.kind !== "command" || token.name !== "over") return num
  take(parser)
  const den = parseSum(parser)
  return { type: "fraction", num, den, span: joined(num, den) }
}

function parseSum(parser: Parser): Surface {
  const start = peek(parser).span[0]
  const terms: { negative: boolean; of: Surface }[] = []
  let signed = false
  do {
    let negative = false
    while (isSign(peek(parser), "+", "-")) {
      if (isSign(take(parser), "-")) negative = !negative
      signed = true
    }
    terms.push({ negative, of: evaluated(parser, parseProduct(parser)) })
  } while (isSign(peek(parser), "+", "-"))
  // In the lines of a derivation an index may be free, so that a term behind a sum may mean another one.
  const reached = parser.names.derivatives ? terms : reachOver(terms)
  const [first] = reached
  if (first && reached.length === 1 && !(signed && first.negative)) return first.of
  return resolveSumDots(parser, { type: "add", terms: reached, span: spanFrom(parser, start) })
}

const isInfix = (token: Token): boolean => token.kind === "sign" && INFIX.has(token.sign)

/** Factors with signs between them: what a big sum reaches over. */
export function parseProduct(parser: Parser): Surface {
  let left = parseJuxtaposed(parser)
  for (let count = 0; isInfix(peek(parser)); count++) {
    const token = take(parser)
    if (token.kind !== "sign") return left
    const right = parseSigned(parser)
    // The table above holds exactly the infix signs.
    const sign = token.sign as InfixSign
    if (sign === "/" && right.type === "juxtapose") {
      fail(parser, "syntax/ambiguous-slash", [left.span[0], right.span[1]], {})
    }
    if (count > MAX_FACTORS) fail(parser, "limit/factors", token.span, { limit: MAX_FACTORS })
    left = { type: "infix", sign, left, right, span: joined(left, right) }
  }
  return left
}

/** A factor after an infix sign may carry its own minus: `a \cdot -b`. */
function parseSigned(parser: Parser): Surface {
  const token = peek(parser)
  if (!isSign(token, "-", "+")) return parseJuxtaposed(parser)
  take(parser)
  const of = parseJuxtaposed(parser)
  if (isSign(token, "+")) return of
  return { type: "add", terms: [{ negative: true, of }], span: [token.span[0], of.span[1]] }
}

/** `2 3` is set as 23, and `1\frac12` may be a mixed number: neither is surely a product. */
function checkNumbers(parser: Parser, left: Surface | undefined, right: Surface): void {
  if (left?.type !== "number") return
  const whole = (surface: Surface) => surface.type === "number"
  const mixed = right.type === "fraction" && whole(right.num) && whole(right.den)
  if (whole(right) || mixed) {
    fail(parser, "syntax/two-numbers", [left.span[0], right.span[1]], {})
  }
}

function parseJuxtaposed(parser: Parser): Surface {
  const factors = [parseOperand(parser)]
  while (startsOperand(parser)) {
    const next = parseOperand(parser)
    checkNumbers(parser, factors.at(-1), next)
    factors.push(next)
    if (factors.length > MAX_FACTORS) {
      fail(parser, "limit/factors", peek(parser).span, { limit: MAX_FACTORS })
    }
  }
  const [first] = factors
  const last = factors.at(-1)
  if (!first || !last || factors.length === 1) return first ?? parseOperand(parser)
  return resolveProductDots(parser, { type: "juxtapose", factors, span: joined(first, last) })
}
