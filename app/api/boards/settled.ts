import { type Person, personOf } from "@/lib/access/person"
import type { BoardRecord } from "@/lib/db/boards"
import { services } from "@/lib/services"

/** As many people are listed who came by the link and for whom nothing is settled. */
const VISITORS = 200

/** What is settled on a board, and everybody who has to do with it: its owner, those for whom something is settled, and who came by the link. */
export async function settledOn(board: BoardRecord, caller: Person) {
  const { members, people } = services()
  const [settled, visitors] = await Promise.all([
    members.list(board.id),
    members.visitors(board.id, VISITORS),
  ])
  const names = await people.namesOf([board.ownerId, ...settled.map(({ userId }) => userId), ...visitors])
  const person = (id: string) => {
    const name = names.get(id)
    return name === undefined
      ? []
      : [{ id, name, color: personOf({ id, name }).color, isYou: id === caller.id }]
  }
  return {
    linkRole: board.linkRole,
    linkExpiresAt: board.linkExpiresAt?.toISOString() ?? null,
    mode: board.mode,
    ownOnly: board.ownOnly,
    people: [
      ...person(board.ownerId).map((one) => ({ ...one, role: "owner", writeUntil: null, group: null })),
      ...settled.flatMap(({ userId, role, writeUntil, group }) =>
        person(userId).map((one) => ({ ...one, role, writeUntil: writeUntil?.toISOString() ?? null, group })),
      ),
      ...visitors.flatMap((id) =>
        person(id).map((one) => ({ ...one, role: null, writeUntil: null, group: null })),
      ),
    ],
  }
}
