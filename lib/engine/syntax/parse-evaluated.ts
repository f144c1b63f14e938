import { fail, nested, type Parser, peek, spanFrom, take, unexpected } from "./parser"
import type { Surface } from "./surface"
import { isSign } from "./token"

const NOTATION = { en: "a value at a point written like this", ja: "この書き方による、ある点での値" }

/** Whether a bar with a point below it stands here, the `|_{x=0}` behind what is evaluated there: nothing that a bar opens starts with a subscript. */
export function isBarOfPoint(parser: Parser): boolean {
  const token = peek(parser)
  return token.kind === "bar" && !token.double && token.side !== "open" && isSign(peek(parser, 1), "_")
}

/** Whether `_{x=0}` stands here, the point at which a bracket before it is evaluated. */
export function startsPoint(parser: Parser): boolean {
  if (!parser.names.derivatives || !isSign(peek(parser), "_") || !isSign(peek(parser, 1), "{")) return false
  for (let at = 2, depth = 1; depth > 0; at++) {
    const token = peek(parser, at)
    if (token.kind === "finish") return false
    if (isSign(token, "{")) depth++
    if (isSign(token, "}")) depth--
    if (depth === 1 && isSign(token, "=")) return true
  }
  return false
}

/** `\left.\frac{\mathrm df}{\mathrm dx}\right|_{x=0}`: all between the two signs is evaluated. */
export function parseEvaluated(parser: Parser): Surface {
  const { span } = take(parser)
  parser.bars.push("point")
  const of = parser.grammar.expression(parser)
  parser.bars.pop()
  if (!isBarOfPoint(parser)) return unexpected(parser)
  take(parser)
  return parsePoint(parser, of, span[0])
}

/** A product with the bars behind it, `f'(x)\big|_{x=1}`, and what they are multiplied with. */
export function evaluated(parser: Parser, product: Surface): Surface {
  const open = parser.bars.at(-1)
  if (open === "single" || open === "point" || !isBarOfPoint(parser)) return product
  take(parser)
  const start = product.span[0]
  const value = evaluated(parser, parsePoint(parser, product, start))
  if (!parser.grammar.startsOperand(parser)) return value
  const factors = [value, parser.grammar.product(parser)]
  return evaluated(parser, { type: "juxtapose", factors, span: spanFrom(parser, start) })
}

/** The point below the bar or the closing bracket: `_{x=0}`, `_{x=1,\,y=2}`, `_{(x,y)=(1,2)}`. */
export function parsePoint(parser: Parser, of: Surface, start: number): Surface {
  const mark = take(parser)
  if (!parser.names.derivatives || !isSign(peek(parser), "{"))
    return fail(parser, "unsupported/notation", mark.span, { notation: NOTATION })
  take(parser)
  const inputs: Surface[] = []
  const args: Surface[] = []
  do {
    const [names, values] = nested(parser, () => parseEquation(parser))
    inputs.push(...names)
    args.push(...values)
  } while (isSign(peek(parser), ",") && take(parser))
  if (!isSign(peek(parser), "}")) return unexpected(parser)
  take(parser)
  const span = spanFrom(parser, start)
  if (inputs.length !== args.length) return fail(parser, "unsupported/notation", span, { notation: NOTATION })
  return { type: "at", of, inputs, args, span }
}

/** `x = 0`, or `(x, y) = (1, 2)` of two lists. */
function parseEquation(parser: Parser): [Surface[], Surface[]] {
  const name = parser.grammar.expression(parser)
  if (!isSign(peek(parser), "=")) return [[unexpected(parser)], []]
  take(parser)
  const value = parser.grammar.expression(parser)
  const list = (surface: Surface) =>
    surface.type === "array" && surface.form === "tuple" ? surface.rows.flat() : null
  const [names, values] = [list(name), list(value)]
  return names && values ? [names, values] : [[name], [value]]
}
