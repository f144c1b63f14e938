import { z } from "zod"
import { withStage } from "../lesson"
import { defineTeacherAction } from "./define"

const frame = z.number().int().min(1).max(10_000)

/** Opens some frames, by their numbers from 1, or all with null. */
export const pace = defineTeacherAction({
  name: "pace",
  input: z.strictObject({
    pace: z
      .strictObject({ from: frame, to: frame })
      .refine(({ from, to }) => from <= to)
      .nullable(),
  }),
  samples: [{ pace: { from: 1, to: 3 } }, { pace: null }],
  apply: (lesson, { pace: wanted }) => withStage(lesson, { pace: wanted }),
})
