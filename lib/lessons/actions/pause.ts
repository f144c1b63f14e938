import { z } from "zod"
import { withStage } from "../lesson"
import { defineTeacherAction } from "./define"

/** "Look up, please": students can look at their boards and change nothing, until it ends. */
export const pause = defineTeacherAction({
  name: "pause",
  input: z.strictObject({ isPaused: z.boolean() }),
  samples: [{ isPaused: true }, { isPaused: false }],
  apply: (lesson, { isPaused }) => withStage(lesson, { isPaused }),
})
