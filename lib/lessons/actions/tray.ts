import { z } from "zod"
import { withStage } from "../lesson"
import { LessonRefusal } from "../refusal"
import { defineTeacherAction } from "./define"
import { lineOf, someId } from "./ids"

/** Changes the tray: the order of what is in it, what one is called, or takes one out. */
export const tray = defineTeacherAction({
  name: "tray",
  input: z.discriminatedUnion("do", [
    z.strictObject({ do: z.literal("order"), exhibits: z.array(someId).max(200) }),
    z.strictObject({ do: z.literal("label"), exhibit: someId, label: lineOf(120) }),
    z.strictObject({ do: z.literal("drop"), exhibit: someId }),
  ]),
  samples: [
    { do: "order", exhibits: ["e2", "e1"] },
    { do: "label", exhibit: "e1", label: "Who transposes?" },
    { do: "drop", exhibit: "e1" },
  ],
  apply(lesson, input) {
    if (input.do === "order") {
      const placeOf = (id: string, before: number) => {
        const at = input.exhibits.indexOf(id)
        return at < 0 ? before + input.exhibits.length : at
      }
      const exhibits = lesson.exhibits.map((one) => ({ ...one, position: placeOf(one.id, one.position) }))
      return { ...lesson, exhibits: exhibits.sort((a, b) => a.position - b.position) }
    }
    const { exhibit: id } = input
    if (!lesson.exhibits.some((one) => one.id === id)) throw new LessonRefusal("no-such-exhibit")
    if (input.do === "label") {
      const exhibits = lesson.exhibits.map((one) => (one.id === id ? { ...one, label: input.label } : one))
      return { ...lesson, exhibits }
    }
    const rest = { ...lesson, exhibits: lesson.exhibits.filter((one) => one.id !== id) }
    return lesson.stage.shown === id ? withStage(rest, { shown: null }) : rest
  },
})
