import { layOutFormula } from "./lay-out-formula"

const OPENS = /^(?:\{|\(|\[|\\left|\\begin\{.*\}|\\lparen|\\lbrack|\\[bB]igg?l)$/
const CLOSES = /^(?:\}|\)|\]|\\right|\\end\{.*\}|\\rparen|\\rbrack|\\[bB]igg?r)$/
const TOKEN = /\\(?:begin|end)\s*\{[^{}]*\}|\\[A-Za-z]+|\\.|\s+|./gsu
/** After these a sign belongs to what follows it: it is a sign of a number and no operation. */
const BEFORE_A_SIGN =
  /^(?:[=<>+\-(,[{&^_]|\\(?:le|ge|ne|leq|geq|neq|equiv|approx|sim|to|mapsto|in|cdot|times|quad|qquad|[,;:!]))$/

/** Parts a formula before each relation and sum sign that stands in no bracket, group or environment; null where brackets do not match. */
function terms(latex: string): string[] | null {
  const parts: string[] = [""]
  let depth = 0
  let before = ""
  let isDelimiter = false
  for (const [token] of latex.matchAll(TOKEN)) {
    const isSpace = token.trim() === ""
    const splits = depth === 0 && !isDelimiter && /^[=+-]$/.test(token) && before !== ""
    if (splits && (token === "=" || !BEFORE_A_SIGN.test(before))) parts.push("")
    // A line break or an alignment outside of environments is the typist's own layout.
    if (depth === 0 && /^(?:&|\\\\)$/.test(token)) return null
    // What follows \left and \right is their delimiter and opens nothing of its own.
    if (!isDelimiter) depth += OPENS.test(token) ? 1 : CLOSES.test(token) ? -1 : 0
    if (depth < 0) return null
    isDelimiter = isSpace ? isDelimiter : /^\\(?:left|right|middle|[bB]igg?[lrm]?)$/.test(token)
    if (!isSpace) before = token
    parts[parts.length - 1] += token
  }
  return depth === 0 ? parts : null
}

/**
 * A formula in lines of at most `width` em, broken before relations and sums as in print; every line after the first is to be indented. It
 * stays in one line where it fits, and where it has no place to break.
 */
export function breakFormula(latex: string, width: number): readonly string[] {
  const widthOf = (part: string) => layOutFormula(part, true)?.width ?? Number.POSITIVE_INFINITY
  if (widthOf(latex) <= width) return [latex]
  const parts = terms(latex)
  // Every line is measured; a formula with more terms than this fills pages and is made smaller instead.
  if (parts === null || parts.length < 2 || parts.length > 200) return [latex]
  const lines: string[] = []
  for (const part of parts) {
    const line = lines.at(-1)
    const room = lines.length > 1 ? width - INDENT : width
    if (line !== undefined && widthOf(line + part) <= room) lines[lines.length - 1] = line + part
    else lines.push(line === undefined ? part : `{}${part}`)
  }
  return lines.every((line) => Number.isFinite(widthOf(line))) ? lines : [latex]
}

/** How far the lines after the first are set in, in em. */
const INDENT = 2
