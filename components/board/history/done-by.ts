import type { BoardDifference } from "@/lib/board/compare"
import { writtenSince } from "@/lib/board/writers"
import { type Changes, type Deed, deedsOf } from "./deeds"
import type { ClientNames, Moment } from "./version"

/** What somebody did, or several at the same things. */
export interface DoneBy {
  /** The names; none where it cannot be known who of all it was. */
  readonly who: readonly string[]
  readonly deeds: readonly Deed[]
}

/**
 * What was done between two states, by those who did it: whoever wrote something of a card since `before` changed it. What was removed, and what clients wrote
 * that nobody knows, stands at the end without a name.
 */
export function doneBy(
  { difference }: Changes,
  before: Moment,
  after: Moment,
  names: ClientNames,
): readonly DoneBy[] {
  const since = before.writers?.clocks ?? new Map<number, number>()
  const keyOf = (pieces: ReadonlyMap<number, number> | undefined): string => {
    const found = new Set(writtenSince(pieces, since).flatMap((client) => names.get(client) ?? []))
    return JSON.stringify([...found].sort())
  }
  const { writers } = after
  const ofCard = (id: string) => keyOf(writers?.cards.get(id))
  const ofLine = (id: string) => keyOf(writers?.ink.get(id))
  const parts = new Map<string, { -readonly [Key in keyof BoardDifference]: BoardDifference[Key] }>()
  const part = (key: string) => {
    const own = parts.get(key) ?? { ...NOTHING }
    parts.set(key, own)
    return own
  }
  for (const how of ["added", "changed", "moved"] as const)
    for (const id of difference[how]) {
      const own = part(ofCard(id))
      own[how] = [...own[how], id]
    }
  for (const id of Object.keys(after.file.ink ?? {}))
    if (!Object.hasOwn(before.file.ink ?? {}, id)) part(ofLine(id)).drawn += 1
  if (difference.retitled) part(keyOf(writers?.title)).retitled = true
  if (difference.removed.length > 0) part(NOBODY).removed = difference.removed
  if (difference.erased > 0) part(NOBODY).erased = difference.erased
  return [...parts]
    .sort(([a], [b]) => Number(a === NOBODY) - Number(b === NOBODY))
    .map(([key, own]) => ({ who: JSON.parse(key) as string[], deeds: deedsOf(own, before, after) })) // written above
}

const NOBODY = "[]"

const NOTHING: BoardDifference = {
  added: [],
  changed: [],
  moved: [],
  removed: [],
  retitled: false,
  drawn: 0,
  erased: 0,
}
