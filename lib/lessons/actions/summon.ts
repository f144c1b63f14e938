import { z } from "zod"
import { boardsOf, withStage } from "../lesson"
import { LessonRefusal } from "../refusal"
import { defineTeacherAction } from "./define"
import { someId } from "./ids"

/** Calls everybody to where the teacher is on one of the lesson's boards, or with null lets them go again. */
export const summon = defineTeacherAction({
  name: "summon",
  input: z.strictObject({ board: someId.nullable() }),
  samples: [{ board: "main" }, { board: null }],
  apply(lesson, { board }, { now, personId }) {
    if (board === null) return withStage(lesson, { summons: null })
    if (!boardsOf(lesson).includes(board)) throw new LessonRefusal("not-now")
    return withStage(lesson, { summons: { personId, boardId: board, at: now } })
  },
})
