import { resolveListDots, resolveTableDots } from "./dots"
import { holdsComparison, parseBracketedCondition, parseCases } from "./parse-condition"
import { fail, isTwin, nested, type Parser, peek, spanFrom, take, tokenText, unexpected } from "./parser"
import type { Surface } from "./surface"
import { isTable, separateTable } from "./table"
import { isSign, type Token } from "./token"

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}", "<": ">" }

/** The items of a list in brackets, with dots resolved. */
export function parseList(parser: Parser): readonly Surface[] {
  const known = parser.error ? undefined : parser.lists.get(parser.at)
  if (known) {
    parser.at = known.end
    return known.items
  }
  const open = take(parser)
  if (open.kind !== "open") return [unexpected(parser)]
  const items = nested(parser, () => {
    const list = [parseItem(parser)]
    while (isSign(peek(parser), ",")) {
      take(parser)
      list.push(parseItem(parser))
    }
    return list
  })
  const close = peek(parser)
  if (close.kind === "close" && close.bracket === CLOSING[open.bracket]) take(parser)
  else if (close.kind === "finish" || close.kind === "close") refuseUnclosed(parser, open)
  else unexpected(parser)
  return items
}

function refuseUnclosed(parser: Parser, open: Token): void {
  fail(parser, "syntax/unclosed", open.span, { bracket: tokenText(parser, open) })
}

function parseItem(parser: Parser): Surface {
  skipWide(parser)
  const item = parser.grammar.expression(parser)
  skipWide(parser)
  return item
}

function skipWide(parser: Parser): void {
  while (peek(parser).kind === "wide") take(parser)
}

/** `(a)`, `(a, b)`, `[a, b]`, `\langle a, b \rangle`. */
export function parseBracket(parser: Parser): Surface {
  const open = peek(parser)
  const bracket = open.kind === "open" ? open.bracket : "("
  if (opensCases(parser)) {
    take(parser)
    const begin = take(parser)
    return parseCasesUpTo(parser, begin.kind === "begin" ? begin.environment : "", begin.span)
  }
  if (bracket === "[" && holdsComparison(parser) && !isTable(parser)) return parseBracketedCondition(parser)
  if (bracket === "[" && isTable(parser)) return parseTable(parser)
  const items = parseList(parser)
  const span = spanFrom(parser, open.span[0])
  const [first] = items
  if (!first) return unexpected(parser)
  if (bracket === "<" || bracket === "{") {
    if (bracket === "<" && items.length === 2) {
      takeFrobenius(parser)
      return { type: "call", name: "dot", args: items, parameter: null, span: spanFrom(parser, span[0]) }
    }
    if (items.length > 1 || bracket === "<") {
      const notation = { en: "a list in these brackets", ja: "この括弧による列挙" }
      return fail(parser, "unsupported/notation", span, { notation })
    }
  }
  if (items.length === 1 && bracket === "[" && takeCrossMark(parser))
    return { type: "call", name: "skew", args: items, parameter: null, span: spanFrom(parser, span[0]) }
  if (items.length === 1) return { type: "group", of: first, bracket, span }
  const row = bracket === "["
  return resolveListDots(parser, {
    type: "array",
    form: row ? "matrix" : "tuple",
    rows: row ? [items] : items.map((item) => [item]),
    span,
  })
}

/** Takes the `_\times` of `[\bm x]_\times`, the matrix of a vector product; false when it does not stand here. */
function takeCrossMark(parser: Parser): boolean {
  if (!isSign(peek(parser), "_")) return false
  const braced = isSign(peek(parser, 1), "{")
  if (!isSign(peek(parser, braced ? 2 : 1), "times") || (braced && !isSign(peek(parser, 3), "}")))
    return false
  for (let count = braced ? 4 : 2; count > 0; count--) take(parser)
  return true
}

/** The `_F` of `\langle A, B\rangle_F`: the inner product of matrices is the same without it. */
function takeFrobenius(parser: Parser): void {
  if (!isSign(peek(parser), "_")) return
  const braced = isSign(peek(parser, 1), "{")
  const token = peek(parser, braced ? 2 : 1)
  const named =
    (token.kind === "letter" && /^(F|Fro|fro)$/.test(token.letter)) ||
    (token.kind === "prose" && /^(F|Fro|fro)$/.test(token.text.trim()))
  if (!named || (braced && !isSign(peek(parser, 3), "}"))) return
  for (let count = braced ? 4 : 2; count > 0; count--) take(parser)
}

/** `[1 2; 3 4]`, `[x; y]`: rows between semicolons, as numerical programs have it. */
function parseTable(parser: Parser): Surface {
  separateTable(parser)
  const open = take(parser)
  const rows = nested(parser, () => {
    const list: Surface[][] = []
    do {
      const row = [parseItem(parser)]
      while (isSign(peek(parser), ",")) {
        take(parser)
        row.push(parseItem(parser))
      }
      list.push(row)
    } while (isSign(peek(parser), ";") && take(parser))
    return list
  })
  const close = peek(parser)
  if (close.kind !== "close" || close.bracket !== "]") {
    if (close.kind === "finish") refuseUnclosed(parser, open)
    return unexpected(parser)
  }
  take(parser)
  const span = spanFrom(parser, open.span[0])
  return resolveTableDots(parser, { type: "array", form: "matrix", rows, span })
}

/** `|x|`, `\|x\|`, `||x||`. */
export function parseBars(parser: Parser): Surface {
  const open = peek(parser)
  const twin = isTwin(parser)
  const double = twin || (open.kind === "bar" && open.double)
  take(parser)
  if (twin) take(parser)
  parser.bars.push(twin ? "twin" : double ? "double" : "single")
  const of = parser.grammar.expression(parser)
  parser.bars.pop()
  const close = peek(parser)
  if (close.kind !== "bar" || close.double !== (double && !twin)) {
    if (close.kind === "finish" || close.kind === "close") {
      return fail(parser, "syntax/unclosed", open.span, { bracket: tokenText(parser, open) })
    }
    return unexpected(parser)
  }
  take(parser)
  if (twin) take(parser)
  const span = spanFrom(parser, open.span[0])
  return double ? { type: "norm", of, which: null, span } : { type: "bars", of, span }
}

const MATRIX_ENVIRONMENTS =
  /^(matrix|bmatrix|pmatrix|Bmatrix|smallmatrix|bsmallmatrix|psmallmatrix|array|vmatrix|Vmatrix)$/

/** `\begin{bmatrix} … \end{bmatrix}`; rows without any entry are layout. */
export function parseEnvironment(parser: Parser): Surface {
  const begin = take(parser)
  const name = begin.kind === "begin" ? begin.environment : ""
  if (/^(cases|dcases)$/.test(name)) return parseCasesUpTo(parser, name, begin.span)
  if (!MATRIX_ENVIRONMENTS.test(name)) {
    const notation = { en: `the environment ${name || "?"}`, ja: `環境 ${name || "?"}` }
    return fail(parser, "unsupported/notation", begin.span, { notation })
  }
  const rows = nested(parser, () => parseRows(parser))
  const end = peek(parser)
  if (end.kind !== "end") {
    if (end.kind === "finish") return fail(parser, "syntax/unclosed-environment", begin.span, { name })
    return unexpected(parser)
  }
  take(parser)
  if (end.environment !== name) {
    return fail(parser, "syntax/unclosed-environment", begin.span, { name })
  }
  const span = spanFrom(parser, begin.span[0])
  if (rows.length === 0) return fail(parser, "syntax/empty-matrix", span, {})
  const table = resolveTableDots(parser, { type: "array", form: "matrix", rows, span })
  if (name === "Vmatrix") return { type: "norm", of: table, which: null, span }
  return name === "vmatrix" ? { type: "bars", of: table, span } : table
}

/** `\begin{cases} … \end{cases}`, of which the beginning has been taken. */
function parseCasesUpTo(parser: Parser, name: string, span: Surface["span"]): Surface {
  const cases = nested(parser, () => parseCases(parser, span[0]))
  const end = peek(parser)
  if (end.kind !== "end" || end.environment !== name) {
    if (end.kind === "finish" || end.kind === "end")
      return fail(parser, "syntax/unclosed-environment", span, { name })
    return unexpected(parser)
  }
  take(parser)
  return { type: "group", of: cases, bracket: "{", span: spanFrom(parser, span[0]) }
}

/** Whether `\left\{ \begin{array} … \end{array} \right.` stands here: a bracket that nothing closes. */
function opensCases(parser: Parser): boolean {
  const [open, begin] = [peek(parser), peek(parser, 1)]
  if (open.kind !== "open" || open.bracket !== "{" || begin.kind !== "begin") return false
  if (!/^(array|matrix|aligned|alignedat|gathered|cases)$/.test(begin.environment)) return false
  let depth = 0
  for (let at = 1; ; at++) {
    const token = peek(parser, at)
    if (token.kind === "finish") return false
    if (token.kind === "begin") depth++
    if (token.kind === "end" && --depth === 0) {
      const next = peek(parser, at + 1)
      return !(next.kind === "close" && next.bracket === "}")
    }
  }
}

const MAX_ENTRIES = 400

function parseRows(parser: Parser): Surface[][] {
  const rows: Surface[][] = []
  let count = 0
  for (;;) {
    const row = parseRow(parser)
    if (row.length > 0) rows.push(row)
    count += row.length
    if (count > MAX_ENTRIES) fail(parser, "limit/entries", peek(parser).span, { limit: MAX_ENTRIES })
    if (peek(parser).kind !== "break") return rows
    take(parser)
  }
}

/** The cells of one row; none when it is empty. */
function parseRow(parser: Parser): Surface[] {
  const cells: Surface[] = []
  skipWide(parser)
  if (peek(parser).kind === "break" || peek(parser).kind === "end") return cells
  for (;;) {
    skipWide(parser)
    const token = peek(parser)
    const empty = token.kind === "break" || token.kind === "end" || isSign(token, "&")
    if (empty) cells.push({ type: "dots", direction: "blank", span: token.span })
    else cells.push(parseItem(parser))
    if (!isSign(peek(parser), "&")) return cells
    take(parser)
  }
}
