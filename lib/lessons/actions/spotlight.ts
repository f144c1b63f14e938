import { z } from "zod"
import { admittedSeats, withStage } from "../lesson"
import { LessonRefusal } from "../refusal"
import { defineTeacherAction } from "./define"
import { someId } from "./ids"

/** Asks a student, or a group, to be followed by all, or with null ends that. The student, or anybody of the group, agrees or declines. */
export const spotlight = defineTeacherAction({
  name: "spotlight",
  input: z.union([z.strictObject({ seat: someId.nullable() }), z.strictObject({ group: someId })]),
  samples: [{ seat: "s1" }, { seat: null }, { group: "g1" }],
  apply(lesson, asked, { now }) {
    const asking = { seatId: null, groupId: null, declined: [], isOn: false, at: now }
    if ("group" in asked) {
      if (!lesson.groups.some(({ id }) => id === asked.group)) throw new LessonRefusal("no-such-group")
      if (!admittedSeats(lesson).some(({ groupId }) => groupId === asked.group))
        throw new LessonRefusal("not-now")
      return withStage(lesson, { spotlight: { ...asking, groupId: asked.group } })
    }
    const { seat: id } = asked
    if (id === null) return withStage(lesson, { spotlight: null })
    const seat = lesson.seats.find((one) => one.id === id)
    if (seat?.state !== "admitted") throw new LessonRefusal("no-such-seat")
    return withStage(lesson, { spotlight: { ...asking, seatId: id } })
  },
})
