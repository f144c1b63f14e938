import type { BoardDocuments } from "../access/board-documents"
import type { People } from "../access/people"
import type { BoardMembers } from "../db/board-members"
import type { Boards } from "../db/boards"
import type { LessonStore } from "../db/lesson-store"
import { createExhibitPictures } from "./exhibit-pictures"
import { type BoardParts, LessonBoards } from "./lesson-boards"
import { createLessonEffects } from "./lesson-effects"
import { createLessonProgress } from "./lesson-progress"
import { Lessons } from "./lessons"
import { LiveLessons } from "./live-lessons"
import type { Judges } from "./task-state"
import { createTeachers } from "./teachers"

/** What lessons stand on. */
export interface LessonParts {
  readonly store: LessonStore
  readonly people: Pick<People, "find" | "namesOf">
  readonly boards: Pick<Boards, "find" | "standing" | "settle" | "create">
  readonly members: Pick<BoardMembers, "list" | "put" | "find">
  readonly documents: Pick<BoardDocuments, "renamed" | "rightsChanged" | "read" | "begin" | "edit">
  readonly judges: Judges
  headOf(boardId: string): Promise<number>
  sharePictures: BoardParts["sharePictures"]
  retitle: BoardParts["retitle"]
  draw: Parameters<typeof createExhibitPictures>[0]["draw"]
  onFault(fault: string, cause: unknown): void
}

/** The lessons of this process. */
export function createLessons(parts: LessonParts): Lessons {
  const live = new LiveLessons({
    store: parts.store,
    carryOut: createLessonEffects(parts),
    onFault: parts.onFault,
  })
  const work = new LessonBoards({ ...parts, live })
  const pictures = createExhibitPictures({
    fileOf: (lessonId, exhibitId) => work.fileOf(lessonId, exhibitId),
    draw: parts.draw,
  })
  return new Lessons(live, createTeachers(parts), work, createLessonProgress(parts), pictures)
}
