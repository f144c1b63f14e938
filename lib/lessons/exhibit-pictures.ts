import type { BoardFile } from "../board/board-file"
import type { Language } from "../language/language"
import type { Lesson } from "./lesson"

interface Parts {
  fileOf(lessonId: string, exhibitId: string): Promise<BoardFile | null>
  /** Sets cards as an SVG picture, with the pictures of a board; null where that cannot be done. */
  draw(file: BoardFile, boardId: string, language: Language): Promise<string | null>
}

const MOST_KEPT = 120

/** Pictures of what lessons keep. What is kept never changes, so each is drawn once a language. */
export function createExhibitPictures({ fileOf, draw }: Parts) {
  const known = new Map<string, Promise<string | null>>()
  return {
    of(lesson: Lesson, exhibitId: string, language: Language): Promise<string | null> {
      const exhibit = lesson.exhibits.find(({ id }) => id === exhibitId)
      if (exhibit === undefined) return Promise.resolve(null)
      const key = `${exhibitId} ${language}`
      const before = known.get(key)
      if (before) return before
      const group = lesson.groups.find(({ id }) => id === exhibit.groupId)
      const drawing = fileOf(lesson.id, exhibitId).then(
        (file) => file && draw(file, group?.boardId ?? lesson.boardId, language),
      )
      known.set(key, drawing)
      drawing.catch(() => known.delete(key))
      const [oldest] = known.keys()
      if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest)
      return drawing
    },
  }
}
