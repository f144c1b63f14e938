"use client"

import type { DerivationFields, StepSize } from "@/lib/cards/derivation-card"
import {
  hasDerivative,
  isSimple,
  isUnfinished,
  isWrittenAlike,
  type Judgement,
  judgementOf,
  lastSide,
  linesQuestion,
  writtenLines,
} from "@/lib/cards/derivation-check"
import type { Goal } from "@/lib/cards/derivation-goal"
import type { Line } from "@/lib/cards/derivation-line"
import { rulesBetween } from "@/lib/cards/derivation-next"
import { WRONG_VERDICTS } from "@/lib/cards/derivation-state"
import type { EngineError } from "@/lib/engine/answer"
import type { Verdict, VerdictKind } from "@/lib/engine/check/derivation"
import { lastGood } from "../last-good"
import { useDerivation } from "../use-derivation"
import { useReport } from "./use-report"

/** What a line's sign says. */
export type LineState = VerdictKind | "empty" | "judging" | "unfinished" | "unjudged"

/** A line as it is shown. */
export interface JudgedLine {
  readonly line: Line
  readonly state: LineState
  /** What the checker says, also under `unfinished`; null where it has said nothing. */
  readonly verdict: Verdict | null
  /** How many rules it takes at once, where that is more than this card allows; null otherwise. */
  readonly jump: number | null
}

/** How far the derivation has come. */
export type Progress =
  | { readonly at: "nothing" | "working" | "judging" }
  /** Some line is wrong: its number from 1. */
  | { readonly at: "wrong"; readonly line: number }
  /** All is right so far, but a line between is asked for before this one, counted from 1. */
  | { readonly at: "jump"; readonly line: number }
  /** The result is right, and about as short as it can be. */
  | { readonly at: "reached" }
  | { readonly at: "not-simplified" }

/** A derivation with what is thought of it. */
export interface JudgedDerivation {
  readonly lines: readonly JudgedLine[]
  readonly progress: Progress
  /** What is wrong with the goal itself: it cannot be read, or what it claims is not so. */
  readonly start: Verdict | null
  readonly claim: Verdict | null
  readonly refused: EngineError | null
  readonly failed: boolean
  retry(): void
}

const WRONG: ReadonlySet<LineState> = WRONG_VERDICTS

/** What was last said, and of which lines. */
interface Shown {
  readonly judgement: Judgement
  readonly lines: readonly Line[]
  readonly goal: string
}

const NOTHING: Judgement = { verdicts: new Map(), start: null, refused: null }

/** The key under which the verdicts on a way of a card are kept. */
export const wayKey = (cardId: string, lines: readonly Line[]): string => {
  const way = lines.at(-1)?.way?.id
  return way === undefined ? cardId : `${cardId}:${way}`
}

/** Judges the lines of a card while they are typed. What is not touched by a change keeps its verdict while the rest is judged again. */
export function useJudgedLines(
  cardId: string,
  goal: Goal | null,
  fields: DerivationFields,
): JudgedDerivation {
  const written = writtenLines(fields.lines)
  const asked =
    goal === null
      ? null
      : linesQuestion(
          goal,
          written.map((line) => line.latex),
        )
  const { report, failed, retry } = useReport(asked)
  const goalKey = JSON.stringify(goal)
  const fresh = goal !== null && report !== null ? judgementOf(goal, written, report) : null
  const shown = lastGood<Shown>(
    `judged:${cardId}`,
    fresh === null ? null : { judgement: fresh, lines: written, goal: goalKey },
  )
  const before = new Map<string, Line | undefined>(written.map((line, at) => [line.id, written[at - 1]]))
  const judged = fields.lines.map((line): JudgedLine => {
    if (line.latex.trim() === "") return { line, state: "empty", verdict: null, jump: null }
    if (goal === null || failed) return { line, state: "unjudged", verdict: null, jump: null }
    const verdict =
      fresh !== null
        ? fresh.verdicts.get(line.id)
        : shown?.goal === goalKey
          ? keptVerdict(shown, line, before.get(line.id))
          : undefined
    if (verdict === undefined)
      return { line, state: fresh === null ? "judging" : "unknown", verdict: null, jump: null }
    const state = isUnfinished(line.latex, verdict) ? "unfinished" : verdict.verdict
    return { line, state, verdict, jump: null }
  })
  const judgement = fresh ?? (shown?.goal === goalKey ? shown.judgement : NOTHING)
  const lines = useJumps(cardId, goal, fields.stepSize, judged)
  return {
    lines,
    progress: useProgress(cardId, goal, lines, fresh === null),
    start: judgement.start,
    claim: useClaim(goal),
    refused: fresh?.refused ?? null,
    failed,
    retry,
  }
}

/** The verdict from before a change, where neither the line nor the one before it changed. */
function keptVerdict(shown: Shown, line: Line, before: Line | undefined): Verdict | undefined {
  const at = shown.lines.findIndex((one) => one.id === line.id)
  if (shown.lines[at]?.latex !== line.latex) return undefined
  return shown.lines[at - 1]?.latex === before?.latex ? shown.judgement.verdicts.get(line.id) : undefined
}

const NO_QUESTION = {
  ok: false,
  problem: { code: "no-variable", message: { en: "", ja: "" } },
} as const

/** The lines with those marked that take more rules at once than is asked for. */
function useJumps(
  cardId: string,
  goal: Goal | null,
  stepSize: StepSize,
  judged: readonly JudgedLine[],
): readonly JudgedLine[] {
  const question = stepSize === 0 ? null : (goal?.question ?? null)
  const derived = useDerivation(`${cardId}:steps`, question === null ? NO_QUESTION : { ok: true, question })
  if (goal === null || question === null || derived.result === null || derived.stale) return judged
  const { steps } = derived.result
  let before = goal.start
  return judged.map((one) => {
    if (one.state !== "equal") return one
    const count = rulesBetween(steps, before, one.line.latex)
    before = one.line.latex
    return count > stepSize ? { ...one, jump: count } : one
  })
}

/** Whether both sides of a claim are equal; null while that is not known, and where all is well. */
function useClaim(goal: Goal | null): Verdict | null {
  const claimed = goal !== null && goal.end !== null ? linesQuestion(goal, [goal.end]) : null
  const { report } = useReport(claimed)
  const verdict = report?.ok ? report.verdicts.find(({ line }) => line === 1) : undefined
  return verdict === undefined || verdict.verdict === "equal" ? null : verdict
}

function useProgress(
  cardId: string,
  goal: Goal | null,
  judged: readonly JudgedLine[],
  isWaiting: boolean,
): Progress {
  const written = judged.filter(({ state }) => state !== "empty")
  const wrong = judged.findIndex(({ state }) => WRONG.has(state))
  const allRight = written.length > 0 && written.every(({ state }) => state === "equal")
  const result = lastSide(written.at(-1)?.line.latex ?? "")
  const mayBeReached = allRight && (goal?.end !== null || !hasDerivative(result))
  // A line may start afresh from the function, so that the chain alone does not lead from the goal to it.
  const direct = useReport(goal !== null && mayBeReached ? linesQuestion(goal, [result]) : null)
  const end = goal?.definitions.length ?? 0
  const isEqual =
    direct.report?.ok === true &&
    direct.report.verdicts.some(
      ({ line, verdict, pending }) => line === end + 1 && verdict === "equal" && pending !== true,
    )
  const { question } = goal ?? { question: null }
  const derived = useDerivation(
    `${cardId}:goal`,
    question !== null && mayBeReached ? { ok: true, question } : NO_QUESTION,
  )
  if (written.length === 0) return { at: "nothing" }
  if (wrong >= 0) return { at: "wrong", line: wrong + 1 }
  if (isWaiting || judged.some(({ state }) => state === "judging")) return { at: "judging" }
  const jump = judged.findIndex((one) => one.jump !== null)
  if (jump >= 0) return { at: "jump", line: jump + 1 }
  if (!mayBeReached) return { at: "working" }
  if (direct.report === null && !direct.failed) return { at: "judging" }
  if (!isEqual) return { at: "working" }
  if (goal?.end != null)
    return isWrittenAlike(result, goal.end) ? { at: "reached" } : { at: "not-simplified" }
  if (derived.working) return { at: "judging" }
  if (derived.result === null || derived.stale) return { at: "reached" }
  return isSimple(result, derived.result.derivative) ? { at: "reached" } : { at: "not-simplified" }
}
