import { z } from "zod"
import { withStage } from "../lesson"
import { LessonRefusal } from "../refusal"
import { defineSeatAction } from "./define"

/** Agrees to be followed by all, or declines; one who agreed may end it the same way. */
export const answerSpotlight = defineSeatAction({
  name: "answer-spotlight",
  input: z.strictObject({ accepts: z.boolean() }),
  samples: [{ accepts: true }, { accepts: false }],
  apply(lesson, { accepts }, { seat, now }) {
    const { spotlight } = lesson.stage
    if (spotlight?.seatId !== seat.id) throw new LessonRefusal("not-now")
    return withStage(lesson, { spotlight: accepts ? { ...spotlight, isOn: true, at: now } : null })
  },
})
