import { groupOf, type Lesson, type Seat } from "./lesson"
import type { GroupRight, Stage } from "./stage"

/** What somebody may do on a board of a lesson. */
export type SeatRight = Pick<GroupRight, "role" | "until">

const WRITES: SeatRight = { role: "writer", until: null }

type Rights = Pick<Stage, "groupRights">

/** What a group, or with null the people in none, may do on one kind of board. */
export function groupRightOn(stage: Rights, groupId: string | null, board: GroupRight["board"]): SeatRight {
  const settled = stage.groupRights.find((right) => right.groupId === groupId && right.board === board)
  return settled === undefined ? WRITES : { role: settled.role, until: settled.until }
}

/** The rights of groups with one of them changed. */
export function withGroupRight(
  { groupRights }: Rights,
  { groupId, board, ...change }: Pick<GroupRight, "groupId" | "board"> & Partial<SeatRight>,
): Stage["groupRights"] {
  const before = groupRightOn({ groupRights }, groupId, board)
  const after = { groupId, board, ...before, ...change }
  const others = groupRights.filter((right) => right.groupId !== groupId || right.board !== board)
  return after.role === WRITES.role && after.until === WRITES.until ? others : [...others, after]
}

/** What all of them have in common; null where they differ. */
export function commonRole(
  stage: Rights,
  groups: readonly (string | null)[],
  board: GroupRight["board"],
): GroupRight["role"] | null {
  const roles = new Set(groups.map((groupId) => groupRightOn(stage, groupId, board).role))
  const [role = null] = roles
  return roles.size === 1 ? role : null
}

/**
 * The rights once there are more groups: on the class's board a new group keeps to what held its people while they were in none, on its own to
 * what all other groups have in common.
 */
export function withNewGroups(
  stage: Rights,
  groups: readonly string[],
  added: readonly string[],
): Stage["groupRights"] {
  const own = commonRole(stage, groups, "own") ?? WRITES.role
  return added.reduce((groupRights, groupId) => {
    const settled = withGroupRight({ groupRights }, { groupId, board: "own", role: own })
    return withGroupRight(
      { groupRights: settled },
      { groupId, board: "class", ...groupRightOn(stage, null, "class") },
    )
  }, stage.groupRights)
}

/** What a person of a lesson may do, by board: on the one of all and on that of the own group. It holds at home after the lesson as well. */
export function rightsOfSeat(lesson: Lesson, seat: Seat): ReadonlyMap<string, SeatRight> {
  if (seat.state !== "admitted") return new Map()
  const group = groupOf(lesson, seat)
  const rights = new Map([[lesson.boardId, groupRightOn(lesson.stage, group?.id ?? null, "class")]])
  if (group !== null) rights.set(group.boardId, groupRightOn(lesson.stage, group.id, "own"))
  return rights
}
