import type { LessonWrite, StoredLesson } from "../db/lesson-store"
import { type Exhibit, type Group, HANDS, type HandKind, type Lesson, type Seat } from "./lesson"
import { readStage } from "./stage"

type Row = NonNullable<StoredLesson>

const KINDS = ["hidden", "snapshot", "answer"] as const satisfies readonly Exhibit["kind"][]

/** A lesson as it is stored. */
export function lessonOf(row: Row): Lesson {
  return {
    id: row.id,
    boardId: row.boardId,
    hostId: row.hostId,
    code: row.code,
    codeAt: row.codeAt.getTime(),
    state: row.state === "live" ? "live" : "ended",
    startedAt: row.startedAt.getTime(),
    endedAt: row.endedAt?.getTime() ?? null,
    stage: readStage(row.stage),
    seats: row.seats.map(seatOfRow),
    groups: row.groups.map(({ id, boardId, name, position, handedInAt }) => ({
      id,
      boardId,
      name,
      position,
      handedInAt: handedInAt?.getTime() ?? null,
    })),
    exhibits: row.exhibits.map(({ id, kind, label, groupId, position, revealedAt }) => ({
      id,
      kind: KINDS.find((one) => one === kind) ?? "hidden",
      label,
      groupId,
      position,
      revealedAt: revealedAt?.getTime() ?? null,
    })),
  }
}

function seatOfRow({
  hand,
  handAt,
  joinedAt,
  state,
  id,
  userId,
  name,
  number,
  groupId,
}: Row["seats"][number]): Seat {
  const kind: HandKind | undefined = HANDS.find((one) => one === hand)
  return {
    id,
    userId,
    name,
    number,
    groupId,
    state: state === "admitted" || state === "removed" ? state : "waiting",
    hand: kind === undefined || handAt === null ? null : { kind, at: handAt.getTime() },
    joinedAt: joinedAt.getTime(),
  }
}

/** The fields of a lesson's own row. */
export const lessonFields = ({ code, codeAt, state, stage, endedAt }: Lesson) => ({
  code,
  codeAt: new Date(codeAt),
  state,
  stage: JSON.stringify(stage),
  endedAt: endedAt === null ? null : new Date(endedAt),
})

/** What has to be written so that the rows are those of another state of the lesson. Exhibits are stored with their content before they are in a lesson. */
export function writesBetween(before: Lesson, after: Lesson): readonly LessonWrite[] {
  const { id: lessonId } = after
  const writes: LessonWrite[] = []
  if (JSON.stringify(lessonFields(before)) !== JSON.stringify(lessonFields(after)))
    writes.push({ row: "lesson", id: lessonId, data: lessonFields(after) })
  for (const { hand, joinedAt, ...seat } of changed(before.seats, after.seats))
    writes.push({
      row: "seat",
      data: {
        ...seat,
        lessonId,
        hand: hand?.kind ?? null,
        handAt: hand === null ? null : new Date(hand.at),
        joinedAt: new Date(joinedAt),
      },
    })
  if (before.seats.length > 0 && after.seats.length === 0) writes.push({ row: "no-seats", lessonId })
  for (const { handedInAt, ...group } of changed<Group>(before.groups, after.groups))
    writes.push({
      row: "group",
      data: { ...group, lessonId, handedInAt: handedInAt === null ? null : new Date(handedInAt) },
    })
  const stored = new Set(before.exhibits.map(({ id }) => id))
  for (const { id, label, position, revealedAt } of changed<Exhibit>(before.exhibits, after.exhibits))
    if (stored.has(id))
      writes.push({
        row: "exhibit",
        id,
        data: { label, position, revealedAt: revealedAt === null ? null : new Date(revealedAt) },
      })
  const kept = new Set(after.exhibits.map(({ id }) => id))
  for (const { id } of before.exhibits) if (!kept.has(id)) writes.push({ row: "no-exhibit", id })
  return writes
}

const changed = <T>(before: readonly T[], after: readonly T[]): readonly T[] => {
  const same = new Set(before)
  return after.filter((one) => !same.has(one))
}
