import { z } from "zod"
import { withStage } from "../lesson"
import { LessonRefusal } from "../refusal"
import { defineTeacherAction } from "./define"
import { someId } from "./ids"

/** Asks a student to be followed by all, or with null ends that. The student agrees or declines. */
export const spotlight = defineTeacherAction({
  name: "spotlight",
  input: z.strictObject({ seat: someId.nullable() }),
  samples: [{ seat: "s1" }, { seat: null }],
  apply(lesson, { seat: id }, { now }) {
    if (id === null) return withStage(lesson, { spotlight: null })
    const seat = lesson.seats.find((one) => one.id === id)
    if (seat?.state !== "admitted") throw new LessonRefusal("no-such-seat")
    return withStage(lesson, { spotlight: { seatId: id, isOn: false, at: now } })
  },
})
