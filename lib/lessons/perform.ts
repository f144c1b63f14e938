import { isActionName, LESSON_ACTIONS } from "./actions"
import type { LessonAction } from "./actions/define"
import { type Lesson, seatOf } from "./lesson"
import { LessonRefusal } from "./refusal"

/** Somebody in a lesson, as the server has found them to be. */
export interface Actor {
  readonly personId: string
  readonly isTeacher: boolean
}

/** What a request asks to be done, not yet looked into. */
export interface AskedAction {
  readonly name: string
  readonly input: unknown
}

/** The outcome of reading a request: the lesson after it, or null where the request is none that there is. */
export function perform(
  lesson: Lesson,
  actor: Actor,
  asked: AskedAction,
  world: { readonly now: number; readonly newId: () => string },
): Lesson | null {
  if (!isActionName(asked.name)) return null
  const action: LessonAction = LESSON_ACTIONS[asked.name]
  const parsed = action.input.safeParse(asked.input)
  if (!parsed.success) return null
  if (lesson.state === "ended") throw new LessonRefusal("lesson-ended")
  const context = { ...world, personId: actor.personId }
  if (action.by === "teacher") {
    if (!actor.isTeacher) throw new LessonRefusal("not-in-lesson")
    return action.apply(lesson, parsed.data, context)
  }
  const seat = seatOf(lesson, actor.personId)
  if (seat?.state === "removed") throw new LessonRefusal("removed-from-lesson")
  if (seat?.state !== "admitted") throw new LessonRefusal("not-in-lesson")
  return action.apply(lesson, parsed.data, { ...context, seat })
}
