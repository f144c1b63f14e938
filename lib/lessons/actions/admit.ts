import { z } from "zod"
import { defineTeacherAction } from "./define"
import { someId } from "./ids"

/** Lets people in who wait, or who were removed: the named ones, or all who wait. */
export const admit = defineTeacherAction({
  name: "admit",
  input: z.strictObject({ seats: z.union([z.literal("all"), z.array(someId).min(1).max(300)]) }),
  samples: [{ seats: "all" }, { seats: ["s4"] }],
  apply: (lesson, { seats }) => ({
    ...lesson,
    seats: lesson.seats.map((seat) => {
      const isMeant = seats === "all" ? seat.state === "waiting" : seats.includes(seat.id)
      return isMeant && seat.state !== "admitted" ? { ...seat, state: "admitted" } : seat
    }),
  }),
})
