import type { CheckReport, Derivation, Verdict } from "../engine/check/derivation"
import type { Goal } from "./derivation-goal"
import type { Line } from "./derivation-line"

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

/** Whether a line cannot be read only because more is still to come, or a hole of the field is still empty. */
export const isUnfinished = (latex: string, verdict: Verdict): boolean =>
  verdict.unfinished === true || (verdict.verdict === "syntax-error" && /\\placeholder\b/.test(latex))

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

/** How much there is to read in a formula: letters, digits, signs and commands, without brackets, what parts entries, and what only dresses them. */
const weight = (latex: string): number =>
  latex
    .replace(/\\(?:begin|end)\s*\{[^{}]*\}|\\\\(?:\s*\[[^\]]*\])?|[&,]/g, " ")
    .replace(/\\(?:left|right|bm|mathbf|boldsymbol|,|;|!|quad|displaystyle)(?![A-Za-z])/g, "")
    .match(/\\[A-Za-z]+|[^\s{}()[\]\\_^]/g)?.length ?? 0

/**
 * Whether a right result is about as short as the engine's: half as long again at most. A result with sums or deltas is held beside the engine's entries,
 * any other one beside its matrix form, where there is one.
 */
export function isSimple(
  latex: string,
  known: { readonly compact: string | null; readonly index: string },
): boolean {
  const beside = /\\sum|\\prod|\\delta_/.test(latex) ? known.index : (known.compact ?? known.index)
  return weight(latex) <= 1.5 * weight(beside) + 2
}

/** Whether two formulas are written alike, up to spaces and braces that change nothing. */
export const isWrittenAlike = (a: string, b: string): boolean => plain(a) === plain(b)

const plain = (latex: string): string =>
  latex
    .replace(/\\(?:left|right)(?![A-Za-z])/g, "")
    .replace(/\\(?:mathbf|boldsymbol|vec)(?![A-Za-z])/g, "\\bm")
    .replace(/\\[,;!: ]/g, "")
    .replace(/\^\{?(?:\\mathsf\s*\{?T\}?|\\mathrm\s*\{?T\}?|T|\\intercal)\}?/g, "^\\top")
    .replace(/[\s{}]/g, "")
