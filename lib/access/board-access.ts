import type { BoardRecord, Boards } from "@/lib/db/boards"
import type { People } from "./people"

/** What a person may do on a board. */
export type Role = "owner" | "writer" | "reader"

/** The role of a person on a board, null for somebody without a session; answers null when the board stays shut. */
export function roleOn(
  board: Pick<BoardRecord, "ownerId" | "linkRole">,
  personId: string | null,
): Role | null {
  if (board.ownerId === personId) return "owner"
  if (board.linkRole === "write") return "writer"
  return board.linkRole === "read" ? "reader" : null
}

/** Whether a role lets a person change the board's document. */
export function mayWrite(role: Role): boolean {
  return role !== "reader"
}

/** What somebody finds behind a board's link. */
type BoardView =
  | { readonly kind: "open"; readonly board: BoardRecord; readonly role: Role; readonly canWrite: boolean }
  | { readonly kind: "missing" }
  | { readonly kind: "refused" }

/** Looks behind a board's link for whoever sent the headers; somebody without a session gets what the link gives. */
export interface BoardAccess {
  look(boardId: string, headers: Headers): Promise<BoardView>
}

/** Board access by session and board table. */
export function createBoardAccess(
  people: Pick<People, "recognize">,
  boards: Pick<Boards, "find">,
): BoardAccess {
  return {
    async look(boardId, headers) {
      const [person, board] = await Promise.all([people.recognize(headers), boards.find(boardId)])
      if (!board) return { kind: "missing" }
      const role = roleOn(board, person?.id ?? null)
      return role ? { kind: "open", board, role, canWrite: mayWrite(role) } : { kind: "refused" }
    },
  }
}
