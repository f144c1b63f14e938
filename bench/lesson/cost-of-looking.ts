import * as Y from "yjs"
import { BOARD_ROOTS } from "@/lib/sync/board-roots"
import { inspectUpdate } from "@/server/sync/inspector/inspect-update"
import { LIMITS } from "@/server/sync/limits"
import { boundsOf, LiveDocument } from "@/server/sync/live-document"
import { denialOf } from "@/server/sync/policy"
import type { Recording } from "./lesson-load"

const STUDENT = "student"
const RIGHT = {
  role: "writer",
  mode: "open",
  writes: true,
  ownOnly: false,
  group: null,
  until: null,
} as const

/** What looking at each edit of a lesson cost, in microseconds: the edits of one group are looked at once more, in order, on its board, with a student's right. */
export function costOfLooking({ board, updates }: Recording): number[] {
  const bare = new Y.Doc()
  for (const root of BOARD_ROOTS) bare.getMap(root)
  Y.applyUpdate(bare, board)
  const document = new LiveDocument(
    { snapshot: new Uint8Array(board), updates: [], clients: new Map(), head: 1, marks: [] },
    LIMITS,
  )
  const rules = {
    ...boundsOf(LIMITS),
    ownsClient: () => true,
    denies: (write: Parameters<typeof denialOf>[0]) => denialOf(write, RIGHT, STUDENT, document),
  }
  return updates.map((update) => {
    const began = performance.now()
    const verdict = inspectUpdate(bare, update, rules)
    const took = (performance.now() - began) * 1000
    if (!verdict.ok) throw new Error(`An edit of the lesson would be refused: ${verdict.kind}`)
    Y.applyUpdate(bare, update)
    // Whose something is depends on what came before.
    document.receive(update, { personId: STUDENT, denies: () => null })
    return took
  })
}
