import { z } from "zod"
import { withStage } from "../lesson"
import { LessonRefusal } from "../refusal"
import { STAGE_LIMITS } from "../stage"
import { defineTeacherAction } from "./define"
import { lineOf, someId } from "./ids"

/** Writes to everybody, to one group or to one student. */
export const message = defineTeacherAction({
  name: "message",
  input: z.strictObject({
    to: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("all") }),
      z.strictObject({ kind: z.literal("group"), id: someId }),
      z.strictObject({ kind: z.literal("seat"), id: someId }),
    ]),
    text: lineOf(STAGE_LIMITS.message),
  }),
  samples: [
    { to: { kind: "all" }, text: "Five more minutes." },
    { to: { kind: "group", id: "g1" }, text: "Look at the second line again." },
    { to: { kind: "seat", id: "s1" }, text: "Well done." },
  ],
  apply(lesson, { to, text }, { now, newId }) {
    if (to.kind === "group" && !lesson.groups.some(({ id }) => id === to.id))
      throw new LessonRefusal("no-such-group")
    if (to.kind === "seat" && !lesson.seats.some(({ id }) => id === to.id))
      throw new LessonRefusal("no-such-seat")
    const messages = [...lesson.stage.messages, { id: newId(), to, text, at: now }]
    return withStage(lesson, { messages: messages.slice(-STAGE_LIMITS.messages) })
  },
})
