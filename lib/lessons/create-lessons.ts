import type { BoardDocuments } from "../access/board-documents"
import type { People } from "../access/people"
import type { BoardMembers } from "../db/board-members"
import type { Boards } from "../db/boards"
import type { LessonStore } from "../db/lesson-store"
import { createLessonEffects } from "./lesson-effects"
import { Lessons } from "./lessons"
import { LiveLessons } from "./live-lessons"
import { createTeachers } from "./teachers"

/** What lessons stand on. */
export interface LessonParts {
  readonly store: LessonStore
  readonly people: Pick<People, "find" | "namesOf">
  readonly boards: Pick<Boards, "find" | "standing" | "settle">
  readonly members: Pick<BoardMembers, "list" | "put" | "find">
  readonly documents: Pick<BoardDocuments, "renamed" | "rightsChanged">
  onFault(fault: string, cause: unknown): void
}

/** The lessons of this process. */
export function createLessons(parts: LessonParts): Lessons {
  const live = new LiveLessons({
    store: parts.store,
    carryOut: createLessonEffects(parts),
    onFault: parts.onFault,
  })
  return new Lessons(live, createTeachers(parts))
}
