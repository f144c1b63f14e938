/** Why something cannot be done in a lesson. What it says is in the table of the routes' failures. */
export type LessonRefusalCode =
  | "lesson-ended"
  | "lesson-full"
  | "name-reserved"
  | "name-missing"
  | "no-such-lesson"
  | "no-such-seat"
  | "no-such-group"
  | "no-such-exhibit"
  | "no-such-poll"
  | "not-in-lesson"
  | "not-now"
  | "removed-from-lesson"
  | "wrong-code"

/** Thrown where something cannot be done in a lesson. */
export class LessonRefusal extends Error {
  override readonly name = "LessonRefusal"

  constructor(readonly code: LessonRefusalCode) {
    super(code)
  }
}
