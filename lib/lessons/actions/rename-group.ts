import { z } from "zod"
import { LessonRefusal } from "../refusal"
import { defineTeacherAction } from "./define"
import { lineOf, someId } from "./ids"

/** Gives a group another name. */
export const renameGroup = defineTeacherAction({
  name: "rename-group",
  input: z.strictObject({ group: someId, name: lineOf(40) }),
  samples: [{ group: "g1", name: "Window side" }],
  apply(lesson, { group, name }) {
    if (!lesson.groups.some(({ id }) => id === group)) throw new LessonRefusal("no-such-group")
    return { ...lesson, groups: lesson.groups.map((one) => (one.id === group ? { ...one, name } : one)) }
  },
})
