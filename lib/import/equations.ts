import { type LatexToken, splitLatex } from "../derivations/latex-tokens"
import type { ChainLine, Collector, Piece } from "./draft"

/** Longer formulas are not taken apart: no person reads them line by line. */
const LONGEST = 20_000

const OPENING = /^(?:\{|\\begin|\\left)$/
const CLOSING = /^(?:\}|\\end|\\right)$/

/** Splits tokens at those for which `isEnd` holds outside of all groups, environments and fences. */
function splitAtTop(tokens: readonly LatexToken[], isEnd: (text: string) => boolean): LatexToken[][] {
  const parts: LatexToken[][] = [[]]
  let depth = 0
  for (const token of tokens) {
    if (CLOSING.test(token.text)) depth -= 1
    if (depth === 0 && isEnd(token.text)) parts.push([])
    else parts.at(-1)?.push(token)
    if (OPENING.test(token.text)) depth += 1
  }
  return parts
}

const textOf = (tokens: readonly LatexToken[]) =>
  tokens
    .map(({ text }) => text)
    .join("")
    .trim()

/** Marks of LaTeX that say how an equation is numbered and cross-referenced. */
const NUMBERING = /\\(?:label|tag\*?)\s*\{[^{}]*\}|\\(?:nonumber|notag)(?![A-Za-z])/g
const WHOLE_ALIGNED =
  /^\\begin\s*\{(aligned|alignedat|split|gathered|align\*?)\}(?:\{\d+\})?([\s\S]*)\\end\s*\{\1\}$/
const FITTED = /^\\fitted\s*\{\\linewidth\}\s*\{([\s\S]*)\}$/

/** A formula without numbering, the full stop of its sentence and the macro with which our own documents fit it to the page. */
function bare(latex: string): string {
  const plain = latex.replace(NUMBERING, " ").trim()
  const inside = FITTED.exec(plain)?.[1] ?? plain
  return inside
    .replace(/^\\displaystyle(?![A-Za-z])\s*/, "")
    .replace(/\s+/g, " ")
    .replace(/(?:\\[,;:! ]|\s)*[.,;、。]\s*$/, "")
    .trim()
}

/** What stands beside a line: words in a cell of their own, or at its end behind a space. */
const BESIDE =
  /(?:\\q?quad|\\[,;: ]|\s)*(?:\(\s*)?\\(?:text|mbox|textrm|tag\*?|because\s*\\text)\s*\{([^{}]*(?:\$[^$]*\$[^{}]*)*)\}\s*\)?[.,]?$/

interface Row {
  readonly latex: string
  readonly reason: string
}

function rowOf(tokens: readonly LatexToken[]): Row {
  const cells = splitAtTop(tokens, (text) => text === "&").map(textOf)
  const joined = bare(cells.filter((cell) => cell !== "").join(" "))
  const beside = BESIDE.exec(joined)
  if (beside === null || beside.index === 0) return { latex: joined, reason: "" }
  const reason = (beside[1] ?? "").trim().replace(/^\((.*)\)$/, "$1")
  // Words that belong to the formula, as a condition does, are left in it.
  if (/^(?:if|for|otherwise|and|or|where|など)\b/i.test(reason)) return { latex: joined, reason: "" }
  return { latex: bare(joined.slice(0, beside.index)), reason: reason.slice(0, 120) }
}

/** The rows of an alignment; `\\[1ex]` ends one as `\\` does. */
function rowsOf(latex: string): readonly Row[] {
  const rows = splitAtTop(splitLatex(latex), (text) => text === "\\\\" || text === "\\cr")
  return rows
    .map((tokens, at) => (at === 0 ? tokens : withoutLength(tokens)))
    .map(rowOf)
    .filter((row) => row.latex !== "")
}

function withoutLength(tokens: readonly LatexToken[]): readonly LatexToken[] {
  if (tokens[0]?.text !== "[") return tokens
  const end = tokens.findIndex(({ text }) => text === "]")
  return end > 0 && /^\[\s*-?[\d.]+\s*[a-z]{2}\s*\]$/.test(textOf(tokens.slice(0, end + 1)))
    ? tokens.slice(end + 1)
    : tokens
}

const CONTINUES = /^(?:\{\}\s*)?(?:\\q?quad\s*)*(?:\{\}\s*)?(=|\\approx(?![A-Za-z]))\s*/
const GOES_ON = /^(?:\\q?quad\b|\{\}|[+-]|\\(?:cdot|times|pm)\b)/
const OTHER_RELATION =
  /^(?:\{\}\s*)?\\(?:le|leq|ge|geq|sim|propto|to|Rightarrow|implies|iff|equiv|ne|neq)(?![A-Za-z])|^[<>]/

/** The sides of a chain `a = b = c`. */
const sidesOf = (latex: string): readonly string[] =>
  splitAtTop(splitLatex(latex), (text) => text === "=").map(textOf)

/** Rows that belong together: an equation with those that go on with it. */
function equationsOf(rows: readonly Row[]): readonly Row[][] {
  const equations: Row[][] = []
  for (const row of rows) {
    const equation = equations.at(-1)
    const last = equation?.at(-1)
    if (equation === undefined || last === undefined) equations.push([row])
    else if (CONTINUES.test(row.latex) || OTHER_RELATION.test(row.latex)) equation.push(row)
    else if (GOES_ON.test(row.latex)) {
      const rest = row.latex.replace(/^(?:\\q?quad\s*|\{\}\s*)+/, "")
      equation[equation.length - 1] = { latex: `${last.latex} ${rest}`, reason: row.reason || last.reason }
    } else equations.push([row])
  }
  return equations
}

function pieceOf(rows: readonly Row[]): Piece {
  const [first, ...rest] = rows
  const latex = first?.latex ?? ""
  if (rest.length === 0) return { piece: "formula", latex }
  if (!rest.every((row) => CONTINUES.test(row.latex)))
    return {
      piece: "formula",
      latex: `\\begin{aligned} ${rows.map((row) => `& ${row.latex}`).join(" \\\\ ")} \\end{aligned}`,
    }
  const lines: ChainLine[] = []
  const [left = "", ...sides] = sidesOf(latex)
  for (const [row, parts] of [
    [first, sides] as const,
    ...rest.map((row) => {
      const sign = CONTINUES.exec(row.latex)?.[1] ?? "="
      const [side = "", ...more] = sidesOf(row.latex.replace(CONTINUES, ""))
      return [row, [sign === "=" ? side : `${sign} ${side}`, ...more]] as const
    }),
  ])
    for (const [at, side] of parts.entries())
      if (side !== "") lines.push({ latex: side, reason: at === parts.length - 1 ? (row?.reason ?? "") : "" })
  return { piece: "chain", left, lines }
}

/** The pieces that a displayed formula becomes: chains of equations, and formulas by themselves. */
export function equationPieces(latex: string, isAligned: boolean, line: number, into: Collector): void {
  if (latex.length > LONGEST) {
    into.remark("too-long", line)
    for (let at = 0; at < latex.length; at += LONGEST)
      into.pieces.push({ piece: "text", body: latex.slice(at, at + LONGEST) })
    return
  }
  const formula = bare(latex)
  const whole = WHOLE_ALIGNED.exec(formula)
  if (!isAligned && whole === null) {
    if (formula !== "") into.pieces.push({ piece: "formula", latex: formula })
    return
  }
  const rows = rowsOf(whole?.[2] ?? formula)
  for (const equation of equationsOf(rows)) into.pieces.push(pieceOf(equation))
}

/** A run of lines that our own documents set as a derivation, as the piece that they are; the first one has no sign. */
export function stepsPiece(steps: readonly (ChainLine & { readonly sign: string })[]): Piece {
  const [first, ...rest] = steps
  if (first === undefined || rest.length === 0) return { piece: "formula", latex: first?.latex ?? "" }
  return {
    piece: "chain",
    left: first.latex,
    lines: rest.map(({ sign, latex, reason }) => ({
      latex: sign === "" || sign === "=" ? latex : `${sign} ${latex}`,
      reason: reason.slice(0, 120),
    })),
  }
}
