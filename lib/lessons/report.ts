import type { Lesson } from "./lesson"
import type { GroupProgress, LessonProgress } from "./lesson-progress"
import type { TaskState } from "./task-state"

/** A row of a report: one group on one task. */
export interface ReportRow {
  readonly group: string
  /** The people of the group by the names that they gave; empty once they were forgotten. */
  readonly people: readonly string[]
  readonly boardId: string
  readonly task: string
  readonly state: TaskState["state"] | "absent"
  readonly lines: number
  readonly rightLines: number
  readonly wrongLine: number | null
  readonly mistake: TaskState["wrong"]
  readonly helpUses: number
  readonly handedInAt: number | null
}

/** What a lesson came to, per group and task. A lesson without groups has the whole class as its one group. */
export function reportRows(lesson: Lesson, progress: LessonProgress, whole: string): readonly ReportRow[] {
  return progress.groups.flatMap((row) => progress.tasks.map((task) => rowOf(lesson, row, task, whole)))
}

function rowOf(
  lesson: Lesson,
  { groupId, boardId, cells }: GroupProgress,
  task: LessonProgress["tasks"][number],
  whole: string,
): ReportRow {
  const group = lesson.groups.find(({ id }) => id === groupId)
  const cell = cells[task.cardId]
  const people = lesson.seats.filter(
    (seat) => seat.state === "admitted" && (!group || seat.groupId === group.id),
  )
  return {
    group: group?.name ?? whole,
    people: people.map(({ name }) => name),
    boardId,
    task: task.goal,
    state: cell?.state ?? "absent",
    lines: cell?.lines ?? 0,
    rightLines: cell?.rightLines ?? 0,
    wrongLine: cell?.wrong?.line ?? null,
    mistake: cell?.wrong ?? null,
    helpUses: cell?.helpUses ?? 0,
    handedInAt: group?.handedInAt ?? null,
  }
}

/** A field of a CSV file. What a spreadsheet would take for a formula of its own is written as text. */
export function csvField(value: string | number | null): string {
  const text = value === null ? "" : String(value)
  const safe = /^[=+\-@\t\r]/.test(text) && typeof value === "string" ? `'${text}` : text
  return /[",\n\r']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows as a CSV file that spreadsheets open with the right letters. */
export const csvOf = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\ufeff${rows.map((row) => row.map(csvField).join(",")).join("\r\n")}\r\n`
