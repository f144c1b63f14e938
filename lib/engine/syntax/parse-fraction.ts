import { rational } from "../rational"
import { parseDerivativeFraction } from "./parse-derivative"
import { fail, type Parser, parseArgument, peek, spanFrom, take } from "./parser"
import type { Surface } from "./surface"
import { isSign, type Token } from "./token"

const isDifferential = (token: Token): boolean =>
  (token.kind === "command" && (token.name === "partial" || token.name === "nabla")) ||
  (token.kind === "letter" && token.letter === "d" && (token.font === "upright" || token.font === "plain"))

/** Whether a group starts with a sign of differentiation. */
const startsDifferential = (parser: Parser, at: number): boolean =>
  isDifferential(peek(parser, isSign(peek(parser, at), "{") ? at + 1 : at))

/** `\frac{a}{b}`; a derivative written as a fraction is refused by name. */
export function parseFraction(parser: Parser): Surface {
  const start = take(parser).span[0]
  if (startsDifferential(parser, 0) && denominatorIsDifferential(parser)) {
    if (parser.names.derivatives) return parseDerivativeFraction(parser, start)
    return fail(parser, "unsupported/derivative-notation", peek(parser).span, {})
  }
  const num = parseArgument(parser)
  const den = parseArgument(parser)
  return { type: "fraction", num, den, span: spanFrom(parser, start) }
}

const MAX_BINOMIAL = 200n
/** Up to this many factors \(\binom{x}{k}\) is written as a product. */
const MAX_FALLING = 12n

/** `\\binom{5}{2}` of whole numbers, `\\binom{n}{2}` as \(n(n - 1)/2\); with anything else below it is refused by name. */
export function parseBinomial(parser: Parser): Surface {
  const start = take(parser).span[0]
  const [top, bottom] = [parseArgument(parser), parseArgument(parser)]
  const span = spanFrom(parser, start)
  const whole = (surface: Surface) =>
    surface.type === "number" && surface.value.den === 1n ? surface.value.num : null
  const [n, k] = [whole(top), whole(bottom)]
  if (n === null && k !== null && k <= MAX_FALLING) return fallingFactorial(top, Number(k), span)
  if (n === null || k === null || n > MAX_BINOMIAL || k > MAX_BINOMIAL) {
    const notation = { en: "a binomial coefficient of this kind", ja: "この形の二項係数" }
    return fail(parser, "unsupported/notation", span, { notation })
  }
  let value = k > n ? 0n : 1n
  for (let i = 0n; i < k && value > 0n; i++) value = (value * (n - i)) / (i + 1n)
  return { type: "number", value: { num: value, den: 1n }, span }
}

/** \(x(x - 1)\cdots(x - k + 1)/k!\) */
function fallingFactorial(x: Surface, count: number, span: Surface["span"]): Surface {
  const number = (value: number): Surface => ({ type: "number", value: rational(value), span })
  const factors = Array.from({ length: count }, (_, less): Surface => {
    const terms = [
      { negative: false, of: x },
      { negative: true, of: number(less) },
    ]
    return { type: "group", of: less === 0 ? x : { type: "add", terms, span }, bracket: "(", span }
  })
  if (factors.length === 0) return number(1)
  const den = number(factors.reduce((product, _, less) => product * (less + 1), 1))
  return { type: "fraction", num: { type: "juxtapose", factors, span }, den, span }
}

/** Looks behind the first group, without reading it. */
function denominatorIsDifferential(parser: Parser): boolean {
  let ahead = 0
  let depth = 0
  do {
    const token = peek(parser, ahead)
    if (token.kind === "finish") return false
    if (isSign(token, "{")) depth++
    if (isSign(token, "}")) depth--
    ahead++
  } while (depth > 0)
  return startsDifferential(parser, ahead)
}
