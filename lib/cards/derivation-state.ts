import type { Bilingual } from "../engine/answer"
import type { Verdict, VerdictKind } from "../engine/check/derivation"
import type { DerivationFields } from "./derivation-card"
import type { HelpLevel } from "./derivation-help"
import type { Line, LineAuthor } from "./derivation-line"

/** Verdicts that count as wrong. */
export const WRONG_VERDICTS: ReadonlySet<VerdictKind> = new Set([
  "transposed",
  "different",
  "shape-error",
  "syntax-error",
  "undefined-symbol",
])

/** A line with its number from 1. */
interface NumberedLine {
  readonly id: string
  readonly number: number
  readonly latex: string
  readonly by: LineAuthor | null
}

/** What a teacher sees of one derivation. */
export interface DerivationState {
  /** The line on which people work: the last one that holds something; null before the first. */
  readonly current: NumberedLine | null
  readonly firstWrong:
    | (NumberedLine & {
        readonly verdict: VerdictKind
        readonly message: Bilingual
        /** What is likely to have gone wrong; null where nothing explains it. */
        readonly mistake: { readonly rule: string; readonly title: Bilingual } | null
      })
    | null
  readonly rightLines: number
  /** The people who began lines, each once, in the order of their first lines. */
  readonly authors: readonly string[]
  /** How often each level of help was used, by anybody. */
  readonly help: { readonly [level in HelpLevel]?: number }
  /**
   * When there was a right line last: when it was begun, or the line after it, by which it was done at the latest. Before the first right line it is when
   * the first line was begun; null where no line has a time. Whoever goes on typing without a right line is stuck too: other activity does not count.
   */
  readonly progressAt: number | null
  readonly openThreads: number
}

const numbered = (line: Line, at: number): NumberedLine => ({
  id: line.id,
  number: at + 1,
  latex: line.latex,
  by: line.by,
})

/** The line after another one in the same way. */
const nextInWay = (lines: readonly Line[], at: number): Line | undefined =>
  lines.slice(at + 1).find(({ way }) => way?.id === lines[at]?.way?.id)

/** What a teacher sees of a derivation, from its fields and the verdicts on its lines. */
export function stateOf(fields: DerivationFields, verdicts: ReadonlyMap<string, Verdict>): DerivationState {
  const written = fields.lines.flatMap((line, at) => (line.latex.trim() === "" ? [] : [{ line, at }]))
  const last = written.at(-1)
  const wrong = written.find(({ line }) => {
    const verdict = verdicts.get(line.id)
    return verdict !== undefined && verdict.unfinished !== true && WRONG_VERDICTS.has(verdict.verdict)
  })
  const right = written.filter(({ line }) => verdicts.get(line.id)?.verdict === "equal")
  const times =
    right.length > 0
      ? right.flatMap(({ line, at }) => [line.at ?? [], nextInWay(fields.lines, at)?.at ?? []].flat())
      : written.slice(0, 1).flatMap(({ line }) => line.at ?? [])
  const found = wrong && verdicts.get(wrong.line.id)
  const help: { [level in HelpLevel]?: number } = {}
  for (const { uses } of fields.help)
    for (const [level, count] of Object.entries(uses) as [HelpLevel, number][])
      help[level] = (help[level] ?? 0) + count
  return {
    current: last === undefined ? null : numbered(last.line, last.at),
    firstWrong:
      wrong === undefined || found === undefined
        ? null
        : {
            ...numbered(wrong.line, wrong.at),
            verdict: found.verdict,
            message: found.message,
            mistake: found.diagnosis?.[0] ?? null,
          },
    rightLines: right.length,
    authors: [...new Set(fields.lines.flatMap(({ by }) => (by === null ? [] : [by.name])))],
    help,
    progressAt: times.length === 0 ? null : Math.max(...times),
    openThreads: [...fields.threads.values()].filter(({ settledBy }) => settledBy === null).length,
  }
}

/** Whole minutes since the last progress; null where nothing has begun or everything is done. */
export const minutesWithoutProgress = ({ progressAt }: DerivationState, now: number): number | null =>
  progressAt === null ? null : Math.max(0, Math.floor((now - progressAt) / 60_000))

/** The same mistake in several derivations. */
export interface MistakeStack<Place> {
  /** The id of a buggy rule, or the verdict where nothing explains the line. */
  readonly mistake: string
  readonly title: Bilingual
  readonly places: readonly Place[]
}

const UNEXPLAINED: Readonly<Record<string, Bilingual>> = {
  transposed: { en: "Answer in the other layout", ja: "別のレイアウトでの答え" },
  different: { en: "Wrong for a reason that is not known", ja: "原因の分からない誤り" },
  "shape-error": { en: "Shapes do not fit", ja: "形が合わない" },
  "syntax-error": { en: "A line that cannot be read", ja: "読み取れない行" },
  "undefined-symbol": { en: "A symbol that nobody declared", ja: "未定義の記号" },
}

/** Puts equal first mistakes together, the most frequent first: “5 forgot a transpose”. */
export function stackMistakes<Place>(
  states: readonly { readonly place: Place; readonly state: DerivationState }[],
): readonly MistakeStack<Place>[] {
  const stacks = new Map<string, { title: Bilingual; places: Place[] }>()
  for (const { place, state } of states) {
    const { firstWrong } = state
    if (firstWrong === null) continue
    const { mistake, verdict, message } = firstWrong
    const key = mistake?.rule ?? verdict
    const stack = stacks.get(key) ?? { title: mistake?.title ?? UNEXPLAINED[verdict] ?? message, places: [] }
    stack.places.push(place)
    stacks.set(key, stack)
  }
  return [...stacks]
    .map(([mistake, stack]) => ({ mistake, ...stack }))
    .sort((a, b) => b.places.length - a.places.length || (a.mistake < b.mistake ? -1 : 1))
}
