import type { BoardRecord, Boards } from "@/lib/db/boards"
import type { People } from "./people"
import { type Right, rightOn } from "./rights"

/** What somebody finds behind a board's link. */
type BoardView =
  | { readonly kind: "open"; readonly board: BoardRecord; readonly right: Right }
  | { readonly kind: "missing" }
  | { readonly kind: "refused" }

/** Looks behind a board's link for whoever sent the headers; somebody without a session gets what the link gives. */
export interface BoardAccess {
  look(boardId: string, headers: Headers): Promise<BoardView>
}

/** Board access by session and board table. */
export function createBoardAccess(
  people: Pick<People, "recognize">,
  boards: Pick<Boards, "standing">,
): BoardAccess {
  return {
    async look(boardId, headers) {
      const personId = (await people.recognize(headers))?.id ?? null
      const standing = await boards.standing(boardId, personId)
      if (!standing) return { kind: "missing" }
      const right = rightOn({ ...standing, personId })
      return right ? { kind: "open", board: standing.board, right } : { kind: "refused" }
    },
  }
}
