import { z } from "zod"
import { withStage } from "../lesson"
import { LessonRefusal } from "../refusal"
import { defineTeacherAction } from "./define"
import { someId } from "./ids"

/** Puts an exhibit of the tray before everybody, or with null takes it away. Hidden cards are revealed, not shown. */
export const show = defineTeacherAction({
  name: "show",
  input: z.strictObject({ exhibit: someId.nullable() }),
  samples: [{ exhibit: "e1" }, { exhibit: null }],
  apply(lesson, { exhibit }) {
    const isThere = lesson.exhibits.some(({ id, kind }) => id === exhibit && kind !== "hidden")
    if (exhibit !== null && !isThere) throw new LessonRefusal("no-such-exhibit")
    return withStage(lesson, { shown: exhibit })
  },
})
