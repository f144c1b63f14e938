import { type Scope, scopeOf } from "../board/scope"
import type { BoardSnapshot, CardSnapshot } from "../board/snapshot"
import { solutionCards } from "../board/solution-cards"
import { sourceOf } from "../board/source-of"
import { type DerivationFields, derivationCard } from "../cards/derivation-card"
import {
  hasDerivative,
  isSimple,
  isWrittenAlike,
  judgementOf,
  lastSide,
  linesQuestion,
  writtenLines,
} from "../cards/derivation-check"
import { derivationGoal, type Goal } from "../cards/derivation-goal"
import { stateOf } from "../cards/derivation-state"
import type { Answer, Bilingual, Question } from "../engine/answer"
import type { CheckReport, Derivation } from "../engine/check/derivation"

/** Whoever answers questions about derivations. */
export interface Judges {
  derive(question: Question): Promise<Answer>
  check(derivation: Derivation): Promise<CheckReport>
}

/** Where one derivation stands, as the desk shows it. */
export interface TaskState {
  /** empty: nothing written · working: right so far · wrong: some line is · done: the result is right. */
  readonly state: "empty" | "working" | "wrong" | "done"
  readonly lines: number
  readonly rightLines: number
  /** The first wrong line from 1, with what is likely to have gone wrong. */
  readonly wrong: {
    readonly line: number
    readonly mistake: string
    readonly title: Bilingual
    readonly latex: string
  } | null
  /** The line on which people work, as LaTeX. */
  readonly current: string | null
  readonly progressAt: number | null
  readonly helpUses: number
  readonly openThreads: number
}

/** A derivation of a board, with where it stands. */
export interface Task {
  readonly cardId: string
  /** What is to be worked out, as LaTeX; empty where the card has no goal yet. */
  readonly goal: string
  readonly state: TaskState
}

/** The derivations of a board in the order of its cards, with where each stands. Those on frames of solutions are nobody's task. */
export async function tasksOf(board: BoardSnapshot, judges: Judges): Promise<readonly Task[]> {
  const cards = board.order
    .flatMap((id) => board.cards.get(id) ?? [])
    .filter(({ kind, id }) => kind === derivationCard.kind && !solutionCards(board).has(id))
  if (cards.length === 0) return []
  const scope = scopeOf(board)
  return Promise.all(cards.map((card) => taskOf(card, board, scope, judges)))
}

async function taskOf(card: CardSnapshot, board: BoardSnapshot, scope: Scope, judges: Judges): Promise<Task> {
  const fields = derivationCard.read(card)
  const source = sourceOf(fields.source, (id) => board.cards.get(id), scope)
  const read = derivationGoal(source, fields)
  const goal = read.ok ? read.goal : null
  return { cardId: card.id, goal: goal?.start ?? "", state: await stateFor(fields, goal, judges) }
}

async function stateFor(fields: DerivationFields, goal: Goal | null, judges: Judges): Promise<TaskState> {
  const written = writtenLines(fields.lines)
  const report =
    goal === null || written.length === 0
      ? null
      : await judges.check(
          linesQuestion(
            goal,
            written.map(({ latex }) => latex),
          ),
        )
  const verdicts = goal === null || report === null ? new Map() : judgementOf(goal, written, report).verdicts
  const state = stateOf(fields, verdicts)
  const { firstWrong } = state
  const allRight = written.length > 0 && state.rightLines === written.length
  const isDone = goal !== null && allRight && (await isReached(goal, written.at(-1)?.latex ?? "", judges))
  return {
    state: firstWrong ? "wrong" : isDone ? "done" : written.length === 0 ? "empty" : "working",
    lines: written.length,
    rightLines: state.rightLines,
    wrong:
      firstWrong === null
        ? null
        : {
            line: firstWrong.number,
            mistake: firstWrong.mistake?.rule ?? firstWrong.verdict,
            title: firstWrong.mistake?.title ?? firstWrong.message,
            latex: firstWrong.latex,
          },
    current: state.current?.latex ?? null,
    progressAt: state.progressAt,
    helpUses: Object.values(state.help).reduce((sum, count) => sum + (count ?? 0), 0),
    openThreads: state.openThreads,
  }
}

/** Whether a last line that is right is the result: with nothing left to differentiate, and about as short as it can be. */
async function isReached(goal: Goal, last: string, judges: Judges): Promise<boolean> {
  const result = lastSide(last)
  if (goal.end !== null) return isWrittenAlike(result, goal.end)
  if (hasDerivative(result)) return false
  // A line may start afresh from the function, so that the chain alone does not lead from the goal to it.
  const direct = await judges.check(linesQuestion(goal, [result]))
  const end = goal.definitions.length + 1
  const isEqual =
    direct.ok &&
    direct.verdicts.some(
      ({ line, verdict, pending }) => line === end && verdict === "equal" && pending !== true,
    )
  if (!isEqual) return false
  if (goal.question === null) return true
  const known = await judges.derive(goal.question)
  return known.ok ? isSimple(result, known.derivative) : true
}
