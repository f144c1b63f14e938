/** What somebody may do who only holds the link. */
export const LINK_ROLES = ["write", "read", "none"] as const

/** open: writers write · viewOnly: only those who teach, and whoever has a right for some minutes · paused: only those who teach. */
export const BOARD_MODES = ["open", "viewOnly", "paused"] as const

/**
 * What can be settled for a person on a board, the strongest first. An own writer changes and removes only what they placed themselves; "none" shuts
 * somebody out, whatever the link gives.
 */
export const MEMBER_ROLES = ["coTeacher", "writer", "ownWriter", "reader", "none"] as const

/** What the owner and the co-teachers settle for a whole board. */
export interface BoardRules {
  readonly linkRole: (typeof LINK_ROLES)[number]
  /** From then on the link gives nothing. */
  readonly linkExpiresAt: Date | null
  readonly mode: (typeof BOARD_MODES)[number]
  /** Writers change and remove only what they placed themselves. */
  readonly ownOnly: boolean
}

/** What was settled for one person on one board. */
export interface Membership {
  readonly role: (typeof MEMBER_ROLES)[number]
  /** Until then a reader may write, and an own writer everywhere, also while the board is view only. */
  readonly writeUntil: Date | null
  /** The group of the board's members that the person works in. */
  readonly group: string | null
}

/** The stronger of two roles that one person was given on a board; whoever was shut out stays so, under whatever name. */
export function strongerRole(a: string, b: string): Membership["role"] {
  const [first = "none"] = MEMBER_ROLES.filter((role) => role === a || role === b)
  const known = [a, b].every((one) => one !== "none" && MEMBER_ROLES.some((role) => role === one))
  return known ? first : "none"
}
