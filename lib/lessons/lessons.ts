import type { Language } from "../language/language"
import { aliasOf } from "./alias"
import { CODE_LIVES_MS, readCode } from "./code"
import { shownName } from "./effects"
import { endedLesson, forgetful } from "./end"
import type { createExhibitPictures } from "./exhibit-pictures"
import { joinLesson } from "./join"
import { boardsOf, type Lesson, type Seat, seatOf, withSeat, withStage } from "./lesson"
import type { LessonBoards } from "./lesson-boards"
import type { createLessonProgress } from "./lesson-progress"
import { type LiveLessons, newId } from "./live-lessons"
import { type AskedAction, perform } from "./perform"
import { LessonRefusal } from "./refusal"
import { cleanName, isTeachersName } from "./seat-name"
import type { Teachers } from "./teachers"
import { type LessonView, projectorView, seatView, teacherView } from "./views"

const HEADS_MS = 1000

/** A person's part in a lesson. */
export type LessonPart = { readonly as: "teacher" } | { readonly as: "seat"; readonly seat: Seat }

/** What routes and sockets may ask of lessons. Refusals are thrown as LessonRefusal. */
export class Lessons {
  /** The number of the last edit of boards of lessons, as far as they were edited in this process. */
  readonly #heads = new Map<string, number>()
  readonly #due = new Map<string, NodeJS.Timeout>()

  constructor(
    readonly live: LiveLessons,
    readonly teachers: Teachers,
    readonly work: LessonBoards,
    readonly progress: ReturnType<typeof createLessonProgress>,
    readonly pictures: ReturnType<typeof createExhibitPictures>,
  ) {}

  /** Hears that a board was edited. Those who watch its lesson are told at most once a second. */
  stored(boardId: string, head: number): void {
    for (const id of this.live.watched(boardId)) {
      this.#heads.set(boardId, head)
      if (this.#due.has(id)) continue
      const tell = () => {
        this.#due.delete(id)
        this.live.touch(id)
      }
      this.#due.set(id, setTimeout(tell, HEADS_MS).unref())
    }
  }

  /** The lesson that runs on a board: the one that is there, with a code that lets people in, or a new one, for which what stands on frames of solutions is hidden. */
  async start(boardId: string, hostId: string, language: Language): Promise<Lesson> {
    const running = await this.live.onBoard(boardId)
    if (running === null)
      return this.work.hideSolutions(await this.live.begin(boardId, hostId, language), hostId)
    const isShut = running.code === null || Date.now() - running.codeAt >= CODE_LIVES_MS
    return isShut ? this.live.renewCode(running.id) : running
  }

  /** Gives a person a seat in the lesson of a code. */
  async join(typed: string, person: { readonly id: string; readonly name: string }) {
    const code = readCode(typed)
    const found = code === null ? null : await this.live.byCode(code)
    if (found === null) throw new LessonRefusal("wrong-code")
    const isTeacher = await this.teachers.teaches(found.boardId, person.id)
    const names = await this.teachers.namesOn(found.boardId)
    const comer = { personId: person.id, name: person.name, isTeacher, teachers: names }
    const lesson = await this.live.change(
      found.id,
      (before) => joinLesson(before, comer, { now: Date.now(), newId }).lesson,
    )
    const seat = seatOf(lesson, person.id)
    if (seat === null) throw new Error(`Lesson ${lesson.id} gave no seat`)
    return { lesson, seat }
  }

  /** A person's part in a lesson; null for somebody who has none. Whoever teaches is a teacher even with a seat. */
  async partIn(lesson: Lesson, personId: string): Promise<LessonPart | null> {
    if (await this.teachers.teaches(lesson.boardId, personId)) return { as: "teacher" }
    const seat = seatOf(lesson, personId)
    return seat === null ? null : { as: "seat", seat }
  }

  /** A lesson in which the caller is in, with their seat. */
  async seated(
    lessonId: string,
    personId: string,
  ): Promise<{ readonly lesson: Lesson; readonly seat: Seat }> {
    const lesson = await this.live.find(lessonId)
    if (lesson === null) throw new LessonRefusal("no-such-lesson")
    const seat = seatOf(lesson, personId)
    if (seat?.state === "removed") throw new LessonRefusal("removed-from-lesson")
    if (seat?.state !== "admitted") throw new LessonRefusal("not-in-lesson")
    return { lesson, seat }
  }

  /** A person's part in the lesson that runs on a board; null where there is none. */
  async partOn(
    boardId: string,
    personId: string,
  ): Promise<{ readonly id: string; readonly as: LessonPart["as"] } | null> {
    const lesson = await this.live.onBoard(boardId)
    const part = lesson && (await this.partIn(lesson, personId))
    return lesson && part ? { id: lesson.id, as: part.as } : null
  }

  /** A lesson in which the caller teaches. */
  async taught(lessonId: string, personId: string): Promise<Lesson> {
    const lesson = await this.live.find(lessonId)
    if (lesson === null) throw new LessonRefusal("no-such-lesson")
    if (!(await this.teachers.teaches(lesson.boardId, personId))) throw new LessonRefusal("not-in-lesson")
    return lesson
  }

  /** Does what a person asks for; null where that is no action. */
  async act(lessonId: string, personId: string, asked: AskedAction): Promise<Lesson | null> {
    const lesson = await this.live.find(lessonId)
    if (lesson === null) throw new LessonRefusal("no-such-lesson")
    const isTeacher = await this.teachers.teaches(lesson.boardId, personId)
    let isKnown = true
    const after = await this.live.change(lessonId, async (before) => {
      const next = perform(before, { personId, isTeacher }, asked, { now: Date.now(), newId })
      isKnown = next !== null
      if (next === null || before.stage.isPaused || !next.stage.isPaused) return next ?? before
      return withStage(next, { modesBefore: await this.work.modesOf(next) })
    })
    return isKnown ? after : null
  }

  /** Ends a lesson. Its boards stay with those who were in it. */
  end(lessonId: string): Promise<Lesson> {
    return this.live.change(lessonId, (lesson) => endedLesson(lesson, Date.now()))
  }

  /** Whether a student may look at an exhibit: one that stands before all, or an answer that is open to their group. */
  maySee(lesson: Lesson, seat: Seat, exhibitId: string): boolean {
    if (seat.state !== "admitted") return false
    return lesson.stage.shown === exhibitId || this.work.answersFor(lesson, seat).includes(exhibitId)
  }

  /** When cards were last hidden on a board in a lesson; null where none were. */
  hiddenAt(boardId: string): Promise<Date | null> {
    return this.live.around.store.hiddenAt(boardId)
  }

  /** Forgets the people of a lesson that has ended, and shuts its boards to them. */
  async forgetPeople(lessonId: string): Promise<void> {
    await this.live.change(lessonId, (lesson) => {
      if (lesson.state === "live") throw new LessonRefusal("not-now")
      return { ...lesson, seats: [], stage: forgetful(lesson.stage) }
    })
  }

  /** What a page of a person shows of a lesson; null for somebody who has no part in it. */
  async viewFor(lesson: Lesson, personId: string, asProjector: boolean): Promise<LessonView | null> {
    if (!(await this.teachers.taughtLately(lesson.boardId, personId))) {
      const seat = seatOf(lesson, personId)
      return seat && seatView(lesson, seat)
    }
    if (asProjector) return projectorView(lesson)
    const heads = Object.fromEntries(boardsOf(lesson).map((id) => [id, this.#heads.get(id) ?? 0]))
    return teacherView(lesson, await this.live.presence(lesson.id), heads)
  }

  /** The names that a person has on a board: first the one by which they are seen, which is not their own while a lesson hides names; then all others. */
  async namesOn(
    boardId: string,
    person: { readonly id: string; readonly name: string },
  ): Promise<readonly [string, ...string[]]> {
    const lesson = await this.live.onBoard(boardId)
    const seat = lesson && seatOf(lesson, person.id)
    if (lesson === null || seat?.state !== "admitted") return [person.name]
    return [shownName(lesson, seat), seat.name, aliasOf(seat.number, lesson.stage.language), person.name]
  }

  /**
   * Takes another name for a person in all running lessons. Gives the name by which others see the person on the boards of each; throws where a
   * name is not to be had there.
   */
  async rename(personId: string, wanted: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.live.around.store.ofPerson(personId, 20)
    const names = new Map<string, string>()
    const running = rows.filter(({ state }) => state === "live")
    for (const { boardId } of running) {
      const isTeacher = await this.teachers.teaches(boardId, personId)
      if (!isTeacher && isTeachersName(cleanName(wanted), await this.teachers.namesOn(boardId)))
        throw new LessonRefusal("name-reserved")
    }
    for (const { id } of running) {
      const name = cleanName(wanted)
      const lesson = await this.live.change(id, (before) => {
        const seat = seatOf(before, personId)
        return seat === null || name === "" || seat.name === name
          ? before
          : withSeat(before, seat.id, { name })
      })
      const seat = seatOf(lesson, personId)
      if (seat !== null) for (const board of boardsOf(lesson)) names.set(board, shownName(lesson, seat))
    }
    return names
  }
}
