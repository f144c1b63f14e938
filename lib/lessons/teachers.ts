import type { People } from "../access/people"
import { roleOn, teaches } from "../access/rights"
import type { BoardMembers } from "../db/board-members"
import type { Boards } from "../db/boards"

/** Who teaches on a board: its owner and the co-teachers. */
export interface Teachers {
  teaches(boardId: string, personId: string): Promise<boolean>
  namesOn(boardId: string): Promise<readonly string[]>
}

/** Teachers by the rights on boards. */
export function createTeachers(parts: {
  readonly people: Pick<People, "namesOf">
  readonly boards: Pick<Boards, "standing">
  readonly members: Pick<BoardMembers, "list">
}): Teachers {
  return {
    async teaches(boardId, personId) {
      const standing = await parts.boards.standing(boardId, personId)
      const role = standing && roleOn({ ...standing, personId })
      return role !== null && teaches(role)
    },
    async namesOn(boardId) {
      const standing = await parts.boards.standing(boardId, null)
      if (standing === null) return []
      const members = await parts.members.list(boardId)
      const ids = members.filter(({ role }) => role === "coTeacher").map(({ userId }) => userId)
      return [...(await parts.people.namesOf([standing.board.ownerId, ...ids])).values()]
    },
  }
}
