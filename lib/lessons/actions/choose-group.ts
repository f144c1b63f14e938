import { z } from "zod"
import { withSeat } from "../lesson"
import { LessonRefusal } from "../refusal"
import { defineSeatAction } from "./define"
import { someId } from "./ids"

/** Goes into a group of one's own choice, while the teacher allows that. */
export const chooseGroup = defineSeatAction({
  name: "choose-group",
  input: z.strictObject({ group: someId }),
  samples: [{ group: "g2" }],
  apply(lesson, { group }, { seat }) {
    if (!lesson.stage.mayChooseGroup) throw new LessonRefusal("not-now")
    if (!lesson.groups.some(({ id }) => id === group)) throw new LessonRefusal("no-such-group")
    return withSeat(lesson, seat.id, { groupId: group })
  },
})
