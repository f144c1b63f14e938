import { MEMBER_ROLES, type Membership } from "./board-rules"
import type { Queries } from "./open-database"

/** A membership with whose it is. */
interface BoardMember extends Membership {
  readonly userId: string
}

/** Queries of what was settled for people on boards. */
export interface BoardMembers {
  /** Everybody for whom something was settled on a board, in the order in which they came. */
  list(boardId: string): Promise<readonly BoardMember[]>
  find(boardId: string, userId: string): Promise<Membership | null>
  /** Settles something for a person; what is left out stays, a new member is a reader. False when there is no such board or person. */
  put(boardId: string, userId: string, change: Partial<Membership>): Promise<boolean>
  /** Forgets what was settled for a person: what the link gives counts again. */
  remove(boardId: string, userId: string): Promise<void>
  /** Those who opened a board and are neither its owner nor among its members, the last first, at most `limit`. */
  visitors(boardId: string, limit: number): Promise<readonly string[]>
  /** The names of the owners and co-teachers of all boards that a person visited, the person left out. */
  teachersMetBy(userId: string): Promise<readonly string[]>
}

type MemberRow = { readonly role: string; readonly writeUntil: Date | null; readonly group: string | null }

/** Shapes a row of the table of members. A role that this program does not know opens nothing. */
export function membershipOf({ role, writeUntil, group }: MemberRow): Membership {
  return { role: MEMBER_ROLES.find((one) => one === role) ?? "none", writeUntil, group }
}

/** Members of boards in the database. */
export function createBoardMembers(queries: Queries): BoardMembers {
  return {
    async list(boardId) {
      const rows = await queries.boardMember.findMany({
        where: { boardId },
        orderBy: [{ addedAt: "asc" }, { userId: "asc" }],
      })
      return rows.map((row) => ({ userId: row.userId, ...membershipOf(row) }))
    },
    async find(boardId, userId) {
      const row = await queries.boardMember.findUnique({ where: { boardId_userId: { boardId, userId } } })
      return row && membershipOf(row)
    },
    async put(boardId, userId, change) {
      const [board, user] = await Promise.all([
        queries.board.count({ where: { id: boardId } }),
        queries.user.count({ where: { id: userId } }),
      ])
      if (board === 0 || user === 0) return false
      await queries.boardMember.upsert({
        where: { boardId_userId: { boardId, userId } },
        create: { boardId, userId, role: "reader", ...change },
        update: change,
      })
      return true
    },
    async remove(boardId, userId) {
      await queries.boardMember.deleteMany({ where: { boardId, userId } })
    },
    async visitors(boardId, limit) {
      const rows = await queries.boardVisit.findMany({
        where: {
          boardId,
          user: { memberships: { none: { boardId } }, boards: { none: { id: boardId } } },
        },
        select: { userId: true },
        orderBy: { visitedAt: "desc" },
        take: limit,
      })
      return rows.map(({ userId }) => userId)
    },
    async teachersMetBy(userId) {
      const visited = { visits: { some: { userId } } }
      const users = await queries.user.findMany({
        where: {
          id: { not: userId },
          OR: [
            { boards: { some: visited } },
            { memberships: { some: { role: "coTeacher", board: visited } } },
          ],
        },
        select: { name: true },
        distinct: ["name"],
      })
      return users.map(({ name }) => name)
    },
  }
}
