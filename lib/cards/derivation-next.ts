import type { Step } from "../engine/answer"
import { hasDerivative, isWrittenAlike, lastSide } from "./derivation-check"

/** What sort of work a step is: the first thing that a hint gives away. */
export type StepSort = "differentiate" | "notation" | "rewrite"

/** The sort of a step, by what it does to its formula. */
export function sortOf({ rule, before, after }: Step): StepSort {
  if (rule.endsWith("-notation")) return "notation"
  return hasDerivative(before) && isWrittenAlike(before, after) === false && touchesDerivative(before, after)
    ? "differentiate"
    : "rewrite"
}

/** The signs of differentiation in their order, each with what follows it directly. */
const signs = (latex: string): string =>
  (
    latex.match(
      /\\frac\s*\{\\partial(?:[^{}]|\{[^{}]*\})*\}\s*\{\\partial(?:[^{}]|\{[^{}]*\})*\}(?:\\left)?\(?.{0,12}|\\mathrm\s*\{d\}./g,
    ) ?? []
  ).join("|")

const touchesDerivative = (before: string, after: string): boolean => signs(before) !== signs(after)

/**
 * The number of the step of the engine's derivation that would take these right lines on; null where nothing is left to do. What a person
 * wrote is found among the formulas of the steps; a person on another way starts from the first step that works on what is still to be done.
 */
export function nextStep(steps: readonly Step[], rightLines: readonly string[]): number | null {
  if (steps.length === 0) return null
  const last = rightLines.at(-1)
  if (last === undefined) return 0
  for (let line = rightLines.length - 1; line >= 0; line -= 1) {
    const side = lastSide(rightLines[line] ?? "")
    for (let at = steps.length - 1; at >= 0; at -= 1)
      if (isWrittenAlike(steps[at]?.after ?? "", side)) return at + 1 < steps.length ? at + 1 : null
  }
  if (hasDerivative(lastSide(last))) return 0
  const rest = steps.findIndex(({ before }) => !hasDerivative(before))
  return rest < 0 ? null : rest
}

/** Rules that go without saying: nobody is asked for a line for one of them. */
const SMALL_RULES: ReadonlySet<string> = new Set([
  "constant",
  "constant-factor",
  "power-of-power",
  "sum-over-index",
  "variable",
])

/** How many of the engine's steps lie behind a formula: where it stands among them, or as far as its signs of differentiation tell. */
function stepsBehind(steps: readonly Step[], latex: string): number {
  const side = lastSide(latex)
  const found = steps.findLastIndex(({ after }) => isWrittenAlike(after, side))
  if (found >= 0) return found + 1
  const rest = steps.findIndex(({ before }) => !hasDerivative(before))
  return hasDerivative(side) ? 0 : rest < 0 ? steps.length : rest
}

/**
 * How many rules of differentiation a right line takes at once, counted by the engine's own derivation. A person on another way is never said to
 * have skipped more than lies between something to differentiate and nothing to differentiate.
 */
export const rulesBetween = (steps: readonly Step[], before: string, line: string): number =>
  steps
    .slice(stepsBehind(steps, before), Math.max(stepsBehind(steps, before), stepsBehind(steps, line)))
    .filter((step) => sortOf(step) === "differentiate" && !SMALL_RULES.has(step.rule)).length

/** The part of a formula that a step changes, with what stands before and after it; null where it cannot be cut out whole. */
export function changedPart({
  before,
  after,
}: Step): { readonly head: string; readonly part: string; readonly tail: string } | null {
  const [a, b] = [tokens(before), tokens(after)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  let to = a.length - end
  // Widened until brackets and arguments are whole.
  for (let tries = 0; tries < a.length; tries += 1) {
    const part = a.slice(start, to)
    if (part.length > 0 && isWhole(part) && !takesArgument(a[start - 1]) && !isScript(a[to])) {
      return { head: a.slice(0, start).join(""), part: part.join(""), tail: a.slice(to).join("") }
    }
    if (start > 0) start -= 1
    if (to < a.length) to += 1
  }
  return null
}

const tokens = (latex: string): string[] =>
  latex.match(/\\left\s*(?:\\[{}|]|.)|\\right\s*(?:\\[{}|]|.)|\\[A-Za-z]+\s*|\\.|\s+|[^\\\s]/g) ?? []

const isWhole = (part: readonly string[]): boolean => {
  let depth = 0
  for (const token of part) {
    if (/^(?:\{|\(|\[|\\left)/.test(token)) depth += 1
    if (/^(?:\}|\)|\]|\\right)/.test(token)) depth -= 1
    if (depth < 0) return false
  }
  return depth === 0 && !/^[\^_}]/.test(part[0] ?? "") && !takesArgument(part.at(-1))
}

const takesArgument = (token: string | undefined): boolean =>
  token !== undefined &&
  (/^[\^_]$/.test(token) ||
    /^\\(?:frac|sqrt|bm|mathbf|mathrm|operatorname|partial|sum|prod)\s*$/.test(token) ||
    token === "}")

const isScript = (token: string | undefined): boolean => token === "^" || token === "_" || token === "{"
