import { z } from "zod"
import { withStage } from "../lesson"
import { defineTeacherAction } from "./define"

/** Switches of a lesson; what is left out stays. */
export const settings = defineTeacherAction({
  name: "settings",
  input: z.strictObject({
    waitingRoom: z.boolean().optional(),
    isAnonymous: z.boolean().optional(),
    mayChooseGroup: z.boolean().optional(),
    sharesAnswers: z.boolean().optional(),
  }),
  samples: [{ isAnonymous: true }, { waitingRoom: true, mayChooseGroup: true }, {}],
  apply: (lesson, changes) =>
    withStage(lesson, Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))),
})
