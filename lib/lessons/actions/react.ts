import { z } from "zod"
import { withStage } from "../lesson"
import { REACTIONS, STAGE_LIMITS } from "../stage"
import { defineSeatAction } from "./define"

/** Shows the teacher for a moment how it is going, without a name. */
export const react = defineSeatAction({
  name: "react",
  input: z.strictObject({ sign: z.enum(REACTIONS) }),
  samples: [{ sign: "clear" }, { sign: "lost" }],
  apply(lesson, { sign }, { now, newId }) {
    const reactions = [...lesson.stage.reactions, { id: newId(), sign, at: now }]
    return withStage(lesson, { reactions: reactions.slice(-STAGE_LIMITS.reactions) })
  },
})
