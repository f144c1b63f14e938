import { groupRightOn } from "@/lib/lessons/group-rights"
import type { LessonProgress, TaskColumn } from "@/lib/lessons/lesson-progress"
import type { GroupRight } from "@/lib/lessons/stage"
import type { TaskState } from "@/lib/lessons/task-state"
import type { SeatLine, TeacherView } from "@/lib/lessons/views"

/** A group without progress for so many minutes is stuck. */
const STUCK_MINUTES = 3

/** How a cell of the matrix is called: the state of the task, or stuck where nothing moves. */
export type CellState = TaskState["state"] | "stuck" | "absent"

/** A group as the desk shows it; a lesson without groups has one, the class. */
export interface DeskRow {
  /** Null for the whole class. */
  readonly groupId: string | null
  readonly name: string
  readonly boardId: string
  readonly head: number
  readonly people: readonly SeatLine[]
  readonly hands: readonly SeatLine[]
  readonly cells: readonly {
    readonly task: TaskColumn
    readonly state: CellState
    readonly work: TaskState | null
  }[]
  /** The worst of its tasks. */
  readonly state: CellState
  readonly minutes: number | null
  readonly hasHandedIn: boolean
  /** What its people may do on this board. */
  readonly role: GroupRight["role"]
}

/** What the wall can be narrowed to. */
export const DESK_FILTERS = ["all", "help", "stuck", "wrong", "done"] as const
export type DeskFilter = (typeof DESK_FILTERS)[number]

/** In what order the wall stands. */
export const DESK_ORDERS = ["bySeat", "byProgress", "byNewest"] as const
export type DeskOrder = (typeof DESK_ORDERS)[number]

/** The groups with all that the desk shows of them, at a moment by the server's clock. */
export function deskRows(
  view: TeacherView,
  progress: LessonProgress,
  words: { readonly whole: string },
  now: number,
): readonly DeskRow[] {
  const { groups, boardId } = view.lesson
  const admitted = view.seats.filter(({ state }) => state === "admitted")
  const all =
    groups.length === 0
      ? [{ id: null, name: words.whole, boardId, handedInAt: null }]
      : groups.map((group) => ({ ...group, id: group.id as string | null }))
  return all.map((group) => {
    const row = progress.groups.find((one) => one.boardId === group.boardId)
    const people = group.id === null ? admitted : admitted.filter(({ groupId }) => groupId === group.id)
    const cells = progress.tasks.map((task) => {
      const work = row?.cells[task.cardId] ?? null
      return { task, work, state: cellState(work, now) }
    })
    return {
      groupId: group.id,
      name: group.name,
      boardId: group.boardId,
      head: row?.head ?? 0,
      people,
      hands: people.filter(({ hand }) => hand !== null),
      cells,
      state: worst(cells.map(({ state }) => state)),
      minutes: quietMinutes(cells, now),
      hasHandedIn: group.handedInAt !== null,
      role: groupRightOn(view.stage, group.id, group.id === null ? "class" : "own").role,
    }
  })
}

function cellState(task: TaskState | null, now: number): CellState {
  if (task === null) return "absent"
  const isQuiet =
    task.progressAt !== null && now - task.progressAt >= STUCK_MINUTES * 60_000 && task.state === "working"
  return isQuiet ? "stuck" : task.state
}

function worst(states: readonly CellState[]): CellState {
  const there = states.filter((state) => state !== "absent")
  if (there.length === 0) return "absent"
  if (there.every((state) => state === "done")) return "done"
  for (const state of ["wrong", "stuck", "working"] as const) if (there.includes(state)) return state
  return there.includes("done") ? "working" : "empty"
}

/** Whole minutes since a line of theirs was right the last time; null before the first, and once all is done. */
function quietMinutes(cells: DeskRow["cells"], now: number): number | null {
  const open = cells.filter(({ state }) => state !== "done" && state !== "absent")
  const times = open.flatMap(({ work }) => work?.progressAt ?? [])
  return times.length === 0 ? null : Math.max(0, Math.floor((now - Math.max(...times)) / 60_000))
}

/** Whether a group passes a filter. */
export function passes(row: DeskRow, filter: DeskFilter): boolean {
  if (filter === "all") return true
  if (filter === "help") return row.hands.length > 0
  if (filter === "done") return row.state === "done" || row.hasHandedIn
  return row.cells.some(({ state }) => state === filter)
}

/** The groups in an order; groups that are equal in it stay in that of their names. */
export function inOrder(rows: readonly DeskRow[], order: DeskOrder): readonly DeskRow[] {
  const right = (row: DeskRow) => row.cells.reduce((sum, { work }) => sum + (work?.rightLines ?? 0), 0)
  const newest = (row: DeskRow) => Math.max(0, ...row.cells.map(({ work }) => work?.progressAt ?? 0))
  const by = {
    bySeat: () => 0,
    byProgress: (a: DeskRow, b: DeskRow) => right(a) - right(b),
    byNewest: (a: DeskRow, b: DeskRow) => newest(b) - newest(a),
  }[order]
  return [...rows].sort(by)
}

/** Equal first mistakes of several groups, the most frequent first. */
export function stackRows(rows: readonly DeskRow[]) {
  const stacks = new Map<string, { title: NonNullable<TaskState["wrong"]>["title"]; rows: Set<DeskRow> }>()
  for (const row of rows)
    for (const { work } of row.cells) {
      if (!work?.wrong) continue
      const stack = stacks.get(work.wrong.mistake) ?? { title: work.wrong.title, rows: new Set() }
      stack.rows.add(row)
      stacks.set(work.wrong.mistake, stack)
    }
  return [...stacks]
    .map(([mistake, { title, rows: those }]) => ({ mistake, title, rows: [...those] }))
    .sort((a, b) => b.rows.length - a.rows.length)
}
