import type { People } from "../access/people"
import { roleOn, teaches } from "../access/rights"
import type { BoardMembers } from "../db/board-members"
import type { Boards } from "../db/boards"

/** Who teaches on a board: its owner and the co-teachers. */
export interface Teachers {
  teaches(boardId: string, personId: string): Promise<boolean>
  /** The same for what a page shows: as it was a moment ago at most, so that news to a whole class ask the database once. */
  taughtLately(boardId: string, personId: string): Promise<boolean>
  namesOn(boardId: string): Promise<readonly string[]>
}

/** For so long nobody is asked anew who teaches on a board, where that decides only what a page shows. */
const LATELY_MS = 1000
const REMEMBERED = 500

/** Teachers by the rights on boards. */
export function createTeachers(parts: {
  readonly people: Pick<People, "namesOf">
  readonly boards: Pick<Boards, "standing">
  readonly members: Pick<BoardMembers, "list">
}): Teachers {
  const lately = new Map<string, { readonly until: number; readonly ids: Promise<readonly string[]> }>()
  const idsOn = async (boardId: string): Promise<readonly string[]> => {
    const standing = await parts.boards.standing(boardId, null)
    if (standing === null) return []
    const members = await parts.members.list(boardId)
    const coTeachers = members.filter(({ role }) => role === "coTeacher")
    return [standing.board.ownerId, ...coTeachers.map(({ userId }) => userId)]
  }
  return {
    async teaches(boardId, personId) {
      const standing = await parts.boards.standing(boardId, personId)
      const role = standing && roleOn({ ...standing, personId })
      return role !== null && teaches(role)
    },
    async taughtLately(boardId, personId) {
      const now = Date.now()
      const known = lately.get(boardId)
      if (known && known.until > now) return (await known.ids).includes(personId)
      if (lately.size >= REMEMBERED) lately.clear()
      const ids = idsOn(boardId)
      lately.set(boardId, { until: now + LATELY_MS, ids })
      ids.catch(() => lately.delete(boardId))
      return (await ids).includes(personId)
    },
    async namesOn(boardId) {
      return [...(await parts.people.namesOf(await idsOn(boardId))).values()]
    },
  }
}
