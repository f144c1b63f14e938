import { shownName } from "./effects"
import { admittedSeats, groupOf, type HandKind, type Lesson, type Seat } from "./lesson"
import { spotlightAsks } from "./spotlight"
import type { LessonMessage, Poll, Stage } from "./stage"

/** A question as students see it. */
export interface PollView {
  readonly id: string
  readonly question: string
  readonly options: readonly string[]
  readonly isOpen: boolean
  /** How many chose each option; null while that is not shown. */
  readonly counts: readonly number[] | null
  /** One's own choice. */
  readonly mine: number | null
}

/** A person in the teacher's list. */
export interface SeatLine {
  readonly id: string
  readonly userId: string
  readonly name: string
  /** The name that others see. */
  readonly shownName: string
  readonly state: Seat["state"]
  readonly groupId: string | null
  readonly hand: { readonly kind: HandKind; readonly at: number } | null
  readonly isHere: boolean
}

/** What those who teach see of a lesson. */
export interface TeacherView {
  readonly as: "teacher"
  readonly lesson: Pick<Lesson, "id" | "boardId" | "code" | "state" | "startedAt" | "groups" | "exhibits">
  readonly stage: Omit<Stage, "polls">
  readonly seats: readonly SeatLine[]
  /** The number of the last edit of each board since the server started, 0 where there was none: when one grows, what stands there changed. */
  readonly heads: Readonly<Record<string, number>>
  /** The last question, with how many chose what. */
  readonly poll: (PollView & { readonly isShared: boolean; readonly counts: readonly number[] }) | null
}

/** What a student sees of a lesson: nothing of the others but what the teacher shows to all. */
export interface SeatView {
  readonly as: "seat"
  readonly lessonId: string
  readonly state: Lesson["state"]
  readonly boardId: string
  readonly seat: Pick<Seat, "id" | "state" | "groupId"> & {
    readonly name: string
    readonly shownName: string
    readonly hand: HandKind | null
  }
  readonly group: {
    readonly id: string
    readonly name: string
    readonly boardId: string
    readonly hasHandedIn: boolean
  } | null
  /** Groups to choose from, while that is allowed. */
  readonly choice:
    | readonly {
        readonly id: string
        readonly name: string
        readonly count: number
        readonly boardId: string
      }[]
    | null
  readonly isPaused: boolean
  readonly pace: Stage["pace"]
  readonly timer: Stage["timer"]
  readonly summons: Stage["summons"]
  /** Whether this student is asked for, or is followed; or whom all follow. */
  readonly spotlight:
    | { readonly mine: "asked" | "on"; readonly asGroup: boolean }
    | { readonly personId: string; readonly name: string; readonly at: number }
    | null
  readonly poll: PollView | null
  readonly shown: { readonly id: string; readonly label: string } | null
  readonly messages: readonly LessonMessage[]
  /** Whether answers of other groups can be looked at. */
  readonly seesAnswers: boolean
}

/** What the projector shows: no names, and nobody's work but what the teacher shows to all. */
export interface ProjectorView {
  readonly as: "projector"
  readonly lessonId: string
  readonly state: Lesson["state"]
  readonly code: string | null
  /** How many have joined. */
  readonly count: number
  readonly isPaused: boolean
  readonly timer: Stage["timer"]
  readonly poll: PollView | null
  readonly shown: { readonly id: string; readonly label: string } | null
}

/** What one page sees of a lesson. */
export type LessonView = TeacherView | SeatView | ProjectorView

const countsOf = (poll: Poll): readonly number[] =>
  poll.options.map((_, at) => Object.values(poll.votes).filter((choice) => choice === at).length)

const lastPoll = ({ stage }: Lesson): Poll | null => stage.polls.at(-1) ?? null

/** A question stays before students while it is open or its counts are shown. */
function pollFor(lesson: Lesson, seatId: string | null): PollView | null {
  const poll = lastPoll(lesson)
  if (poll === null || (!poll.isOpen && !poll.isShared)) return null
  return {
    id: poll.id,
    question: poll.question,
    options: poll.options,
    isOpen: poll.isOpen,
    counts: poll.isShared ? countsOf(poll) : null,
    mine: seatId === null ? null : (poll.votes[seatId] ?? null),
  }
}

function shownTo(lesson: Lesson) {
  const exhibit = lesson.exhibits.find(({ id }) => id === lesson.stage.shown)
  return exhibit === undefined ? null : { id: exhibit.id, label: exhibit.label }
}

/** The lesson to those who teach; `isHere` tells who has a page open. */
export function teacherView(
  lesson: Lesson,
  isHere: (userId: string) => boolean,
  heads: TeacherView["heads"] = {},
): TeacherView {
  const { id, boardId, code, state, startedAt, groups, exhibits } = lesson
  const { polls: _, ...stage } = lesson.stage
  const poll = lastPoll(lesson)
  return {
    as: "teacher",
    lesson: { id, boardId, code, state, startedAt, groups, exhibits },
    stage,
    heads,
    seats: lesson.seats.map((seat) => ({
      id: seat.id,
      userId: seat.userId,
      name: seat.name,
      shownName: shownName(lesson, seat),
      state: seat.state,
      groupId: seat.groupId,
      hand: seat.hand,
      isHere: isHere(seat.userId),
    })),
    poll:
      poll === null
        ? null
        : {
            id: poll.id,
            question: poll.question,
            options: poll.options,
            isOpen: poll.isOpen,
            isShared: poll.isShared,
            counts: countsOf(poll),
            mine: null,
          },
  }
}

function spotlightFor({ stage, ...lesson }: Lesson, seat: Seat): SeatView["spotlight"] {
  const { spotlight } = stage
  if (spotlight === null) return null
  if (spotlightAsks(spotlight, seat)) return { mine: "asked", asGroup: spotlight.groupId !== null }
  if (spotlight.isOn && spotlight.seatId === seat.id) return { mine: "on", asGroup: false }
  const leader = lesson.seats.find(({ id }) => id === spotlight.seatId)
  if (!spotlight.isOn || leader === undefined) return null
  return { personId: leader.userId, name: shownName({ ...lesson, stage }, leader), at: spotlight.at }
}

const isFor = (seat: Seat, { to }: LessonMessage): boolean =>
  to.kind === "all" || (to.kind === "group" ? to.id === seat.groupId : to.id === seat.id)

/** The lesson to a student. Somebody who waits or was removed sees that alone. */
export function seatView(lesson: Lesson, seat: Seat): SeatView {
  const isIn = seat.state === "admitted"
  const { stage } = lesson
  const group = groupOf(lesson, seat)
  const countIn = (groupId: string) => admittedSeats(lesson).filter((one) => one.groupId === groupId).length
  const hasHandedIn = group?.handedInAt != null
  return {
    as: "seat",
    lessonId: lesson.id,
    state: lesson.state,
    boardId: isIn ? lesson.boardId : "",
    seat: {
      id: seat.id,
      name: seat.name,
      shownName: shownName(lesson, seat),
      state: seat.state,
      groupId: isIn ? seat.groupId : null,
      hand: seat.hand?.kind ?? null,
    },
    group:
      isIn && group !== null ? { id: group.id, name: group.name, boardId: group.boardId, hasHandedIn } : null,
    choice:
      isIn && stage.mayChooseGroup
        ? lesson.groups.map(({ id, name, boardId }) => ({ id, name, boardId, count: countIn(id) }))
        : null,
    isPaused: isIn && stage.isPaused,
    pace: isIn ? stage.pace : null,
    timer: isIn ? stage.timer : null,
    summons: isIn ? stage.summons : null,
    spotlight: isIn ? spotlightFor(lesson, seat) : null,
    poll: isIn ? pollFor(lesson, seat.id) : null,
    shown: isIn ? shownTo(lesson) : null,
    messages: isIn ? stage.messages.filter((message) => isFor(seat, message)).slice(-10) : [],
    seesAnswers: isIn && hasHandedIn && stage.sharesAnswers,
  }
}

/** The lesson to a projector. */
export function projectorView(lesson: Lesson): ProjectorView {
  const { id, state, code, stage } = lesson
  return {
    as: "projector",
    lessonId: id,
    state,
    code,
    count: admittedSeats(lesson).length,
    isPaused: stage.isPaused,
    timer: stage.timer,
    poll: pollFor(lesson, null),
    shown: shownTo(lesson),
  }
}
