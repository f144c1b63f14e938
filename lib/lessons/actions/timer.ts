import { z } from "zod"
import { withStage } from "../lesson"
import { LessonRefusal } from "../refusal"
import { defineTeacherAction } from "./define"

const LONGEST_S = 4 * 60 * 60

const seconds = z.number().int().min(1).max(LONGEST_S)

/** Starts a timer, holds it, lets it go on, adds to it or takes it away. */
export const timer = defineTeacherAction({
  name: "timer",
  input: z.discriminatedUnion("do", [
    z.strictObject({ do: z.literal("start"), seconds }),
    z.strictObject({ do: z.literal("add"), seconds }),
    z.strictObject({ do: z.literal("hold") }),
    z.strictObject({ do: z.literal("go-on") }),
    z.strictObject({ do: z.literal("clear") }),
  ]),
  samples: [{ do: "start", seconds: 300 }, { do: "add", seconds: 60 }, { do: "hold" }, { do: "clear" }],
  apply(lesson, input, { now }) {
    const { timer: before } = lesson.stage
    if (input.do === "clear") return withStage(lesson, { timer: null })
    if (input.do === "start") {
      const lengthMs = input.seconds * 1000
      return withStage(lesson, { timer: { lengthMs, leftMs: lengthMs, endsAt: now + lengthMs } })
    }
    if (before === null) throw new LessonRefusal("not-now")
    const left = before.endsAt === null ? before.leftMs : Math.max(0, before.endsAt - now)
    if (input.do === "hold") return withStage(lesson, { timer: { ...before, leftMs: left, endsAt: null } })
    if (input.do === "go-on")
      return withStage(lesson, { timer: { ...before, leftMs: left, endsAt: now + left } })
    const more = Math.min(left + input.seconds * 1000, LONGEST_S * 1000)
    const lengthMs = Math.max(before.lengthMs, more)
    const endsAt = before.endsAt === null ? null : now + more
    return withStage(lesson, { timer: { lengthMs, leftMs: more, endsAt } })
  },
})
