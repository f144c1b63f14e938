import type { Lesson, Seat } from "./lesson"
import { firstStage } from "./stage"

/** A moment at which the lessons of tests take place. */
export const NOW = 1_800_000_000_000

/** A student of a number who is in, or as told. */
export const testSeat = (number: number, more: Partial<Seat> = {}): Seat => ({
  id: `s${number}`,
  userId: `u${number}`,
  name: `Student ${number}`,
  number,
  state: "admitted",
  groupId: null,
  hand: null,
  joinedAt: NOW - 1000,
  ...more,
})

/** A lesson in which everything is going on. */
export const testLesson: Lesson = {
  id: "lesson",
  boardId: "main",
  hostId: "teacher",
  code: "ABCDEF",
  codeAt: NOW - 60_000,
  state: "live",
  startedAt: NOW - 60_000,
  endedAt: null,
  stage: {
    ...firstStage("en"),
    mayChooseGroup: true,
    timer: { lengthMs: 60_000, leftMs: 60_000, endsAt: NOW + 30_000 },
    spotlight: { seatId: "s1", groupId: null, declined: [], isOn: false, at: NOW },
    polls: [
      { id: "p1", question: "?", options: ["a", "b"], votes: { s2: 0 }, isOpen: true, isShared: false },
    ],
  },
  seats: [
    testSeat(1),
    testSeat(2, { hand: { kind: "help", at: NOW - 500 } }),
    testSeat(3, { groupId: "g1" }),
    testSeat(4, { state: "waiting" }),
    testSeat(5, { state: "removed" }),
  ],
  groups: [
    { id: "g1", boardId: "b1", name: "A", position: 0, handedInAt: null },
    { id: "g2", boardId: "b2", name: "B", position: 1, handedInAt: null },
  ],
  exhibits: [
    { id: "e1", kind: "snapshot", label: "One", groupId: "g1", position: 0, revealedAt: null },
    { id: "e2", kind: "hidden", label: "Two", groupId: null, position: 1, revealedAt: null },
  ],
}
