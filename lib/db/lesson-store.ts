import type { Queries } from "./open-database"

/** A lesson as its rows are read together. */
export type StoredLesson = Awaited<ReturnType<LessonStore["find"]>>

const WITHOUT_CONTENT = {
  id: true,
  kind: true,
  label: true,
  groupId: true,
  position: true,
  revealedAt: true,
} as const
const WHOLE = {
  seats: { orderBy: { number: "asc" } },
  groups: { orderBy: { position: "asc" } },
  exhibits: { select: WITHOUT_CONTENT, orderBy: { position: "asc" } },
} as const

/** Lessons in the database. Nothing here knows what a lesson may do. */
export type LessonStore = ReturnType<typeof createLessonStore>

/** One row that a change of a lesson writes or removes. */
export type LessonWrite =
  | {
      readonly row: "lesson"
      readonly id: string
      readonly data: Parameters<Queries["lesson"]["update"]>[0]["data"]
    }
  | {
      readonly row: "seat"
      readonly data: Parameters<Queries["lessonSeat"]["upsert"]>[0]["create"] & { id: string }
    }
  | {
      readonly row: "group"
      readonly data: Parameters<Queries["lessonGroup"]["upsert"]>[0]["create"] & { id: string }
    }
  | {
      readonly row: "exhibit"
      readonly id: string
      readonly data: Parameters<Queries["lessonExhibit"]["update"]>[0]["data"]
    }
  | { readonly row: "no-exhibit"; readonly id: string }
  | { readonly row: "no-seats"; readonly lessonId: string }

/** Queries of lessons. */
export function createLessonStore(queries: Queries) {
  const write = (change: LessonWrite) => {
    switch (change.row) {
      case "lesson":
        return queries.lesson.update({ where: { id: change.id }, data: change.data })
      case "seat":
        return queries.lessonSeat.upsert({
          where: { id: change.data.id },
          create: change.data,
          update: change.data,
        })
      case "group":
        return queries.lessonGroup.upsert({
          where: { id: change.data.id },
          create: change.data,
          update: change.data,
        })
      case "exhibit":
        return queries.lessonExhibit.update({ where: { id: change.id }, data: change.data })
      case "no-exhibit":
        return queries.lessonExhibit.deleteMany({ where: { id: change.id } })
      case "no-seats":
        return queries.lessonSeat.deleteMany({ where: { lessonId: change.lessonId } })
    }
  }
  return {
    find: (id: string) => queries.lesson.findUnique({ where: { id }, include: WHOLE }),
    async begin(data: Parameters<Queries["lesson"]["create"]>[0]["data"]): Promise<void> {
      await queries.lesson.create({ data })
    },
    /** The id of the lesson that a code leads to. */
    async byCode(code: string): Promise<string | null> {
      return (await queries.lesson.findUnique({ where: { code }, select: { id: true } }))?.id ?? null
    },
    /** The id of the lesson that runs on a board, or of which the board is a group's. */
    async onBoard(boardId: string): Promise<string | null> {
      const where = { state: "live", OR: [{ boardId }, { groups: { some: { boardId } } }] }
      return (await queries.lesson.findFirst({ where, select: { id: true } }))?.id ?? null
    },
    /** The lessons that a person began or has a seat in, the latest first. */
    ofPerson: (personId: string, limit: number) =>
      queries.lesson.findMany({
        where: {
          OR: [{ hostId: personId }, { seats: { some: { userId: personId, state: "admitted" } } }],
        },
        select: {
          id: true,
          boardId: true,
          hostId: true,
          state: true,
          startedAt: true,
          board: { select: { title: true } },
        },
        orderBy: { startedAt: "desc" },
        take: limit,
      }),
    /** Writes what one change of a lesson changed, all of it or nothing. */
    async write(changes: readonly LessonWrite[]): Promise<void> {
      if (changes.length > 0) await queries.$transaction(changes.map(write))
    },
    async keepExhibit(data: Parameters<Queries["lessonExhibit"]["create"]>[0]["data"]): Promise<void> {
      await queries.lessonExhibit.create({ data })
    },
    /** The content of an exhibit of a lesson, as JSON text; null where there is none. */
    async exhibit(lessonId: string, id: string): Promise<string | null> {
      const row = await queries.lessonExhibit.findFirst({
        where: { id, lessonId },
        select: { content: true },
      })
      return row?.content ?? null
    },
    /** When cards of a board, or of the one that it was copied from for a group, were last hidden in a lesson; null where none were. */
    async hiddenAt(boardId: string): Promise<Date | null> {
      const where = { kind: "hidden", lesson: { OR: [{ boardId }, { groups: { some: { boardId } } }] } }
      const row = await queries.lessonExhibit.findFirst({
        where,
        orderBy: { at: "desc" },
        select: { at: true },
      })
      return row?.at ?? null
    },
  }
}
