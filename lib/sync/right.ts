/** What the person on this page may do, as the server says it. It says so anew with every change. */
export interface OwnRight {
  readonly role: "owner" | "coTeacher" | "writer" | "reader"
  readonly mode: "open" | "viewOnly" | "paused"
  /** Whether the server takes any change from this person at present. */
  readonly writes: boolean
  /** The person changes and removes only what they placed themselves. */
  readonly ownOnly: boolean
  /** The group of members that the person works in: of the cards left to groups, they change those of this one. */
  readonly group: string | null
  /** When this right ends or becomes a lesser one by the clock, in milliseconds since 1970; null when it stays. */
  readonly until: number | null
  /** The client ids under which the person wrote before, told only where `ownOnly` asks whose something is. */
  readonly clients: readonly number[]
}

const ROLES = ["owner", "coTeacher", "writer", "reader"] as const
const MODES = ["open", "viewOnly", "paused"] as const

/** A right as it travels. */
export const encodeRight = (right: OwnRight): string => JSON.stringify(right)

/** A right that arrived; null for anything that the server would not send. */
export function decodeRight(text: string): OwnRight | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof value !== "object" || value === null) return null
  const { role, mode, writes, ownOnly, group, until, clients } = value as Record<string, unknown>
  const knownRole = ROLES.find((one) => one === role)
  const knownMode = MODES.find((one) => one === mode)
  if (knownRole === undefined || knownMode === undefined) return null
  return {
    role: knownRole,
    mode: knownMode,
    writes: writes === true,
    ownOnly: ownOnly === true,
    group: typeof group === "string" ? group : null,
    until: typeof until === "number" ? until : null,
    clients: Array.isArray(clients) ? clients.filter((id) => Number.isSafeInteger(id)) : [],
  }
}

/** Whether a role is that of somebody who teaches: they lock cards, hold the board and settle the rights of others. */
export const teaches = ({ role }: Pick<OwnRight, "role">): boolean => role === "owner" || role === "coTeacher"
