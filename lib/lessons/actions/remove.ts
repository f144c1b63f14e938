import { z } from "zod"
import { withSeat, withStage } from "../lesson"
import { LessonRefusal } from "../refusal"
import { defineTeacherAction } from "./define"
import { someId } from "./ids"

/** Sends somebody out. The seat stays, so that joining again does not bring them back; their work stays too. */
export const remove = defineTeacherAction({
  name: "remove",
  input: z.strictObject({ seat: someId }),
  samples: [{ seat: "s1" }, { seat: "s4" }],
  apply(lesson, { seat: id }) {
    if (!lesson.seats.some((seat) => seat.id === id)) throw new LessonRefusal("no-such-seat")
    const { spotlight } = lesson.stage
    const after = withSeat(lesson, id, { state: "removed", hand: null, groupId: null })
    return spotlight?.seatId === id ? withStage(after, { spotlight: null }) : after
  },
})
