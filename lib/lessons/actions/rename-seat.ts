import { z } from "zod"
import { withSeat } from "../lesson"
import { LessonRefusal } from "../refusal"
import { cleanName } from "../seat-name"
import { defineTeacherAction } from "./define"
import { someId } from "./ids"

/** Gives somebody another name, such as for one that is no name. */
export const renameSeat = defineTeacherAction({
  name: "rename-seat",
  input: z.strictObject({ seat: someId, name: z.string().max(200) }),
  samples: [{ seat: "s1", name: "Aoki" }],
  apply(lesson, { seat: id, name }) {
    if (!lesson.seats.some((seat) => seat.id === id)) throw new LessonRefusal("no-such-seat")
    const clean = cleanName(name)
    if (clean === "") throw new LessonRefusal("name-missing")
    return withSeat(lesson, id, { name: clean })
  },
})
