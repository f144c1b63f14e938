import type { Stage } from "./stage"

/** As much as one lesson holds. */
export const LESSON_LIMITS = { seats: 300, groups: 30, exhibits: 200 } as const

/** Two kinds of raised hands: stuck, or done and waiting to be looked at. */
export const HANDS = ["help", "check"] as const
export type HandKind = (typeof HANDS)[number]

/** A student's place in a lesson. Times are milliseconds since 1970, as everywhere in a lesson. */
export interface Seat {
  readonly id: string
  readonly userId: string
  readonly name: string
  /** From 1, in the order of joining. */
  readonly number: number
  readonly state: "waiting" | "admitted" | "removed"
  readonly groupId: string | null
  readonly hand: { readonly kind: HandKind; readonly at: number } | null
  readonly joinedAt: number
}

/** A group with a board of its own. */
export interface Group {
  readonly id: string
  readonly boardId: string
  readonly name: string
  readonly position: number
  readonly handedInAt: number | null
}

/** What a lesson keeps outside of every document, without its content. */
export interface Exhibit {
  readonly id: string
  readonly kind: "hidden" | "snapshot" | "answer"
  readonly label: string
  readonly groupId: string | null
  readonly position: number
  readonly revealedAt: number | null
}

/** A lesson as a value: every change makes a new one, in which unchanged parts keep their identity. */
export interface Lesson {
  readonly id: string
  readonly boardId: string
  /** Who began it. */
  readonly hostId: string
  /** Lets people in; null while it is closed. */
  readonly code: string | null
  readonly codeAt: number
  readonly state: "live" | "ended"
  readonly startedAt: number
  readonly endedAt: number | null
  readonly stage: Stage
  readonly seats: readonly Seat[]
  readonly groups: readonly Group[]
  readonly exhibits: readonly Exhibit[]
}

/** The seat of a person, whatever its state. */
export const seatOf = (lesson: Pick<Lesson, "seats">, userId: string): Seat | null =>
  lesson.seats.find((seat) => seat.userId === userId) ?? null

/** The group of a seat, if it is in one. */
export const groupOf = (lesson: Pick<Lesson, "groups">, seat: Pick<Seat, "groupId">): Group | null =>
  lesson.groups.find((group) => group.id === seat.groupId) ?? null

/** The boards of a lesson: the one that it was begun on, then those of the groups. */
export const boardsOf = (lesson: Pick<Lesson, "boardId" | "groups">): readonly string[] => [
  lesson.boardId,
  ...lesson.groups.map((group) => group.boardId),
]

/** Those who are in. */
export const admittedSeats = (lesson: Pick<Lesson, "seats">): readonly Seat[] =>
  lesson.seats.filter((seat) => seat.state === "admitted")

/** The lesson with one seat changed; the same lesson where there is no such seat or nothing changes. */
export function withSeat(lesson: Lesson, id: string, change: Partial<Omit<Seat, "id">>): Lesson {
  return { ...lesson, seats: lesson.seats.map((seat) => (seat.id === id ? { ...seat, ...change } : seat)) }
}

/** The lesson with its stage changed. */
export const withStage = (lesson: Lesson, change: Partial<Stage>): Lesson => ({
  ...lesson,
  stage: { ...lesson.stage, ...change },
})
