import { refusalIn } from "@/components/ui/call-refused"

/** What can be settled for a person; null: nothing is, so that the link decides. */
type SettledRole = "owner" | "coTeacher" | "writer" | "ownWriter" | "reader" | "none" | null

/** Somebody who has to do with a board. */
export interface SettledPerson {
  readonly id: string
  readonly name: string
  readonly color: string
  readonly isYou: boolean
  readonly role: SettledRole
  /** Until then the person may write whatever else is settled. */
  readonly writeUntil: Date | null
}

/** What is settled on a board, as those who teach there see it. */
export interface SettledRights {
  readonly linkRole: "write" | "read" | "none"
  readonly linkExpiresAt: Date | null
  readonly mode: "open" | "viewOnly" | "paused"
  readonly ownOnly: boolean
  readonly people: readonly SettledPerson[]
}

/** What was asked for did not happen. `said` is the server's sentence; null where it could not be reached. */
export class NotSettled extends Error {
  override readonly name = "NotSettled"

  constructor(readonly said: string | null) {
    super(said ?? "the server could not be reached")
  }
}

/** The rights of a board on the server. All of them give what is settled afterwards and reject with `NotSettled`. */
export interface RightsClient {
  read(): Promise<SettledRights>
  settleBoard(change: Partial<Omit<SettledRights, "people">>): Promise<SettledRights>
  settlePerson(
    id: string,
    change: { readonly role?: Exclude<SettledRole, "owner" | null>; readonly minutes?: number | null },
  ): Promise<SettledRights>
  forget(id: string): Promise<SettledRights>
}

/** Asks the server of this page. */
export function createRightsClient(boardId: string): RightsClient {
  const path = `/api/boards/${encodeURIComponent(boardId)}`
  const member = (id: string) => `${path}/members/${encodeURIComponent(id)}`
  return {
    read: () => call("GET", `${path}/rights`),
    settleBoard: (change) => call("PATCH", `${path}/rights`, change),
    settlePerson: (id, change) => call("PUT", member(id), change),
    forget: (id) => call("DELETE", member(id)),
  }
}

async function call(method: string, path: string, body?: unknown): Promise<SettledRights> {
  const response = await fetch(path, {
    method,
    cache: "no-store",
    ...(body === undefined
      ? {}
      : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  }).catch(() => null)
  const answer: unknown = await response?.json().catch(() => null)
  if (!response?.ok) throw new NotSettled(refusalIn(answer)?.message ?? null)
  const settled = readSettledRights(answer)
  if (settled === null) throw new NotSettled(null)
  return settled
}

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null

const LINK_ROLES = ["write", "read", "none"] as const
const MODES = ["open", "viewOnly", "paused"] as const
const ROLES = ["owner", "coTeacher", "writer", "ownWriter", "reader", "none"] as const

const momentOf = (value: unknown): Date | null => {
  const at = typeof value === "string" ? new Date(value) : null
  return at === null || Number.isNaN(at.getTime()) ? null : at
}

/** What is settled in an answer of the server; null for anything else. */
function readSettledRights(answer: unknown): SettledRights | null {
  if (!isFields(answer) || !Array.isArray(answer.people)) return null
  const linkRole = LINK_ROLES.find((one) => one === answer.linkRole)
  const mode = MODES.find((one) => one === answer.mode)
  if (linkRole === undefined || mode === undefined) return null
  return {
    linkRole,
    linkExpiresAt: momentOf(answer.linkExpiresAt),
    mode,
    ownOnly: answer.ownOnly === true,
    people: answer.people.flatMap(readPerson),
  }
}

function readPerson(value: unknown): SettledPerson[] {
  if (!isFields(value)) return []
  const { id, name, color } = value
  if (typeof id !== "string" || typeof name !== "string" || typeof color !== "string") return []
  const role = ROLES.find((one) => one === value.role) ?? null
  return [{ id, name, color, isYou: value.isYou === true, role, writeUntil: momentOf(value.writeUntil) }]
}
