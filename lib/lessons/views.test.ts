import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { aliasOf } from "./alias"
import { HANDS, type Lesson } from "./lesson"
import { NOW, testLesson, testSeat } from "./lesson.testing"
import { projectorView, seatView, teacherView } from "./views"

const GROUPS = ["g1", "g2", null] as const
const STATES = ["waiting", "admitted", "removed"] as const

/** Lessons in any state, whose people have names that nothing else in a lesson has. */
const lessons: fc.Arbitrary<Lesson> = fc
  .record({
    seats: fc.array(
      fc.record({
        groupId: fc.constantFrom(...GROUPS),
        state: fc.constantFrom(...STATES),
        hand: fc.option(fc.record({ kind: fc.constantFrom(...HANDS), at: fc.constant(NOW) })),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    flags: fc.record({
      isAnonymous: fc.boolean(),
      isPaused: fc.boolean(),
      mayChooseGroup: fc.boolean(),
      sharesAnswers: fc.boolean(),
    }),
    isOn: fc.boolean(),
    spotlit: fc.nat(11),
    isShared: fc.boolean(),
    shown: fc.constantFrom("e1", null),
    handedIn: fc.option(fc.constant(NOW)),
  })
  .map(({ seats, flags, isOn, spotlit, isShared, shown, handedIn }) => ({
    ...testLesson,
    seats: seats.map((seat, at) => testSeat(at + 1, { ...seat, name: `<b>Person${at + 1}</b>` })),
    groups: testLesson.groups.map((group) => ({ ...group, handedInAt: handedIn })),
    stage: {
      ...testLesson.stage,
      ...flags,
      shown,
      spotlight: {
        seatId: `s${(spotlit % seats.length) + 1}`,
        groupId: null,
        declined: [],
        isOn,
        at: NOW,
      },
      polls: testLesson.stage.polls.map((poll) => ({ ...poll, isShared, votes: { s1: 0, s2: 1, s3: 1 } })),
      messages: seats.map((_, at) => ({
        id: `m${at}`,
        to: { kind: "seat" as const, id: `s${at + 1}` },
        text: `secret-${at + 1}!`,
        at: NOW,
      })),
    },
  }))

describe("what a student sees", () => {
  it("names nobody but themselves, and whom all follow", () => {
    fc.assert(
      fc.property(lessons, (lesson) => {
        for (const seat of lesson.seats) {
          const view = JSON.stringify(seatView(lesson, seat))
          const { spotlight } = lesson.stage
          for (const other of lesson.seats) {
            if (other === seat) continue
            const isFollowed =
              spotlight?.isOn &&
              spotlight.seatId === other.id &&
              seat.state === "admitted" &&
              !lesson.stage.isAnonymous
            if (!isFollowed) expect(view).not.toContain(other.name)
            expect(view).not.toContain(`secret-${other.number}!`)
          }
        }
      }),
    )
  })

  it("holds nothing of the lesson for those who wait or were sent out", () => {
    fc.assert(
      fc.property(lessons, (lesson) => {
        for (const seat of lesson.seats.filter(({ state }) => state !== "admitted")) {
          expect(seatView(lesson, seat)).toMatchObject({
            boardId: "",
            group: null,
            choice: null,
            poll: null,
            shown: null,
            timer: null,
            messages: [],
            seesAnswers: false,
          })
        }
      }),
    )
  })

  it("holds counts of a question only once the teacher shows them", () => {
    fc.assert(
      fc.property(lessons, (lesson) => {
        const isShared = lesson.stage.polls[0]?.isShared
        for (const seat of lesson.seats.filter(({ state }) => state === "admitted"))
          expect(seatView(lesson, seat).poll?.counts).toEqual(isShared ? [1, 2] : null)
      }),
    )
  })
})

describe("what a projector shows", () => {
  it("names nobody, and counts those who are in", () => {
    fc.assert(
      fc.property(lessons, (lesson) => {
        const view = JSON.stringify(projectorView(lesson))
        for (const { name, number } of lesson.seats) {
          expect(view).not.toContain(name)
          expect(view).not.toContain(aliasOf(number, "en"))
        }
        expect(projectorView(lesson).count).toBe(
          lesson.seats.filter(({ state }) => state === "admitted").length,
        )
      }),
    )
  })
})

describe("what a teacher sees", () => {
  it("holds everybody by both names, and no content of hidden cards", () => {
    const lesson = { ...testLesson, stage: { ...testLesson.stage, isAnonymous: true } }
    const { seats } = teacherView(lesson, (id) => id === "u2")
    expect(seats.map(({ name }) => name)).toEqual(lesson.seats.map(({ name }) => name))
    expect(seats[0]?.shownName).toBe("Noether")
    expect(seats.map(({ isHere }) => isHere)).toEqual([false, true, false, false, false])
  })
})

describe("the names that stand in", () => {
  it("are all different", () => {
    for (const language of ["ja", "en"] as const) {
      const names = Array.from({ length: 300 }, (_, at) => aliasOf(at + 1, language))
      expect(new Set(names).size).toBe(300)
    }
  })
})
