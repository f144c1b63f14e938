import type { BoardFile, FiledCard } from "@/lib/board/board-file"
import { type BoardDifference, compareBoards } from "@/lib/board/compare"
import { cardKind } from "@/lib/cards"
import { memberOf } from "@/lib/cards/define"
import type { Moment } from "./version"

/** What was done to cards as wholes; `cards` are their short names. */
interface CardDeed {
  readonly deed: "added" | "edited" | "moved" | "removed"
  readonly cards: readonly string[]
}

/** What was done to lines of a card, by their numbers. */
interface LineDeed {
  readonly deed: "wrote-lines" | "edited-lines" | "removed-lines"
  readonly lines: readonly number[]
  readonly card: string
}

/** One thing that was done between two states of a board. */
export type Deed =
  | CardDeed
  | LineDeed
  | { readonly deed: "drew" | "erased"; readonly count: number }
  | { readonly deed: "retitled"; readonly title: string }

/** Everything that lies between two states, as ids for the eye and as deeds for words. */
export interface Changes {
  readonly difference: BoardDifference
  readonly deeds: readonly Deed[]
}

/** What happened to make `before` into `after`. */
export function changesBetween(before: Moment, after: Moment): Changes {
  const difference = compareBoards(before.file, after.file)
  return { difference, deeds: deedsOf(difference, before, after) }
}

/** A difference between two states, or a part of it, as deeds. */
export function deedsOf(difference: BoardDifference, before: Moment, after: Moment): readonly Deed[] {
  const [was, is] = [cardsById(before.file), cardsById(after.file)]
  const named = (ids: readonly string[], moment: Moment) => ids.map((id) => moment.names.get(id) ?? "")
  const edited: string[] = []
  const lines: LineDeed[] = []
  for (const id of difference.changed) {
    const [old, now] = [was.get(id), is.get(id)]
    const deeds = old && now ? lineDeeds(old, now, after.names.get(id) ?? "") : []
    if (deeds.length === 0) edited.push(id)
    else lines.push(...deeds)
  }
  const about = (deed: CardDeed["deed"], ids: readonly string[], moment: Moment): CardDeed[] =>
    ids.length === 0 ? [] : [{ deed, cards: named(ids, moment) }]
  const { drawn, erased } = difference
  return [
    ...about("added", difference.added, after),
    ...about("edited", edited, after),
    ...lines,
    ...about("removed", difference.removed, before),
    ...about("moved", difference.moved, after),
    ...(drawn > 0 ? [{ deed: "drew", count: drawn } as const] : []),
    ...(erased > 0 ? [{ deed: "erased", count: erased } as const] : []),
    ...(difference.retitled ? [{ deed: "retitled", title: after.file.title } as const] : []),
  ]
}

const cardsById = (file: BoardFile) => new Map(file.cards.map((card) => [card.id, card]))

/** What happened to the numbered lines of a card; nothing where the change lies elsewhere in it. */
function lineDeeds(before: FiledCard, after: FiledCard, card: string): LineDeed[] {
  const placeOf = cardKind(after.kind)?.placeOf
  if (placeOf === undefined || before.kind !== after.kind) return []
  const keys = new Set(
    [before, after].flatMap(({ texts, values }) => [...Object.keys(texts), ...Object.keys(values)]),
  )
  const found = {
    "wrote-lines": new Set<number>(),
    "edited-lines": new Set<number>(),
    "removed-lines": new Set<number>(),
  }
  for (const key of keys) {
    if (memberOf(key) === null) continue
    const [from, to] = [placeOf(before, key), placeOf(after, key)]
    if (from === null && to !== null) found["wrote-lines"].add(to)
    else if (from !== null && to === null) found["removed-lines"].add(from)
    else if (to !== null && before.texts[key] !== after.texts[key]) found["edited-lines"].add(to)
  }
  const kinds = ["wrote-lines", "edited-lines", "removed-lines"] as const
  return kinds.flatMap((deed) => {
    const lines = [...found[deed]].sort((a, b) => a - b)
    return lines.length === 0 ? [] : [{ deed, lines, card }]
  })
}
