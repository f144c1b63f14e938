import type { Result } from "../answer"
import { parseExpression, parseProduct } from "./parse-expression"
import { parseOperand, startsOperand } from "./parse-operand"
import { createParser, type Grammar, type Names, outcome, peek, unexpected } from "./parser"
import type { Surface } from "./surface"
import type { Token } from "./token"

const GRAMMAR: Grammar = {
  expression: parseExpression,
  product: parseProduct,
  operand: parseOperand,
  startsOperand,
}

/** Parses tokens that must form one expression; `end` is where it ends in the source. */
export function parseTokens(
  source: string,
  tokens: readonly Token[],
  names: Names,
  end: number,
): Result<Surface> {
  const parser = createParser(source, [...tokens, { kind: "finish", span: [end, end] }], names, GRAMMAR)
  const surface = parseExpression(parser)
  if (!parser.error && peek(parser).kind !== "finish") unexpected(parser)
  return outcome(parser, surface)
}
