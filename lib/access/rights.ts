import type { Membership } from "@/lib/db/board-rules"
import type { BoardRecord } from "@/lib/db/boards"

/** What a person is on a board. Owner and co-teachers teach: modes, locks and "own objects only" do not hold them. */
export type Role = "owner" | "coTeacher" | "writer" | "reader"

/** All that decides what a person may do on a board. */
export interface Standing {
  readonly board: Pick<BoardRecord, "ownerId" | "linkRole" | "linkExpiresAt" | "mode" | "ownOnly">
  /** What was settled for this very person; null for somebody who only holds the link. */
  readonly membership: Membership | null
  /** Null for somebody without a session, who gets what the link gives. */
  readonly personId: string | null
}

/** What a person may do on a board at a moment. */
export interface Right {
  readonly role: Role
  readonly mode: BoardRecord["mode"]
  /** Whether the person may change the document at all. */
  readonly writes: boolean
  /** The person changes and removes only what they placed themselves. */
  readonly ownOnly: boolean
  /** The group of the board's members that the person works in. */
  readonly group: string | null
  /** When this right ends or turns into a lesser one by the clock alone; null when it stays. */
  readonly until: Date | null
}

/**
 * The one place where a right is decided: the owner's, then what was settled for the person, then what the link gives as long as it
 * has not expired. A right to write for some minutes lasts through "view only" and through what holds one person to their own things, but not
 * through a pause, nor through "own objects only" of the whole board. Null: the board stays shut.
 */
export function rightOn({ board, membership, personId }: Standing, now = new Date()): Right | null {
  const lasting = lastingRole(board, membership, personId, now)
  if (lasting === null) return null
  const { mode } = board
  if (teaches(lasting)) return { role: lasting, mode, writes: true, ownOnly: false, group: null, until: null }
  const writeUntil = membership?.writeUntil ?? null
  const isTimed = writeUntil !== null && writeUntil > now
  const isWriter = isTimed || lasting !== "reader"
  const writes = mode === "open" ? isWriter : mode === "viewOnly" && isTimed
  const ends = [isTimed ? writeUntil : null, membership === null ? board.linkExpiresAt : null]
  return {
    role: isWriter ? "writer" : "reader",
    mode,
    writes,
    ownOnly: board.ownOnly || (lasting === "ownWriter" && !isTimed),
    group: membership?.group ?? null,
    until: ends.reduce((first, end) => (first === null || (end !== null && end < first) ? end : first)),
  }
}

function lastingRole(
  board: Standing["board"],
  membership: Membership | null,
  personId: string | null,
  now: Date,
): Role | "ownWriter" | null {
  if (board.ownerId === personId) return "owner"
  if (membership !== null) return membership.role === "none" ? null : membership.role
  if (board.linkExpiresAt !== null && board.linkExpiresAt <= now) return null
  if (board.linkRole === "write") return "writer"
  return board.linkRole === "read" ? "reader" : null
}

/** The role of a person on a board; null when the board stays shut. */
export const roleOn = (standing: Standing, now = new Date()): Role | null =>
  rightOn(standing, now)?.role ?? null

/** Whether a role is that of somebody who teaches: they lock cards, hold the board and settle the rights of others. */
export const teaches = (role: string): role is "owner" | "coTeacher" =>
  role === "owner" || role === "coTeacher"
