import { type Generalised, generalise } from "./generalise"
import { fail, type Parser } from "./parser"
import { type Bound, partsOf, type Surface } from "./surface"

type OfType<Type extends Surface["type"]> = Extract<Surface, { type: Type }>

const isDots = (surface: Surface | undefined): surface is OfType<"dots"> => surface?.type === "dots"

/** How deep patterns lie inside each other; the index letter of a pattern is one that those inside do not use. */
function level(surface: Surface): number {
  const inside = partsOf(surface).map(level)
  const own = surface.type === "pattern" || (surface.type === "big" && surface.letters[0]?.startsWith("dots"))
  return Math.max(0, ...inside) + (own ? 1 : 0)
}

const letterFor = (surfaces: readonly Surface[]): string => `dots${Math.max(0, ...surfaces.map(level)) + 1}`

const refuse = (parser: Parser, at: Surface): Surface => fail(parser, "unsupported/dots", at.span, {})

/** How many entries before the dots are looked at. */
const MAX_HEADS = 12

/** The most heads before the dots that fit together with the end after them. */
function longest(
  before: readonly Surface[],
  last: Surface,
  letter: string,
): { found: Generalised; used: number } | null {
  for (let used = Math.min(before.length, MAX_HEADS); used >= 1; used--) {
    const found = generalise({ heads: before.slice(before.length - used), last }, letter)
    if (found && found.from >= 0) return { found, used }
  }
  return null
}

/** `a_1 + a_2 + \cdots + a_n` becomes a sum over an index; other terms stay where they are. */
export function resolveSumDots(parser: Parser, sum: OfType<"add">): Surface {
  let terms = [...sum.terms]
  for (
    let at = terms.findIndex((term) => isDots(term.of));
    at >= 0;
    at = terms.findIndex((term) => isDots(term.of))
  ) {
    const dots = terms[at]
    const last = terms[at + 1]
    if (!dots || !last || at === 0) return refuse(parser, dots?.of ?? sum)
    const before: Surface[] = []
    for (let k = at - 1; k >= 0 && terms[k]?.negative === last.negative; k--)
      before.unshift(terms[k]?.of ?? last.of)
    const letter = letterFor([...before, last.of])
    const result = dots.negative === last.negative ? longest(before, last.of, letter) : null
    if (!result) return refuse(parser, dots.of)
    const { found, used } = result
    const of = big("sum", letter, found, [terms[at - used]?.of.span[0] ?? 0, last.of.span[1]])
    terms = [...terms.slice(0, at - used), { negative: last.negative, of }, ...terms.slice(at + 2)]
  }
  const [only] = terms
  return only && terms.length === 1 && !only.negative ? only.of : { ...sum, terms }
}

const big = (op: "sum" | "product", letter: string, found: Generalised, span: Surface["span"]): Surface => ({
  type: "big",
  op,
  letters: [letter],
  from: found.from,
  start: null,
  to: found.to,
  conditions: [],
  shared: false,
  body: found.entry,
  span,
})

/** `x_1 x_2 \cdots x_n` becomes a product over an index. */
export function resolveProductDots(parser: Parser, product: OfType<"juxtapose">): Surface {
  const at = product.factors.findIndex(isDots)
  if (at < 0) return product
  const before = product.factors.slice(0, at)
  const [last, ...after] = product.factors.slice(at + 1)
  const letter = letterFor(product.factors)
  const result = last && !after.some(isDots) ? longest(before, last, letter) : null
  const dots = product.factors[at] ?? product
  if (!last || !result) return refuse(parser, dots)
  const { found, used } = result
  const of = big("product", letter, found, [product.factors[at - used]?.span[0] ?? 0, last.span[1]])
  const factors = [...product.factors.slice(0, at - used), of, ...after]
  return factors.length === 1 ? of : { ...product, factors }
}

/** A line of entries with dots in it: what they have in common, or null. The list must start at 1 and hold nothing else. */
function resolveLine(items: readonly Surface[], letter: string): { entry: Surface; to: Bound } | null {
  const at = items.findIndex(isDots)
  const last = items[at + 1]
  if (at < 1 || !last || items.length !== at + 2 || isDots(last)) return null
  const found = generalise({ heads: items.slice(0, at), last }, letter)
  return found && found.from === 1 ? { entry: found.entry, to: found.to } : null
}

/** `(x_1, \ldots, x_n)` becomes a pattern; a list without dots stays. Without a parser, a list that goes on in no visible way stays too. */
export function resolveListDots(parser: Parser | null, list: OfType<"array">): Surface {
  const items = list.rows.length === 1 ? (list.rows[0] ?? []) : list.rows.flat()
  const dots = items.find(isDots)
  if (!dots) return list
  const letter = letterFor(items)
  const line = resolveLine(items, letter)
  if (!line) return parser ? refuse(parser, dots) : list
  const form = list.form === "tuple" || list.rows.length > 1 ? "column" : "row"
  const tuple = list.form === "tuple" ? ({ tuple: true } as const) : {}
  return {
    type: "pattern",
    form,
    ...tuple,
    letters: [letter],
    to: [line.to],
    entry: line.entry,
    span: list.span,
  }
}

/** `f(x_1, …, x_n)`, `\operatorname{diag}(a_1, …, a_n)` has one argument: the vector with these entries. */
export function joinDots(parser: Parser, args: readonly Surface[]): readonly Surface[] {
  const [first] = args
  const last = args.at(-1)
  if (!first || !last || !args.some((arg) => arg.type === "dots")) return args
  const rows = args.map((arg) => [arg])
  return [
    resolveListDots(parser, { type: "array", form: "tuple", rows, span: [first.span[0], last.span[1]] }),
  ]
}

/** A matrix with dots becomes a pattern; ragged tables are refused. */
export function resolveTableDots(parser: Parser, table: OfType<"array">): Surface {
  const { rows } = table
  const width = Math.max(...rows.map((row) => row.length))
  const dots = rows.flat().find(isDots)
  const blank = rows.flat().find((cell) => isDots(cell) && cell.direction === "blank")
  if (blank) return resolveDiagonal(table) ?? fail(parser, "syntax/empty-cell", blank.span, {})
  const ragged = rows.find((row) => row.length !== width && !row.every(isDots))
  if (ragged) {
    const [first] = ragged
    const data = { expected: width, got: ragged.length }
    return fail(
      parser,
      "syntax/ragged-rows",
      first ? [first.span[0], ragged.at(-1)?.span[1] ?? 0] : table.span,
      data,
    )
  }
  if (!dots) return table
  if (width === 1 || rows.length === 1) return resolveListDots(parser, table)
  const diagonal = resolveDiagonal(table)
  if (diagonal) return diagonal
  return resolveGrid(parser, table, dots)
}

const isZero = (surface: Surface | undefined): boolean =>
  surface?.type === "number" && surface.value.num === 0n

const isBlank = (surface: Surface | undefined): boolean => isDots(surface) && surface.direction === "blank"

/** A square table with zeros or nothing off its diagonal, which goes on: the diagonal matrix of a list. */
function resolveDiagonal({ rows, span }: OfType<"array">): Surface | null {
  const gap = rows.length - 2
  const middle = rows[gap]?.[gap]
  if (gap < 1 || !isDots(middle) || rows.some((row) => row.length !== rows.length)) return null
  // Dots across or down in the middle of a table may stand for anything; only those along the diagonal go on along it.
  const isGap = (entry: Surface) => isDots(entry) || (middle.direction === "diagonal" && isZero(entry))
  const zeros = rows.every((row, i) =>
    row.every(
      (entry, j) => i === j || (i === gap || j === gap ? isGap(entry) : isZero(entry) || isBlank(entry)),
    ),
  )
  const diagonal = rows.flatMap((row, k) => row[k] ?? [])
  const line = zeros && !diagonal.some(isBlank) ? resolveLine(diagonal, letterFor(diagonal)) : null
  if (!line) return null
  const list: Surface = {
    type: "pattern",
    form: "column",
    letters: [letterFor(diagonal)],
    to: [line.to],
    entry: line.entry,
    span,
  }
  return { type: "call", name: "diag", args: [list], parameter: null, span }
}

/** A table with dots both ways: every row goes on in the same way, and so do the rows. */
function resolveGrid(parser: Parser, table: OfType<"array">, dots: Surface): Surface {
  const across = letterFor(table.rows.flat())
  const entries: Surface[] = []
  let width: Bound | null = null
  for (const row of table.rows) {
    const [first] = row
    if (first && row.every(isDots)) {
      entries.push(first)
      continue
    }
    const line = resolveLine(row, across)
    const same = line && (width === null || JSON.stringify(width) === JSON.stringify(line.to))
    if (!line || !same) return refuse(parser, dots)
    width = line.to
    entries.push(line.entry)
  }
  const down = `${across}down`
  const column = resolveLine(entries, down)
  if (!column || !width) return refuse(parser, dots)
  const { span } = table
  return {
    type: "pattern",
    form: "matrix",
    letters: [down, across],
    to: [column.to, width],
    entry: column.entry,
    span,
  }
}
