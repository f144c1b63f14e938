import { z } from "zod"
import { defineTeacherAction } from "./define"

/** Closes the door: the code lets nobody in any more. Those who are in stay in, and come back by their seats. */
export const closeCode = defineTeacherAction({
  name: "close-code",
  input: z.strictObject({}),
  samples: [{}],
  apply: (lesson) => ({ ...lesson, code: null }),
})
