import { fail, nested, type Parser, parseArgument, peek, spanFrom, take, unexpected } from "./parser"
import type { LetterSurface, Surface } from "./surface"
import { isSign, type Token } from "./token"

/** A letter as it was typed, without anything at it. */
export const asLetter = (token: Token & { kind: "letter" }): LetterSurface => ({
  type: "letter",
  letter: token.letter,
  font: token.font,
  latex: token.latex,
  subscript: null,
  primes: 0,
  span: token.span,
})

/** `\partial`, `\mathrm d`, or a plain d that is no variable. */
function isSignOfDifferentiation(parser: Parser, token: Token): boolean {
  if (token.kind === "command") return token.name === "partial"
  if (token.kind !== "letter" || token.letter !== "d") return false
  return token.font === "upright" || (token.font === "plain" && !parser.names.isVariable(asLetter(token)))
}

/** Whether a differential `\mathrm d X`, `d(AX)` starts here. */
export function startsDifferential(parser: Parser): boolean {
  if (!parser.names.derivatives || !isSignOfDifferentiation(parser, peek(parser))) return false
  const next = peek(parser, 1)
  return !isSign(next, "_", "'", "}", "+", "-", "=") && next.kind !== "finish" && next.kind !== "close"
}

/** `\mathrm d(X^\top X)`, `\mathrm dX`, `\mathrm d^2f`: reaches over one factor with its scripts. */
export function parseDifferential(parser: Parser): Surface {
  const token = take(parser)
  const order = parseOrder(parser)
  const of = parser.grammar.operand(parser)
  const once: Surface = { type: "differential", of, span: spanFrom(parser, token.span[0]) }
  return order === 1 ? once : { ...once, of: once }
}

/** `\partial f`, or the operator `\partial_{\bm x}` with what follows it. */
export function parsePartial(parser: Parser): Surface {
  return isSign(peek(parser, 1), "_") ? parseNabla(parser) : parseDifferential(parser)
}

/** `D f(\bm x)`, `D_{\bm x} f`, whose D is taken already: the Jacobian matrix. */
export function parseJacobian(parser: Parser, start: number, by: Surface | null): Surface {
  const of = parser.grammar.operand(parser)
  const span = spanFrom(parser, start)
  return { type: "derivative", of, by: by && [by], order: 1, jacobian: true, span }
}

/** The 2 of `\partial^2`, `\nabla^2`. */
function parseOrder(parser: Parser): 1 | 2 {
  if (!isSign(peek(parser), "^")) return 1
  take(parser)
  const token = peek(parser)
  const exponent = parseArgument(parser)
  if (exponent.type === "number" && exponent.value.num === 2n && exponent.value.den === 1n) return 2
  fail(parser, "unsupported/derivative-notation", token.span, {})
  return 1
}

/** `\nabla f`, `\nabla_{\bm x}(\bm x^\top A\bm x)`, `\nabla^2 f` (the Hessian). */
export function parseNabla(parser: Parser): Surface {
  const start = take(parser).span[0]
  let by: Surface | null = null
  let order: 1 | 2 = 1
  for (;;) {
    if (isSign(peek(parser), "_") && !by) {
      take(parser)
      by = parseArgument(parser)
    } else if (isSign(peek(parser), "^") && order === 1) order = parseOrder(parser)
    else break
  }
  const of = parseReach(parser, (first) => first.type === "apply" || isName(parser, first))
  const variables = by && (order === 2 ? [by, by] : [by])
  return { type: "derivative", of, by: variables, order, span: spanFrom(parser, start) }
}

const isName = (parser: Parser, surface: Surface): boolean =>
  surface.type === "letter" && !parser.names.isVariable(surface)

/** What an operator in front acts on: a bracket with its scripts alone, otherwise all factors side by side unless `alone` says so. */
function parseReach(parser: Parser, alone: (first: Surface) => boolean): Surface {
  const bracket = peek(parser).kind === "open"
  const first = parser.grammar.operand(parser)
  if (alone(first) || (bracket && !goesOn(parser, first))) return first
  const factors = [first]
  while (parser.grammar.startsOperand(parser)) factors.push(parser.grammar.operand(parser))
  return factors.length === 1 ? first : { type: "juxtapose", factors, span: spanFrom(parser, first.span[0]) }
}

/** Whether a bracket is only the first factor: `(\bm x-\bm\mu)^\top A(\bm x-\bm\mu)`. */
const goesOn = (parser: Parser, first: Surface): boolean =>
  (first.type === "mark" || first.type === "power") && parser.grammar.startsOperand(parser)

/** `\frac{\partial f}{\partial\bm x}` and the operator `\frac{\partial}{\partial\bm x}` with what follows it; `\frac` is taken already. */
export function parseDerivativeFraction(parser: Parser, start: number): Surface {
  const braced = isSign(peek(parser), "{")
  if (braced) take(parser)
  take(parser)
  const order = parseOrder(parser)
  let of: Surface | null = null
  if (braced) {
    if (!isSign(peek(parser), "}")) of = nested(parser, () => parser.grammar.expression(parser))
    if (!isSign(peek(parser), "}")) return unexpected(parser)
    take(parser)
  }
  const by = nested(parser, () => parseVariables(parser))
  if (by.length !== order) return fail(parser, "unsupported/derivative-notation", spanFrom(parser, start), {})
  if (of) return { type: "derivative", of, by, order, span: spanFrom(parser, start) }
  const bracket = peek(parser).kind === "open"
  const reach = bracket ? parseReach(parser, () => false) : parser.grammar.product(parser)
  return { type: "derivative", of: reach, by, order, span: spanFrom(parser, start) }
}

/** `\partial x_i\partial x_j`, `\mathrm dx^2` of the denominator. */
function parseVariables(parser: Parser): Surface[] {
  const found: Surface[] = []
  if (!isSign(peek(parser), "{")) {
    unexpected(parser)
    return found
  }
  take(parser)
  while (isSignOfDifferentiation(parser, peek(parser))) {
    take(parser)
    const target = parser.grammar.operand(parser)
    const twice = target.type === "power" && target.exponent.type === "number"
    if (twice && target.type === "power") found.push(target.base, target.base)
    else found.push(target)
  }
  if (isSign(peek(parser), "}")) take(parser)
  else unexpected(parser)
  return found
}
