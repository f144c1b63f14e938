import { z } from "zod"
import { withStage } from "../lesson"
import { STAGE_LIMITS } from "../stage"
import { defineTeacherAction } from "./define"
import { lineOf } from "./ids"

/** Asks everybody a quick question; one that is still open is closed by it. */
export const poll = defineTeacherAction({
  name: "poll",
  input: z.strictObject({
    question: lineOf(STAGE_LIMITS.question),
    options: z.array(lineOf(STAGE_LIMITS.option)).min(2).max(STAGE_LIMITS.options),
  }),
  samples: [{ question: "Is $A$ symmetric?", options: ["Yes", "No"] }],
  apply(lesson, { question, options }, { newId }) {
    const before = lesson.stage.polls.map((one) => (one.isOpen ? { ...one, isOpen: false } : one))
    const asked = { id: newId(), question, options, votes: {}, isOpen: true, isShared: false }
    return withStage(lesson, { polls: [...before, asked].slice(-STAGE_LIMITS.polls) })
  },
})
