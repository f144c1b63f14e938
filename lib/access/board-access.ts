import type { BoardRecord } from "@/lib/db/boards"

/** What a person may do on a board. */
export type Role = "owner" | "writer" | "reader"

/** The role of a person on a board; null when the person may not open it. */
export function roleOn(board: Pick<BoardRecord, "ownerId" | "linkRole">, personId: string): Role | null {
  if (board.ownerId === personId) return "owner"
  if (board.linkRole === "write") return "writer"
  return board.linkRole === "read" ? "reader" : null
}

/** Whether a role lets a person change the board's document. */
export function mayWrite(role: Role): boolean {
  return role !== "reader"
}
