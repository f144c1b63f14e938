import type { BoardRules } from "../db/board-rules"
import { aliasOf } from "./alias"
import { boardsOf, groupOf, type Lesson, type Seat } from "./lesson"

/** What a change of a lesson means for boards: who may write where, what stands still, and by which name people are seen. */
export type LessonEffect =
  | { readonly kind: "member"; readonly boardId: string; readonly userId: string; readonly isMember: boolean }
  | { readonly kind: "pause"; readonly boardId: string; readonly mode: BoardRules["mode"] }
  | { readonly kind: "name"; readonly userId: string; readonly name: string }

/** The boards on which a person of a lesson may write, also at home after it: the one of all, and that of the own group. */
function boardsFor(lesson: Lesson, seat: Seat): readonly string[] {
  if (seat.state !== "admitted") return []
  const group = groupOf(lesson, seat)
  return group === null ? [lesson.boardId] : [lesson.boardId, group.boardId]
}

/** The name by which others see a person of a lesson at the moment. */
export const shownName = ({ stage, state }: Lesson, seat: Seat): string =>
  stage.isAnonymous && state === "live" ? aliasOf(seat.number, stage.language) : seat.name

const isPaused = ({ stage, state }: Lesson): boolean => stage.isPaused && state === "live"

/** What has to be done on boards after a change. Nothing is asked for twice. */
export function effectsBetween(before: Lesson | null, after: Lesson): readonly LessonEffect[] {
  const effects: LessonEffect[] = []
  for (const seat of after.seats) {
    const was = before?.seats.find(({ id }) => id === seat.id)
    const [had, has] = [was && before ? boardsFor(before, was) : [], boardsFor(after, seat)]
    const { userId } = seat
    // Not even by the board's link does somebody come in who has to wait.
    if (was === undefined && seat.state === "waiting")
      effects.push({ kind: "member", boardId: after.boardId, userId, isMember: false })
    for (const boardId of has)
      if (!had.includes(boardId)) effects.push({ kind: "member", boardId, userId, isMember: true })
    for (const boardId of had)
      if (!has.includes(boardId)) effects.push({ kind: "member", boardId, userId, isMember: false })
    const name = shownName(after, seat)
    if (seat.state === "admitted" && (was && before ? shownName(before, was) : seat.name) !== name)
      effects.push({ kind: "name", userId, name })
  }
  for (const was of before?.seats ?? [])
    if (!after.seats.some(({ id }) => id === was.id))
      for (const boardId of boardsFor(before ?? after, was))
        effects.push({ kind: "member", boardId, userId: was.userId, isMember: false })
  const had = before ? boardsOf(before) : []
  for (const boardId of boardsOf(after)) {
    const stood = before !== null && had.includes(boardId) && isPaused(before)
    if (stood === isPaused(after)) continue
    const mode = isPaused(after) ? "paused" : (before?.stage.modesBefore[boardId] ?? "open")
    effects.push({ kind: "pause", boardId, mode })
  }
  return effects
}
