import { z } from "zod"
import { withSeat } from "../lesson"
import { defineTeacherAction } from "./define"
import { someId } from "./ids"

/** Takes somebody's hand down, because the question is dealt with. */
export const lowerHand = defineTeacherAction({
  name: "lower-hand",
  input: z.strictObject({ seat: someId }),
  samples: [{ seat: "s2" }],
  apply: (lesson, { seat }) => withSeat(lesson, seat, { hand: null }),
})
