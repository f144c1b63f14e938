import { type Parser, peek } from "./parser"
import { isSign, type Token } from "./token"

/** The places, seen from here, of the tokens that stand directly between the square brackets that open here. */
function topLevel(parser: Parser): { at: number; token: Token }[] {
  const found: { at: number; token: Token }[] = []
  let depth = 0
  for (let at = 0; ; at++) {
    const token = peek(parser, at)
    if (token.kind === "finish") return []
    if (token.kind === "close" || token.kind === "end" || isSign(token, "}")) depth--
    if (depth === 0 && at > 0) return found
    if (depth === 1) found.push({ at, token })
    if (token.kind === "open" || token.kind === "begin" || isSign(token, "{")) depth++
  }
}

const isSigned = (token: Token): boolean => token.kind === "number" || isSign(token, "-", "+")

/** Whether square brackets open a table as numerical programs write it: rows between semicolons, or numbers with spaces between them. */
export function isTable(parser: Parser): boolean {
  const tokens = topLevel(parser).map(({ token }) => token)
  if (tokens.some((token) => isSign(token, ";"))) return true
  const numbers = tokens.filter((token) => token.kind === "number").length
  return numbers > 1 && tokens.every(isSigned) && gaps(parser).length === numbers - 1
}

/** Where a space parts two entries: not around a sign that stands between two factors or terms. */
function gaps(parser: Parser): number[] {
  const tokens = topLevel(parser)
  return tokens.flatMap(({ at, token }) => {
    const before = peek(parser, at - 1)
    const after = peek(parser, at + 1)
    const apart = token.span[0] > before.span[1]
    const starts =
      token.kind !== "sign" ||
      isSign(token, "{") ||
      (isSign(token, "-", "+") && after.span[0] === token.span[1])
    const ends = before.kind !== "sign" || isSign(before, "}", "'")
    return apart && starts && ends && before.kind !== "open" ? [at] : []
  })
}

/** Puts commas where spaces part the entries of a table. */
export function separateTable(parser: Parser): void {
  for (const at of gaps(parser).reverse()) {
    const { span } = peek(parser, at)
    parser.tokens.splice(parser.at + at, 0, { kind: "sign", sign: ",", span: [span[0], span[0]] })
  }
}
