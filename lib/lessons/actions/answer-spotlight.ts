import { z } from "zod"
import { admittedSeats, withStage } from "../lesson"
import { LessonRefusal } from "../refusal"
import { spotlightAsks } from "../spotlight"
import { defineSeatAction } from "./define"

/** Agrees to be followed by all, or declines; one who agreed may end it the same way. A group has declined once all its people have. */
export const answerSpotlight = defineSeatAction({
  name: "answer-spotlight",
  input: z.strictObject({ accepts: z.boolean() }),
  samples: [{ accepts: true }, { accepts: false }],
  apply(lesson, { accepts }, { seat, now }) {
    const { spotlight } = lesson.stage
    const isOwn = spotlight?.seatId === seat.id
    if (spotlight === null || !(isOwn || spotlightAsks(spotlight, seat))) throw new LessonRefusal("not-now")
    if (accepts)
      return withStage(lesson, { spotlight: { ...spotlight, seatId: seat.id, isOn: true, at: now } })
    if (isOwn) return withStage(lesson, { spotlight: null })
    const after = { ...spotlight, declined: [...spotlight.declined, seat.id] }
    const isLeft = admittedSeats(lesson).some((one) => spotlightAsks(after, one))
    return withStage(lesson, { spotlight: isLeft ? after : null })
  },
})
