import { randomInt } from "node:crypto"
import { membershipOf } from "./board-members"
import { BOARD_MODES, type BoardRules, LINK_ROLES, type Membership } from "./board-rules"
import type { Queries } from "./open-database"

/** A board without its document. */
export interface BoardRecord extends BoardRules {
  readonly id: string
  readonly title: string
  readonly ownerId: string
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** A board with what was settled on it for one person. */
interface BoardStanding {
  readonly board: BoardRecord
  readonly membership: Membership | null
}

/** Queries of boards and of who visited them. */
export interface Boards {
  /** A new board is private unless its link is to give something. */
  create(ownerId: string, title: string, linkRole?: BoardRules["linkRole"]): Promise<BoardRecord>
  find(id: string): Promise<BoardRecord | null>
  /** A board, and what was settled on it for one person; null when there is no such board. */
  standing(id: string, personId: string | null): Promise<BoardStanding | null>
  /** Settles rules of a board; what is left out stays. Null when the board is gone. */
  settle(id: string, rules: Partial<BoardRules>): Promise<BoardRecord | null>
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

type BoardRow = Omit<BoardRecord, "linkRole" | "mode"> & { readonly linkRole: string; readonly mode: string }

/** Shapes a row of the board table. A word that this program does not know opens nothing. */
export function recordOfBoard(row: BoardRow): BoardRecord {
  const { id, title, ownerId, linkExpiresAt, ownOnly, createdAt, updatedAt } = row
  const linkRole = LINK_ROLES.find((one) => one === row.linkRole) ?? "none"
  const mode = BOARD_MODES.find((one) => one === row.mode) ?? "paused"
  return { id, title, ownerId, linkRole, linkExpiresAt, mode, ownOnly, createdAt, updatedAt }
}

/** Boards in the database. */
export function createBoards(queries: Queries): Boards {
  const find = async (id: string) => {
    const row = await queries.board.findUnique({ where: { id } })
    return row && recordOfBoard(row)
  }
  const change = async (id: string, data: Partial<BoardRules> & { readonly title?: string }) => {
    const changed = await queries.board.updateMany({ where: { id }, data })
    return changed.count === 0 ? null : find(id)
  }
  return {
    find,
    async standing(id, personId) {
      const row = await queries.board.findUnique({
        where: { id },
        include: { members: { where: { userId: personId ?? "" } } },
      })
      if (row === null) return null
      const [member] = row.members
      return { board: recordOfBoard(row), membership: member === undefined ? null : membershipOf(member) }
    },
    async create(ownerId, title, linkRole = "none") {
      const data = { id: unguessableId(), title, ownerId, linkRole }
      return recordOfBoard(await queries.board.create({ data }))
    },
    retitle: (id, title) => change(id, { title }),
    settle: change,
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
