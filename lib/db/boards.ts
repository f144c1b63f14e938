import { randomInt } from "node:crypto"
import type { Queries } from "./open-database"

/** What somebody who only holds the link may do. */
type LinkRole = "write" | "read" | "none"

/** A board without its document. */
export interface BoardRecord {
  readonly id: string
  readonly title: string
  readonly ownerId: string
  readonly linkRole: LinkRole
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** Queries of boards and of who visited them. */
export interface Boards {
  create(ownerId: string, title: string): Promise<BoardRecord>
  find(id: string): Promise<BoardRecord | null>
  /** Gives a board another title; null when the board is gone. */
  retitle(id: string, title: string): Promise<BoardRecord | null>
  /** Deletes a board with its document; false when it was gone already. */
  remove(id: string): Promise<boolean>
  /** Puts a board into a person's list. */
  visit(id: string, personId: string): Promise<void>
}

// Without 0 O I l, so that an id can be read aloud: 58 signs, 22 of them hold 128 bits.
const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"

function unguessableId(): string {
  return Array.from({ length: 22 }, () => alphabet.charAt(randomInt(alphabet.length))).join("")
}

type BoardRow = Omit<BoardRecord, "linkRole"> & { readonly linkRole: string }

/** Shapes a row of the board table. */
export function recordOfBoard({ id, title, ownerId, linkRole, createdAt, updatedAt }: BoardRow): BoardRecord {
  const known = linkRole === "write" || linkRole === "read" ? linkRole : "none"
  return { id, title, ownerId, linkRole: known, createdAt, updatedAt }
}

/** Boards in the database. */
export function createBoards(queries: Queries): Boards {
  const find = async (id: string) => {
    const row = await queries.board.findUnique({ where: { id } })
    return row && recordOfBoard(row)
  }
  return {
    find,
    async create(ownerId, title) {
      return recordOfBoard(await queries.board.create({ data: { id: unguessableId(), title, ownerId } }))
    },
    async retitle(id, title) {
      const changed = await queries.board.updateMany({ where: { id }, data: { title } })
      return changed.count === 0 ? null : find(id)
    },
    async remove(id) {
      return (await queries.board.deleteMany({ where: { id } })).count > 0
    },
    async visit(id, personId) {
      const visitedAt = new Date()
      await queries.boardVisit.upsert({
        where: { boardId_userId: { boardId: id, userId: personId } },
        create: { boardId: id, userId: personId, visitedAt },
        update: { visitedAt },
      })
    },
  }
}
