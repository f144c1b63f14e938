import { CODE_LIVES_MS } from "./code"
import { LESSON_LIMITS, type Lesson, type Seat, seatOf, withSeat } from "./lesson"
import { LessonRefusal } from "./refusal"
import { cleanName, isTeachersName } from "./seat-name"

/** Somebody at the door. */
interface Comer {
  readonly personId: string
  readonly name: string
  readonly isTeacher: boolean
  /** The names of those who teach. */
  readonly teachers: readonly string[]
}

/** Whether the code of a lesson lets people in. */
const isDoorOpen = (lesson: Lesson, now: number): boolean =>
  lesson.state === "live" && lesson.code !== null && now - lesson.codeAt < CODE_LIVES_MS

/**
 * Gives somebody a seat, or back the seat that they have, under the name that they give now. Two of one name are told apart by a number.
 * Throws where the door is shut, the name will not do, or there is no room.
 */
export function joinLesson(
  lesson: Lesson,
  comer: Comer,
  world: { readonly now: number; readonly newId: () => string },
): { readonly lesson: Lesson; readonly seat: Seat } {
  if (lesson.state === "ended") throw new LessonRefusal("lesson-ended")
  const name = cleanName(comer.name)
  if (name === "") throw new LessonRefusal("name-missing")
  const known = seatOf(lesson, comer.personId)
  if (known?.state === "removed") throw new LessonRefusal("removed-from-lesson")
  if (!comer.isTeacher && isTeachersName(name, comer.teachers)) throw new LessonRefusal("name-reserved")
  const others = lesson.seats.filter((seat) => seat !== known).map((seat) => seat.name)
  const own = distinctName(name, others)
  if (known !== null) {
    const after = known.name === own ? lesson : withSeat(lesson, known.id, { name: own })
    return { lesson: after, seat: { ...known, name: own } }
  }
  if (!isDoorOpen(lesson, world.now)) throw new LessonRefusal("wrong-code")
  if (lesson.seats.length >= LESSON_LIMITS.seats) throw new LessonRefusal("lesson-full")
  const seat: Seat = {
    id: world.newId(),
    userId: comer.personId,
    name: own,
    number: 1 + Math.max(0, ...lesson.seats.map(({ number }) => number)),
    state: lesson.stage.waitingRoom ? "waiting" : "admitted",
    groupId: null,
    hand: null,
    joinedAt: world.now,
  }
  return { lesson: { ...lesson, seats: [...lesson.seats, seat] }, seat }
}

function distinctName(name: string, taken: readonly string[]): string {
  for (let count = 1; ; count++) {
    const tried = count === 1 ? name : `${name} ${count}`
    if (!taken.includes(tried)) return tried
  }
}
