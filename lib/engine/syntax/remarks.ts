import type { Span } from "../term"
import { parseTokens } from "./parse"
import type { Names } from "./parser"
import type { Bound, LetterSurface, Surface } from "./surface"
import { isSign, type Token } from "./token"

/** What a remark says about a symbol: its sizes, or that it is defined by something else. */
export interface Remark {
  readonly letter: LetterSurface
  readonly says:
    | { readonly sizes: readonly Bound[] }
    /** `y = Ax`: the symbol is no variable of its own. */
    | { readonly definition: true }
  readonly span: Span
}

/**
 * Reads the mathematics among the words after a function: `ここで、\bm x = (x_1, x_2)`, `A \in \mathbb R^{m \times n}`. Words and
 * conditions such as `x > 0` say nothing that the engine needs.
 */
export function readRemarks(source: string, tokens: readonly Token[], names: Names): Remark[] {
  return clauses(tokens).flatMap((clause) => {
    const at = clause.findIndex((token) => isSign(token, "=", "in"))
    if (at < 1) return []
    const relation = clause[at]
    const last = clause.at(-1)
    if (!relation || !last) return []
    const span: Span = [clause[0]?.span[0] ?? 0, last.span[1]]
    const left = parseTokens(source, clause.slice(0, at), names, relation.span[0])
    if (!left.ok || left.value.type !== "letter") return []
    const letter = left.value
    const right = clause.slice(at + 1)
    if (isSign(relation, "in")) {
      const sizes = spaceSizes(right)
      return sizes ? [{ letter, says: { sizes }, span }] : []
    }
    const value = parseTokens(source, right, names, last.span[1])
    const sizes = value.ok ? ownSizes(letter, value.value) : null
    return [{ letter, says: sizes ? { sizes } : { definition: true }, span }]
  })
}

/** Cuts at words, wide spaces and top-level commas. */
function clauses(tokens: readonly Token[]): Token[][] {
  const found: Token[][] = [[]]
  let depth = 0
  for (const token of tokens) {
    if (token.kind === "finish") continue
    if (token.kind === "open" || token.kind === "begin" || isSign(token, "{")) depth++
    if (token.kind === "close" || token.kind === "end" || isSign(token, "}")) depth--
    const cut = token.kind === "prose" || token.kind === "wide" || isSign(token, ",", ";", ":")
    if (cut && depth <= 0) found.push([])
    else found.at(-1)?.push(token)
  }
  return found.filter((clause) => clause.length > 0)
}

/** The exponent of `\mathbb R^n` or `\mathbb{R}^{m \times n}`. */
function spaceSizes(tokens: readonly Token[]): Bound[] | null {
  const [space, raised, ...rest] = tokens
  if (space?.kind !== "letter" || space.letter !== "R") return null
  if (!raised) return []
  if (!isSign(raised, "^")) return null
  const inside = rest.filter((token) => !isSign(token, "{", "}", "times"))
  const sizes = inside.flatMap((token): Bound[] => {
    if (token.kind === "number") return [{ number: Number(token.text) }]
    return token.kind === "letter" ? [{ letter: token.letter }] : []
  })
  return sizes.length === inside.length && sizes.length >= 1 && sizes.length <= 2 ? sizes : null
}

/** The sizes that a list of a symbol's own entries shows: `(x_1, x_2)` has two. Null for every other list. */
function ownSizes(letter: LetterSurface, value: Surface): readonly Bound[] | null {
  if (value.type === "mark" && value.mark === "transpose") return ownSizes(letter, value.of)
  const isOwn = (entry: Surface) =>
    entry.type === "letter" &&
    entry.subscript !== null &&
    entry.letter.toLowerCase() === letter.letter.toLowerCase()
  if (value.type === "pattern") {
    const ends = value.to.filter((end) => end !== null)
    return isOwn(value.entry) && ends.length === value.to.length ? ends : null
  }
  if (value.type !== "array" || !value.rows.flat().every(isOwn)) return null
  const [rows, cols] = [value.rows.length, value.rows[0]?.length ?? 0]
  if (rows === 1 || cols === 1) return [{ number: Math.max(rows, cols) }]
  return [{ number: rows }, { number: cols }]
}
