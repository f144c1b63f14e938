import type { z } from "zod"
import type { Lesson, Seat } from "../lesson"

/** What an action may use beside the lesson. */
interface ActionContext {
  readonly now: number
  /** An id that nothing has yet. */
  readonly newId: () => string
  /** The person who acts. */
  readonly personId: string
}

interface Base<Schema extends z.ZodType> {
  /** Unique, kebab-case, the name of its file. */
  readonly name: string
  /** What comes with the action, from outside. */
  readonly input: Schema
  /** Inputs that the conformance test tries on a lesson in full swing. */
  readonly samples: readonly z.input<Schema>[]
}

interface TeacherAction<Schema extends z.ZodType> extends Base<Schema> {
  readonly by: "teacher"
  /** The lesson after the action. Throws a LessonRefusal where it cannot be done. */
  apply(lesson: Lesson, input: z.output<Schema>, context: ActionContext): Lesson
}

interface SeatAction<Schema extends z.ZodType> extends Base<Schema> {
  /** Only those who have been admitted. */
  readonly by: "seat"
  apply(lesson: Lesson, input: z.output<Schema>, context: ActionContext & { readonly seat: Seat }): Lesson
}

/** Something that a person does in a lesson and that changes nothing but the lesson. Who may is part of it. */
export type LessonAction = TeacherAction<z.ZodType> | SeatAction<z.ZodType>

/** Types an action of those who teach. */
export const defineTeacherAction = <Schema extends z.ZodType>(
  action: Omit<TeacherAction<Schema>, "by">,
): TeacherAction<Schema> => ({ ...action, by: "teacher" })

/** Types an action of those who learn. */
export const defineSeatAction = <Schema extends z.ZodType>(
  action: Omit<SeatAction<Schema>, "by">,
): SeatAction<Schema> => ({ ...action, by: "seat" })
