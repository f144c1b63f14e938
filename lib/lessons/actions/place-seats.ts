import { z } from "zod"
import { LessonRefusal } from "../refusal"
import { defineTeacherAction } from "./define"
import { someId } from "./ids"

/** Puts people into a group, or with null into none. */
export const placeSeats = defineTeacherAction({
  name: "place-seats",
  input: z.strictObject({ seats: z.array(someId).min(1).max(300), group: someId.nullable() }),
  samples: [
    { seats: ["s1", "s2"], group: "g2" },
    { seats: ["s1"], group: null },
  ],
  apply(lesson, { seats, group }) {
    if (group !== null && !lesson.groups.some(({ id }) => id === group))
      throw new LessonRefusal("no-such-group")
    return {
      ...lesson,
      seats: lesson.seats.map((seat) =>
        seats.includes(seat.id) && seat.state !== "removed" ? { ...seat, groupId: group } : seat,
      ),
    }
  },
})
