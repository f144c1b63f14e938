import type { BoardRules } from "../db/board-rules"
import { aliasOf } from "./alias"
import { rightsOfSeat, type SeatRight } from "./group-rights"
import { boardsOf, type Lesson, type Seat } from "./lesson"

/** What a change of a lesson means for boards: who may do what where, what stands still, and by which name people are seen. */
export type LessonEffect =
  | {
      readonly kind: "member"
      readonly boardId: string
      readonly userId: string
      /** What the lesson gave them there until now, and what it gives them from now on; null where that is nothing. */
      readonly before: SeatRight | null
      readonly after: SeatRight | null
    }
  | { readonly kind: "pause"; readonly boardId: string; readonly mode: BoardRules["mode"] }
  | { readonly kind: "name"; readonly userId: string; readonly name: string }

/** The name by which others see a person of a lesson at the moment. */
export const shownName = ({ stage, state }: Lesson, seat: Seat): string =>
  stage.isAnonymous && state === "live" ? aliasOf(seat.number, stage.language) : seat.name

const NOWHERE: ReadonlyMap<string, SeatRight> = new Map()

function memberEffects(
  userId: string,
  had: ReadonlyMap<string, SeatRight>,
  has: ReadonlyMap<string, SeatRight>,
): readonly LessonEffect[] {
  return [...new Set([...has.keys(), ...had.keys()])].flatMap((boardId) => {
    const [before, after] = [had.get(boardId) ?? null, has.get(boardId) ?? null]
    const isSame = before?.role === after?.role && before?.until === after?.until
    return isSame ? [] : [{ kind: "member" as const, boardId, userId, before, after }]
  })
}

const isPaused = ({ stage, state }: Lesson): boolean => stage.isPaused && state === "live"

/** What has to be done on boards after a change. Nothing is asked for twice. */
export function effectsBetween(before: Lesson | null, after: Lesson): readonly LessonEffect[] {
  const effects: LessonEffect[] = []
  for (const seat of after.seats) {
    const was = before?.seats.find(({ id }) => id === seat.id)
    const { userId } = seat
    // Not even by the board's link does somebody come in who has to wait.
    if (was === undefined && seat.state === "waiting")
      effects.push({ kind: "member", boardId: after.boardId, userId, before: null, after: null })
    const [had, has] = [was && before ? rightsOfSeat(before, was) : NOWHERE, rightsOfSeat(after, seat)]
    effects.push(...memberEffects(userId, had, has))
    const name = shownName(after, seat)
    if (seat.state === "admitted" && (was && before ? shownName(before, was) : seat.name) !== name)
      effects.push({ kind: "name", userId, name })
  }
  for (const was of before?.seats ?? [])
    if (before !== null && !after.seats.some(({ id }) => id === was.id))
      effects.push(...memberEffects(was.userId, rightsOfSeat(before, was), NOWHERE))
  const had = before ? boardsOf(before) : []
  for (const boardId of boardsOf(after)) {
    const stood = before !== null && had.includes(boardId) && isPaused(before)
    if (stood === isPaused(after)) continue
    const mode = isPaused(after) ? "paused" : (before?.stage.modesBefore[boardId] ?? "open")
    effects.push({ kind: "pause", boardId, mode })
  }
  return effects
}
