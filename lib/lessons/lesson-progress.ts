import type { BoardDocuments } from "../access/board-documents"
import { framePages } from "../board/frame-pages"
import type { BoardSnapshot } from "../board/snapshot"
import { frameCard } from "../cards/frame-card"
import { snapshotOf } from "./cards-in-frame"
import { inDocument } from "./documents"
import type { Lesson } from "./lesson"
import { type Judges, type Task, type TaskState, tasksOf } from "./task-state"

/** A column of the desk's matrix: a derivation that stands on the board of all, or on some group's. */
export interface TaskColumn {
  readonly cardId: string
  /** What is to be worked out, as LaTeX. */
  readonly goal: string
}

/** Where a group stands. */
export interface GroupProgress {
  readonly groupId: string | null
  readonly boardId: string
  /** The number of the last edit of its board: its picture is asked for by it. */
  readonly head: number
  readonly cells: Readonly<Record<string, TaskState>>
}

/** Where a lesson stands: its frames, its tasks, and each group on each task. */
export interface LessonProgress {
  readonly frames: readonly { readonly number: number; readonly title: string }[]
  readonly tasks: readonly TaskColumn[]
  readonly groups: readonly GroupProgress[]
}

interface Parts {
  readonly documents: Pick<BoardDocuments, "read">
  headOf(boardId: string): Promise<number>
  readonly judges: Judges
}

interface Looked {
  readonly head: number
  readonly frames: LessonProgress["frames"]
  readonly tasks: readonly Task[]
}

const MOST_KEPT = 400
/** As many columns as are of use to anybody. */
const MOST_TASKS = 40
/** A larger document is not judged: reading it would hold up everybody. */
const LARGEST = 8 * 1024 * 1024

/** Looks at the boards of lessons. A board is read again only when it was edited. */
export function createLessonProgress({ documents, headOf, judges }: Parts) {
  const known = new Map<string, Promise<Looked>>()

  async function look(boardId: string, head: number): Promise<Looked> {
    const document = await documents.read(boardId)
    if (document === null || document.byteLength > LARGEST) return { head, frames: [], tasks: [] }
    const board = inDocument(document, snapshotOf)
    return { head, frames: framesOf(board), tasks: await tasksOf(board, judges) }
  }

  async function lookedAt(boardId: string): Promise<Looked> {
    const head = await headOf(boardId)
    const before = await known.get(boardId)?.catch(() => null)
    if (before?.head === head) return before
    const looking = look(boardId, head)
    known.delete(boardId)
    known.set(boardId, looking)
    looking.catch(() => known.delete(boardId))
    const [oldest] = known.keys()
    if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest)
    return looking
  }

  return {
    /** Where a lesson stands now. A lesson without groups has one row, the board of all. */
    async of(lesson: Lesson): Promise<LessonProgress> {
      const main = await lookedAt(lesson.boardId)
      const rows =
        lesson.groups.length === 0
          ? [{ groupId: null, boardId: lesson.boardId, looked: main }]
          : await Promise.all(
              lesson.groups.map(async ({ id, boardId }) => ({
                groupId: id,
                boardId,
                looked: await lookedAt(boardId),
              })),
            )
      const columns = new Map<string, TaskColumn>()
      for (const { cardId, goal } of [main, ...rows.map(({ looked }) => looked)].flatMap(
        ({ tasks }) => tasks,
      ))
        if (!columns.has(cardId) && columns.size < MOST_TASKS) columns.set(cardId, { cardId, goal })
      return {
        frames: main.frames,
        tasks: [...columns.values()],
        groups: rows.map(({ groupId, boardId, looked }) => ({
          groupId,
          boardId,
          head: looked.head,
          cells: Object.fromEntries(
            looked.tasks
              .filter(({ cardId }) => columns.has(cardId))
              .map(({ cardId, state }) => [cardId, state]),
          ),
        })),
      }
    },
  }
}

function framesOf(board: BoardSnapshot): LessonProgress["frames"] {
  return framePages(board).map((id, at) => {
    const card = board.cards.get(id)
    const title = card ? (frameCard.read(card).title.split("\n")[0]?.trim() ?? "") : ""
    return { number: at + 1, title }
  })
}
