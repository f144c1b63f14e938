import { z } from "zod"
import { withStage } from "../lesson"
import { LessonRefusal } from "../refusal"
import { defineTeacherAction } from "./define"
import { someId } from "./ids"

/** Closes a question or opens it again, and shows everybody how many chose what, or hides that. */
export const changePoll = defineTeacherAction({
  name: "change-poll",
  input: z.strictObject({
    poll: someId,
    isOpen: z.boolean().optional(),
    isShared: z.boolean().optional(),
  }),
  samples: [
    { poll: "p1", isOpen: false },
    { poll: "p1", isShared: true },
  ],
  apply(lesson, { poll, isOpen, isShared }) {
    if (!lesson.stage.polls.some((one) => one.id === poll)) throw new LessonRefusal("no-such-poll")
    const polls = lesson.stage.polls.map((one) =>
      one.id === poll ? { ...one, isOpen: isOpen ?? one.isOpen, isShared: isShared ?? one.isShared } : one,
    )
    return withStage(lesson, { polls })
  },
})
