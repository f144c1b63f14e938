import { describe, expect, it } from "vitest"
import type { Lesson } from "../lesson"
import { testLesson as lesson, NOW } from "../lesson.testing"
import { perform } from "../perform"
import { readStage } from "../stage"
import { LESSON_ACTIONS } from "."
import type { LessonAction } from "./define"

let ids = 0
const world = { now: NOW, newId: () => `new-${++ids}` }
const teacher = { personId: "teacher", isTeacher: true }
const student = { personId: "u1", isTeacher: false }
const refusal = (run: () => unknown): string | null => {
  try {
    run()
    return null
  } catch (error) {
    return (error as Error).message
  }
}

const actions: readonly (readonly [string, LessonAction])[] = Object.entries(LESSON_ACTIONS)

describe("the list of actions", () => {
  it("is sorted, under the names that the actions have", () => {
    const names = actions.map(([name]) => name)
    expect(names).toEqual([...names].sort())
    expect(actions.filter(([name, action]) => name !== action.name)).toEqual([])
  })

  describe.each(actions)("%s", (name, action) => {
    const actor = action.by === "teacher" ? teacher : student

    it("does what it is asked for and leaves the lesson before as it was", () => {
      const before = structuredClone(lesson)
      expect(action.samples.length).toBeGreaterThan(0)
      for (const input of action.samples) {
        const after = perform(lesson, actor, { name, input }, world)
        expect(after).not.toBeNull()
        expect(lesson).toEqual(before)
        // What is stored is read again as it was written.
        if (after) expect(readStage(JSON.stringify(after.stage))).toEqual(after.stage)
      }
    })

    it("is refused to those who may not", () => {
      const [input] = action.samples
      const others =
        action.by === "teacher"
          ? [student, { personId: "u4", isTeacher: false }, { personId: "stranger", isTeacher: false }]
          : [
              { personId: "u4", isTeacher: false },
              { personId: "u5", isTeacher: false },
              { personId: "stranger", isTeacher: false },
            ]
      for (const other of others)
        expect(refusal(() => perform(lesson, other, { name, input }, world))).toMatch(
          /^(not-in-lesson|removed-from-lesson)$/,
        )
    })

    it("is refused once the lesson has ended", () => {
      const [input] = action.samples
      expect(refusal(() => perform({ ...lesson, state: "ended" }, actor, { name, input }, world))).toBe(
        "lesson-ended",
      )
    })

    it.each([[null], ["x"], [[1]], [{ nothing: "of the kind" }], [{ seat: { toString: 1 } }]])(
      "does not take %j",
      (input) => {
        expect(perform(lesson, actor, { name, input }, world)).toBeNull()
      },
    )
  })

  it("knows no others", () => {
    for (const name of ["constructor", "__proto__", "toString", "", "End"])
      expect(perform(lesson, teacher, { name, input: {} }, world)).toBeNull()
  })
})

describe("what actions do", () => {
  const act = (name: string, input: unknown, actor = teacher, on = lesson): Lesson => {
    const after = perform(on, actor, { name, input }, world)
    if (after === null) throw new Error(`${name} did not take its input`)
    return after
  }

  it("keeps the place of a hand in the queue when its kind changes", () => {
    const before = act("hand", { hand: "help" }, student)
    const later = perform(
      before,
      student,
      { name: "hand", input: { hand: "check" } },
      { ...world, now: NOW + 9 },
    )
    expect(later?.seats[0]?.hand).toEqual({ kind: "check", at: NOW })
  })

  it("holds a timer and lets it go on with what was left", () => {
    const held = act("timer", { do: "hold" })
    expect(held.stage.timer).toEqual({ lengthMs: 60_000, leftMs: 30_000, endsAt: null })
    expect(act("timer", { do: "go-on" }, teacher, held).stage.timer?.endsAt).toBe(NOW + 30_000)
    expect(act("timer", { do: "add", seconds: 60 }).stage.timer?.endsAt).toBe(NOW + 90_000)
  })

  it("counts one answer a person, and none once a question is closed", () => {
    const once = act("vote", { poll: "p1", option: 0 }, student)
    const twice = act("vote", { poll: "p1", option: 1 }, student, once)
    expect(twice.stage.polls[0]?.votes).toEqual({ s1: 1, s2: 0 })
    const closed = act("change-poll", { poll: "p1", isOpen: false }, teacher, twice)
    expect(refusal(() => act("vote", { poll: "p1", option: 0 }, student, closed))).toBe("not-now")
    expect(refusal(() => act("vote", { poll: "p1", option: 2 }, student))).toBe("no-such-poll")
  })

  it("never shows hidden cards as an exhibit", () => {
    expect(refusal(() => act("show", { exhibit: "e2" }))).toBe("no-such-exhibit")
  })

  it("takes whoever is sent out from the spotlight and the group", () => {
    const after = act("remove", { seat: "s1" })
    expect(after.stage.spotlight).toBeNull()
    expect(after.seats[0]).toMatchObject({ state: "removed", groupId: null, hand: null })
  })

  it("asks a group until one of it agrees or all have declined", () => {
    const asked = act("spotlight", { group: "g1" })
    const third = { personId: "u3", isTeacher: false }
    const outside = { personId: "u1", isTeacher: false }
    expect(refusal(() => act("answer-spotlight", { accepts: true }, outside, asked))).toBe("not-now")
    const agreed = act("answer-spotlight", { accepts: true }, third, asked)
    expect(agreed.stage.spotlight).toMatchObject({ seatId: "s3", isOn: true })
    expect(act("answer-spotlight", { accepts: false }, third, agreed).stage.spotlight).toBeNull()
    expect(act("answer-spotlight", { accepts: false }, third, asked).stage.spotlight).toBeNull()
    const two = {
      ...asked,
      seats: asked.seats.map((seat) => (seat.id === "s1" ? { ...seat, groupId: "g1" } : seat)),
    }
    const half = act("answer-spotlight", { accepts: false }, third, two)
    expect(half.stage.spotlight).toMatchObject({ seatId: null, isOn: false })
    expect(refusal(() => act("answer-spotlight", { accepts: true }, third, half))).toBe("not-now")
    expect(act("answer-spotlight", { accepts: true }, outside, half).stage.spotlight?.seatId).toBe("s1")
    expect(refusal(() => act("spotlight", { group: "g2" }))).toBe("not-now")
    expect(refusal(() => act("spotlight", { group: "none" }))).toBe("no-such-group")
  })

  it("lets nobody answer for the one who was asked", () => {
    const other = { personId: "u2", isTeacher: false }
    expect(refusal(() => act("answer-spotlight", { accepts: true }, other))).toBe("not-now")
  })
})
