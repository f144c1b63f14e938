import { randomInt, randomUUID } from "node:crypto"
import type { LessonStore } from "../db/lesson-store"
import type { Language } from "../language/language"
import { makeCode } from "./code"
import { effectsBetween, type LessonEffect } from "./effects"
import { boardsOf, type Lesson } from "./lesson"
import { LessonRefusal } from "./refusal"
import { firstStage } from "./stage"
import { lessonFields, lessonOf, writesBetween } from "./stored-lesson"

/** What the live lessons need of the rest of the process. */
interface Surroundings {
  readonly store: LessonStore
  /** Carries out on boards what a change of a lesson means for them. */
  carryOut(effects: readonly LessonEffect[], lesson: Lesson): Promise<void>
  onFault(fault: string, cause: unknown): void
}

interface Held {
  lesson: Lesson
  /** The change that is under way; the next one waits for it. */
  turn: Promise<unknown>
  readonly listeners: Set<() => void>
  /** How many pages each person has open. */
  readonly here: Map<string, number>
}

/** As many lessons are kept in memory. */
const KEPT = 500

/** The lessons of this process, which alone changes them. A change is stored before anybody hears of it. */
export class LiveLessons {
  readonly #held = new Map<string, Promise<Held | null>>()
  readonly #attended = new Set<Held>()

  constructor(readonly around: Surroundings) {}

  /** A lesson as it stands; null where there is none. */
  async find(id: string): Promise<Lesson | null> {
    return (await this.#hold(id))?.lesson ?? null
  }

  /** The lesson that runs on a board, or of which it is a group's board. */
  async onBoard(boardId: string): Promise<Lesson | null> {
    const id = await this.around.store.onBoard(boardId)
    return id === null ? null : this.find(id)
  }

  /** The lesson that a code leads to, as long as it lets anybody in. */
  async byCode(code: string): Promise<Lesson | null> {
    const id = await this.around.store.byCode(code)
    return id === null ? null : this.find(id)
  }

  /** Begins a lesson on a board. */
  async begin(boardId: string, hostId: string, language: Language): Promise<Lesson> {
    const now = Date.now()
    const lesson: Lesson = {
      id: randomUUID(),
      boardId,
      hostId,
      code: await this.freshCode(),
      codeAt: now,
      state: "live",
      startedAt: now,
      endedAt: null,
      stage: firstStage(language),
      seats: [],
      groups: [],
      exhibits: [],
    }
    const { id } = lesson
    await this.around.store.begin({ id, boardId, hostId, startedAt: new Date(now), ...lessonFields(lesson) })
    return lesson
  }

  /** Changes a lesson, one change after the other. Resolves once it is stored and carried out; whatever `next` throws leaves it as it was. */
  async change(id: string, next: (lesson: Lesson) => Lesson | Promise<Lesson>): Promise<Lesson> {
    const held = await this.#hold(id)
    if (held === null) throw new LessonRefusal("no-such-lesson")
    const change = held.turn.then(async () => {
      const before = held.lesson
      const after = await next(before)
      if (after === before) return before
      await this.around.store.write(writesBetween(before, after))
      held.lesson = after
      await this.#carryOut(effectsBetween(before, after), after)
      this.#tell(held)
      return after
    })
    held.turn = change.catch(() => null)
    return change
  }

  /** A code that no running lesson has. */
  async freshCode(): Promise<string> {
    for (;;) {
      const code = makeCode(randomInt)
      if ((await this.around.store.byCode(code)) === null) return code
    }
  }

  /** Gives a lesson a new code in place of the one that it has. */
  async renewCode(id: string): Promise<Lesson> {
    const code = await this.freshCode()
    return this.change(id, (lesson) => {
      if (lesson.state === "ended") throw new LessonRefusal("lesson-ended")
      return { ...lesson, code, codeAt: Date.now() }
    })
  }

  /** Reads lessons anew in which somebody is under another id from now on. Changes that are under way come first. */
  async personMoved(formerId: string): Promise<void> {
    for (const holding of [...this.#held.values()]) {
      const held = await holding.catch(() => null)
      if (held === null || !names(held.lesson, formerId)) continue
      const reading = held.turn.then(async () => {
        const row = await this.around.store.find(held.lesson.id)
        if (row !== null) held.lesson = lessonOf(row)
      })
      held.turn = reading.catch(() => null)
      await reading
      this.#tell(held)
    }
  }

  /** Hears of a lesson's changes, and counts a person as here meanwhile. */
  async attend(id: string, personId: string | null, listener: () => void): Promise<() => void> {
    const held = await this.#hold(id)
    if (held === null) return () => undefined
    held.listeners.add(listener)
    this.#attended.add(held)
    const count = (by: number) => {
      if (personId === null) return
      const pages = (held.here.get(personId) ?? 0) + by
      if (pages > 0) held.here.set(personId, pages)
      else held.here.delete(personId)
      if (pages === 0 || (by === 1 && pages === 1)) this.#tell(held)
    }
    count(1)
    return () => {
      held.listeners.delete(listener)
      if (held.listeners.size === 0) this.#attended.delete(held)
      count(-1)
    }
  }

  /** Whether a person has a page of a lesson open. */
  async presence(id: string): Promise<(personId: string) => boolean> {
    const held = await this.#hold(id)
    return (personId) => held?.here.has(personId) ?? false
  }

  /** The lessons that somebody attends and that a board belongs to. */
  watched(boardId: string): readonly string[] {
    return [...this.#attended].flatMap((held) =>
      boardsOf(held.lesson).includes(boardId) ? [held.lesson.id] : [],
    )
  }

  /** Tells those who attend a lesson that something about it changed which is not part of it. */
  touch(id: string): void {
    for (const held of this.#attended) if (held.lesson.id === id) this.#tell(held)
  }

  #tell(held: Held) {
    for (const listener of [...held.listeners]) listener()
  }

  async #carryOut(effects: readonly LessonEffect[], lesson: Lesson) {
    if (effects.length === 0) return
    try {
      await this.around.carryOut(effects, lesson)
    } catch (cause) {
      this.around.onFault(`Lesson ${lesson.id} could not be carried out on its boards`, cause)
    }
  }

  #hold(id: string): Promise<Held | null> {
    const known = this.#held.get(id)
    if (known) return known
    const loading = this.around.store.find(id).then((row): Held | null => {
      if (row === null) return null
      return { lesson: lessonOf(row), turn: Promise.resolve(), listeners: new Set(), here: new Map() }
    })
    this.#held.set(id, loading)
    loading.then(
      (held) => held === null && this.#held.delete(id),
      () => this.#held.delete(id),
    )
    void this.#letGo()
    return loading
  }

  /** Forgets what nobody attends, the oldest first. */
  async #letGo() {
    if (this.#held.size <= KEPT) return
    for (const [id, holding] of [...this.#held]) {
      if (this.#held.size <= KEPT) return
      const held = await holding.catch(() => null)
      if (held === null || held.listeners.size > 0) continue
      await held.turn
      if (held.listeners.size === 0) this.#held.delete(id)
    }
  }
}

/** Whether a lesson is somebody's, or they have a seat in it. */
const names = (lesson: Lesson, personId: string): boolean =>
  lesson.hostId === personId ||
  lesson.stage.summons?.personId === personId ||
  lesson.seats.some((seat) => seat.userId === personId)

/** A new id for something in a lesson. */
export const newId = (): string => randomUUID()
