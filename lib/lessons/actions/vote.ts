import { z } from "zod"
import { withStage } from "../lesson"
import { LessonRefusal } from "../refusal"
import { defineSeatAction } from "./define"
import { someId } from "./ids"

/** Answers an open question; a second answer takes the place of the first. */
export const vote = defineSeatAction({
  name: "vote",
  input: z.strictObject({ poll: someId, option: z.number().int().min(0).max(100) }),
  samples: [{ poll: "p1", option: 1 }],
  apply(lesson, { poll, option }, { seat }) {
    const asked = lesson.stage.polls.find((one) => one.id === poll)
    if (asked === undefined || option >= asked.options.length) throw new LessonRefusal("no-such-poll")
    if (!asked.isOpen) throw new LessonRefusal("not-now")
    const answered = { ...asked, votes: { ...asked.votes, [seat.id]: option } }
    return withStage(lesson, { polls: lesson.stage.polls.map((one) => (one === asked ? answered : one)) })
  },
})
