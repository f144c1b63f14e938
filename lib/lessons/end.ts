import type { Lesson } from "./lesson"
import type { Stage } from "./stage"

/** A lesson that is over: what was on for its length is off, and what was worked out stays. */
export function endedLesson(lesson: Lesson, now: number): Lesson {
  if (lesson.state === "ended") return lesson
  const { stage } = lesson
  return {
    ...lesson,
    state: "ended",
    endedAt: now,
    code: null,
    seats: lesson.seats.map((seat) => (seat.hand === null ? seat : { ...seat, hand: null })),
    stage: {
      ...stage,
      isPaused: false,
      pace: null,
      timer: null,
      summons: null,
      spotlight: null,
      shown: null,
      polls: stage.polls.map((poll) => (poll.isOpen ? { ...poll, isOpen: false } : poll)),
    },
  }
}

/** A stage in which nobody is named any more: what was written to one, and who chose what. How many chose what stays. */
export const forgetful = (stage: Stage): Stage => ({
  ...stage,
  messages: stage.messages.filter(({ to }) => to.kind !== "seat"),
  polls: stage.polls.map((poll) => ({
    ...poll,
    votes: Object.fromEntries(Object.values(poll.votes).map((option, at) => [String(at), option])),
  })),
})
