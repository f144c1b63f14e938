import type { CheckReport, Derivation, Verdict } from "../engine/check/derivation"
import type { Line } from "./derivation-card"
import type { Goal } from "./derivation-goal"

/** The lines that hold something: the others say nothing, and are not judged. */
export const writtenLines = (lines: readonly Line[]): readonly Line[] =>
  lines.filter((line) => line.latex.trim() !== "")

/** What the checker is asked about these lines. */
export const linesQuestion = (goal: Goal, latex: readonly string[]): Derivation => ({
  ...goal.about,
  lines: [...goal.definitions, goal.start, ...latex],
})

/** The verdict on each written line by its id, and on the goal itself where it is not sound. */
export interface Judgement {
  readonly verdicts: ReadonlyMap<string, Verdict>
  /** What is wrong with the goal's own line, if anything. */
  readonly start: Verdict | null
  /** The whole derivation could not be judged. */
  readonly refused: (CheckReport & { ok: false })["error"] | null
}

/** What a report says of these lines. */
export function judgementOf(goal: Goal, lines: readonly Line[], report: CheckReport): Judgement {
  if (!report.ok) return { verdicts: new Map(), start: null, refused: report.error }
  const first = goal.definitions.length
  const verdicts = new Map<string, Verdict>()
  let start: Verdict | null = null
  for (const verdict of report.verdicts) {
    const line = lines[verdict.line - first - 1]
    if (line !== undefined) verdicts.set(line.id, verdict)
    // Beside the definition before it the goal says something else; only what cannot be read is wrong with it.
    else if (verdict.line === first && UNREADABLE.has(verdict.verdict) && verdict.span !== undefined)
      start = verdict
  }
  return { verdicts, start, refused: null }
}

const UNREADABLE: ReadonlySet<Verdict["verdict"]> = new Set([
  "syntax-error",
  "undefined-symbol",
  "shape-error",
  "unknown",
])

/** Whether a line cannot be read only because more is still to come: what is missing is missing at its end. */
export function isUnfinished(latex: string, verdict: Verdict): boolean {
  if (verdict.verdict !== "syntax-error" || verdict.span === undefined) return false
  const [start, end] = verdict.span
  const length = latex.trimEnd().length
  if (/\\placeholder\b/.test(latex)) return true
  const open = openBrackets(latex)
  if (open.some((count) => count < 0)) return false
  return (end >= length && start >= length - 1) || open.some((count) => count > 0)
}

/** How many brackets of each kind, `\left`s and environments stand open at the end; less than 0 where more are closed than opened. */
function openBrackets(latex: string): readonly number[] {
  const count = (pattern: RegExp) => latex.match(pattern)?.length ?? 0
  return [
    count(/(?<!\\)\{/g) - count(/(?<!\\)\}/g),
    count(/\(/g) - count(/\)/g),
    count(/\\left(?![A-Za-z])/g) - count(/\\right(?![A-Za-z])/g),
    count(/\\begin\b/g) - count(/\\end\b/g),
  ]
}

/** The last side of a chain `a = b = c`, without a full stop. */
export function lastSide(latex: string): string {
  let depth = 0
  let from = 0
  for (let at = 0; at < latex.length; at += 1) {
    const letter = latex[at] ?? ""
    if (letter === "\\") {
      at += 1
      continue
    }
    if ("{([".includes(letter)) depth += 1
    else if ("})]".includes(letter)) depth -= 1
    else if (letter === "=" && depth === 0) from = at + 1
  }
  return latex
    .slice(from)
    .replace(/[\s.,;]+$/, "")
    .trim()
}

/** Whether something in a formula is still to be differentiated. */
export const hasDerivative = (latex: string): boolean =>
  /\\partial|\\nabla|\\mathrm\s*\{?\s*d(?![A-Za-z])|\\operatorname\s*\{\s*(?:grad|d)\s*\}/.test(latex)

/** How much there is to read in a formula: letters, digits, signs and commands, without brackets and what only dresses them. */
const weight = (latex: string): number =>
  latex
    .replace(/\\(?:left|right|bm|mathbf|boldsymbol|,|;|!|quad|displaystyle)(?![A-Za-z])/g, "")
    .match(/\\[A-Za-z]+|[^\s{}()[\]\\_^]/g)?.length ?? 0

/** Whether a right result is about as short as the shortest known form: half as long again at most. */
export const isSimple = (latex: string, shortest: readonly string[]): boolean =>
  shortest.length === 0 || weight(latex) <= 1.5 * Math.max(...shortest.map(weight)) + 2

/** Whether two formulas are written alike, up to spaces and braces that change nothing. */
export const isWrittenAlike = (a: string, b: string): boolean => plain(a) === plain(b)

const plain = (latex: string): string =>
  latex
    .replace(/\\(?:left|right)(?![A-Za-z])/g, "")
    .replace(/\\(?:mathbf|boldsymbol|vec)(?![A-Za-z])/g, "\\bm")
    .replace(/\\[,;!: ]/g, "")
    .replace(/\^\{?(?:\\mathsf\s*\{?T\}?|\\mathrm\s*\{?T\}?|T|\\intercal)\}?/g, "^\\top")
    .replace(/[\s{}]/g, "")
