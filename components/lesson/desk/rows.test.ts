import { describe, expect, it } from "vitest"
import { NOW, testLesson } from "@/lib/lessons/lesson.testing"
import type { LessonProgress } from "@/lib/lessons/lesson-progress"
import type { TaskState } from "@/lib/lessons/task-state"
import { teacherView } from "@/lib/lessons/views"
import { deskRows, inOrder, passes, stackRows } from "./rows"

const task = (more: Partial<TaskState>): TaskState => ({
  state: "working",
  lines: 2,
  rightLines: 2,
  wrong: null,
  current: "x",
  progressAt: NOW - 1000,
  helpUses: 0,
  openThreads: 0,
  ...more,
})

const wrong = {
  line: 2,
  mistake: "transpose-forgotten",
  title: { en: "A transpose is missing", ja: "転置が抜けています" },
  latex: "Ax",
}

const rowsWith = (one: Partial<TaskState>, other: Partial<TaskState>) => {
  const tasks = [{ cardId: "t", goal: "x" }]
  const progress: LessonProgress = {
    frames: [],
    tasks,
    groups: testLesson.groups.map(({ id, boardId }, at) => ({
      groupId: id,
      boardId,
      head: 1,
      cells: { t: task(at === 0 ? one : other) },
    })),
  }
  const view = teacherView(testLesson, () => false)
  return deskRows(view, progress, { whole: "Whole class" }, NOW)
}

describe("the rows of the desk", () => {
  it("call a group stuck that wrote nothing right for three minutes, unless it is done", () => {
    const quiet = NOW - 4 * 60_000
    const [a, b] = rowsWith({ progressAt: quiet }, { progressAt: quiet, state: "done" })
    expect([a?.state, a?.minutes, b?.state, b?.minutes]).toEqual(["stuck", 4, "done", null])
    expect(passes(rowsWith({ progressAt: quiet }, {})[0] as never, "stuck")).toBe(true)
  })

  it("are narrowed to those who need help, are wrong or are done", () => {
    const [a, b] = rowsWith({ state: "wrong", wrong }, { state: "done" })
    if (!a || !b) throw new Error("there are two groups")
    expect([passes(a, "wrong"), passes(b, "wrong")]).toEqual([true, false])
    expect([passes(a, "done"), passes(b, "done")]).toEqual([false, true])
    // The raised hand of the test's lesson is of somebody without a group.
    expect([passes(a, "help"), passes(b, "help")]).toEqual([false, false])
  })

  it("put the slowest, or the latest, first, and keep the order of names among equals", () => {
    const rows = rowsWith(
      { rightLines: 5, progressAt: NOW - 9000 },
      { rightLines: 1, progressAt: NOW - 1000 },
    )
    expect(inOrder(rows, "byProgress").map(({ name }) => name)).toEqual(["B", "A"])
    expect(inOrder(rows, "byNewest").map(({ name }) => name)).toEqual(["B", "A"])
    expect(inOrder(rowsWith({}, {}), "byProgress").map(({ name }) => name)).toEqual(["A", "B"])
  })

  it("stack groups that made the same mistake", () => {
    const [stack] = stackRows(rowsWith({ state: "wrong", wrong }, { state: "wrong", wrong }))
    expect([stack?.mistake, stack?.rows.length]).toEqual(["transpose-forgotten", 2])
  })

  it("show the whole class as one row where there are no groups", () => {
    const view = teacherView({ ...testLesson, groups: [] }, () => false)
    const rows = deskRows(view, { frames: [], tasks: [], groups: [] }, { whole: "Whole class" }, NOW)
    expect(rows).toMatchObject([{ groupId: null, name: "Whole class", boardId: "main", state: "absent" }])
    expect(rows[0]?.people).toHaveLength(3)
    expect(rows[0]?.hands).toHaveLength(1)
  })
})
