import type { CardContent } from "./define"
import { derivationCard, placedLines } from "./derivation-card"
import type { Line, LineAuthor } from "./derivation-line"

/** One thing that happened to a derivation. */
export type ReplayStep = {
  /** Milliseconds since 1970. */
  readonly at: number
  /** The line that it happened to, as it stood afterwards. */
  readonly line: Line
  /** Its number from 1 in its way; null where it does not stand. */
  readonly number: number | null
} & (
  | { readonly what: "begun" | "removed" | "brought-back" | "moved"; readonly by: LineAuthor | null }
  | { readonly what: "changed"; readonly before: string }
)

/** A derivation as it stood at some time; null before it was placed and after it was removed. */
export interface DerivationMoment {
  readonly at: number
  readonly card: CardContent | null
}

const NOTHING: CardContent = { texts: {}, values: {} }

/** What happened to a derivation between moments of its history, from the first to the last, line by line. */
export function replayOf(history: readonly DerivationMoment[]): readonly ReplayStep[] {
  let before = NOTHING
  return [...history]
    .sort((a, b) => a.at - b.at)
    .flatMap(({ at, card }) => {
      const steps = stepsBetween(before, card ?? NOTHING, at)
      before = card ?? NOTHING
      return steps
    })
}

function stepsBetween(before: CardContent, after: CardContent, at: number): ReplayStep[] {
  const was = placedLines(before)
  const is = placedLines(after)
  const fields = derivationCard.read(after)
  const numberOf = (line: Line): number | null => {
    const way = fields.ways.find(({ id }) => id === line.way?.id)?.lines ?? fields.lines
    const found = way.findIndex(({ id }) => id === line.id)
    return found < 0 ? null : found + 1
  }
  const steps = is.flatMap((line): ReplayStep[] => {
    const old = was.find(({ id }) => id === line.id)
    const common = { at, line, number: numberOf(line) }
    if (old === undefined) return [{ ...common, what: "begun", by: line.by }]
    const found: ReplayStep[] = []
    if (old.latex !== line.latex) found.push({ ...common, what: "changed", before: old.latex })
    if (old.removedBy === null && line.removedBy !== null)
      found.push({ ...common, what: "removed", by: { id: "", name: line.removedBy } })
    else if (old.removedBy !== null && line.removedBy === null)
      found.push({ ...common, what: "brought-back", by: null })
    else if (old.order !== line.order) found.push({ ...common, what: "moved", by: null })
    return found
  })
  // Several lines of one moment are told in the order in which people began them.
  return steps.sort((a, b) => (a.line.at ?? 0) - (b.line.at ?? 0))
}

/** The times at which lines of a derivation were begun, from the document alone: the replay that needs no history. */
export const linesInTime = (card: CardContent): readonly Line[] =>
  placedLines(card)
    .filter(({ latex }) => latex.trim() !== "")
    .toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))
