import { randomUUID } from "node:crypto"
import { type BoardRecord, recordOfBoard } from "./boards"
import type { Queries } from "./open-database"

/** Where a board stands in a person's library. */
export const SHELVES = ["boards", "archive", "trash"] as const
type Shelf = (typeof SHELVES)[number]

/** A board in a person's library. */
interface ShelvedBoard extends BoardRecord {
  readonly shelf: Shelf
  readonly folderId: string | null
  /** When this person last opened it. */
  readonly visitedAt: Date
  /** When anybody last changed what stands on it. */
  readonly editedAt: Date
  /** The number of its last edit: what is drawn of a board holds as long as this stays. */
  readonly head: number
}

/** A folder of a person's library. */
interface Folder {
  readonly id: string
  readonly name: string
  /** The folder around it; null at the top. */
  readonly parentId: string | null
}

/** Where a board is to go; what is left out stays. */
interface Placing {
  readonly shelf?: Shelf
  readonly folderId?: string | null
}

/** As many folders as a person may have, and as deep as they may stand in each other. */
const FOLDER_LIMITS = { count: 200, depth: 6 } as const

/** Each person's own order of the boards that they own or visited. Nobody else sees it, and it gives no right to a board. */
export interface Libraries {
  /** The boards that a person owns, or visited and may still open, the last visited first, at most `limit`. */
  boards(personId: string, limit: number): Promise<readonly ShelvedBoard[]>
  /** Whether there is any board in a person's library. */
  isEmpty(personId: string): Promise<boolean>
  /** The number of a board's last edit; 0 for one that was never edited. */
  headOf(boardId: string): Promise<number>
  /** Puts a board of the library somewhere; false for one that is not in it, or a folder that is not the person's. */
  place(personId: string, boardId: string, placing: Placing): Promise<boolean>
  /** Takes a visited board out of the library; it comes back when it is opened again. */
  forget(personId: string, boardId: string): Promise<void>
  /** Takes a board out of the trash because it is opened. */
  reopen(personId: string, boardId: string): Promise<void>
  /** All folders, by name. */
  folders(personId: string): Promise<readonly Folder[]>
  /** A new folder; null where its parent is not the person's, or where there are too many or too deep ones. */
  addFolder(personId: string, name: string, parentId: string | null): Promise<Folder | null>
  /** Renames or moves a folder; null where that is not possible: no such folder, or into itself, or too deep. */
  changeFolder(personId: string, id: string, change: Partial<Omit<Folder, "id">>): Promise<Folder | null>
  /** Removes a folder; what stood in it stands in the folder around it. False when there is no such folder. */
  removeFolder(personId: string, id: string): Promise<boolean>
}

const FOLDER = { id: true, name: true, parentId: true } as const

const isShelf = (word: string): word is Shelf => SHELVES.some((shelf) => shelf === word)

/** Libraries in the database. */
export function createLibraries(queries: Queries): Libraries {
  const folders = (personId: string): Promise<Folder[]> =>
    queries.boardFolder.findMany({ where: { ownerId: personId }, select: FOLDER, orderBy: { name: "asc" } })
  const ownsFolder = async (personId: string, id: string) =>
    (await queries.boardFolder.count({ where: { id, ownerId: personId } })) > 0

  return {
    folders,
    async boards(personId, limit) {
      const rows = await queries.board.findMany({
        where: inLibraryOf(personId),
        include: { visits: { where: { userId: personId } } },
      })
      const listed = rows.map((row) => {
        const [visit] = row.visits
        const shelf = visit?.shelf ?? "boards"
        return {
          ...recordOfBoard(row),
          shelf: isShelf(shelf) ? shelf : "boards",
          folderId: visit?.folderId ?? null,
          visitedAt: visit?.visitedAt ?? row.createdAt,
        }
      })
      listed.sort((a, b) => b.visitedAt.getTime() - a.visitedAt.getTime())
      const shown = listed.slice(0, limit)
      const edits = await lastEdits(
        queries,
        shown.map(({ id }) => id),
      )
      return shown.map((board) => {
        const edit = edits.get(board.id)
        return { ...board, head: edit?.head ?? 0, editedAt: edit?.at ?? board.createdAt }
      })
    },
    async isEmpty(personId) {
      return (await queries.board.findFirst({ where: inLibraryOf(personId), select: { id: true } })) === null
    },
    async headOf(boardId) {
      return (await lastEdits(queries, [boardId])).get(boardId)?.head ?? 0
    },
    async place(personId, boardId, placing) {
      const board = await queries.board.findFirst({
        where: { AND: [{ id: boardId }, inLibraryOf(personId)] },
        select: { createdAt: true },
      })
      if (board === null) return false
      if (placing.folderId && !(await ownsFolder(personId, placing.folderId))) return false
      await queries.boardVisit.upsert({
        where: { boardId_userId: { boardId, userId: personId } },
        create: { boardId, userId: personId, visitedAt: board.createdAt, ...placing },
        update: placing,
      })
      return true
    },
    async forget(personId, boardId) {
      await queries.boardVisit.deleteMany({ where: { boardId, userId: personId } })
    },
    async reopen(personId, boardId) {
      const data = { shelf: "boards" }
      await queries.boardVisit.updateMany({ where: { boardId, userId: personId, shelf: "trash" }, data })
    },
    async addFolder(personId, name, parentId) {
      const all = await folders(personId)
      const isFull = all.length >= FOLDER_LIMITS.count
      if (isFull || !fits(all, { id: "", name, parentId })) return null
      const data = { id: randomUUID(), ownerId: personId, name, parentId }
      return queries.boardFolder.create({ data, select: FOLDER })
    },
    async changeFolder(personId, id, change) {
      const all = await folders(personId)
      const folder = all.find((one) => one.id === id)
      if (folder === undefined || !fits(all, { ...folder, ...change })) return null
      return queries.boardFolder.update({ where: { id }, data: change, select: FOLDER })
    },
    async removeFolder(personId, id) {
      const folder = await queries.boardFolder.findFirst({ where: { id, ownerId: personId }, select: FOLDER })
      if (folder === null) return false
      const { parentId } = folder
      await queries.$transaction([
        queries.boardVisit.updateMany({ where: { folderId: id }, data: { folderId: parentId } }),
        queries.boardFolder.updateMany({ where: { parentId: id }, data: { parentId } }),
        queries.boardFolder.deleteMany({ where: { id } }),
      ])
      return true
    },
  }
}

/** What a person owns, or visited and may still open. */
const inLibraryOf = (personId: string) => ({
  OR: [
    { ownerId: personId },
    {
      visits: { some: { userId: personId } },
      OR: [
        { members: { some: { userId: personId, role: { not: "none" } } } },
        {
          members: { none: { userId: personId } },
          linkRole: { not: "none" },
          OR: [{ linkExpiresAt: null }, { linkExpiresAt: { gt: new Date() } }],
        },
      ],
    },
  ],
})

/** Whether a folder may stand where it says: under a folder of the same person, not in itself, and not too deep with all it holds. */
function fits(all: readonly Folder[], folder: Folder): boolean {
  const byId = new Map([...all, folder].map((one) => [one.id, one]))
  const depthOf = (start: Folder): number => {
    let depth = 1
    for (let at = start; at.parentId !== null; depth++) {
      const parent = byId.get(at.parentId)
      if (parent === undefined || depth > FOLDER_LIMITS.depth) return Number.POSITIVE_INFINITY
      at = parent
    }
    return depth
  }
  return [...byId.values()].every((one) => depthOf(one) <= FOLDER_LIMITS.depth)
}

/** As many ids as one question names: databases take only so many values at once. */
const AT_ONCE = 500

/** The number and the time of the last edit of boards that have been edited. */
async function lastEdits(queries: Queries, ids: readonly string[]) {
  const edits = new Map<string, { head: number; at: Date }>()
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const where = { boardId: { in: ids.slice(from, from + AT_ONCE) } }
    const [folded, logged] = await Promise.all([
      queries.boardSnapshot.findMany({ where, select: { boardId: true, seq: true, at: true } }),
      queries.boardUpdate.groupBy({ by: ["boardId"], where, _max: { seq: true, at: true } }),
    ])
    for (const { boardId, seq, at } of folded) edits.set(boardId, { head: seq, at })
    for (const { boardId, _max } of logged) {
      if (_max.seq !== null && _max.at !== null) edits.set(boardId, { head: _max.seq, at: _max.at })
    }
  }
  return edits
}
