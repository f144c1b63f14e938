import type { BoardDocuments } from "../access/board-documents"
import type { People } from "../access/people"
import type { BoardMembers } from "../db/board-members"
import type { Boards } from "../db/boards"
import type { LessonEffect } from "./effects"
import { boardsOf, type Lesson } from "./lesson"

/** Carries out on boards what changes of lessons mean for them: who is let in or shut out, what stands still, by which names people are seen. */
export function createLessonEffects(parts: {
  readonly people: Pick<People, "find">
  readonly boards: Pick<Boards, "find" | "settle">
  readonly members: Pick<BoardMembers, "put" | "find">
  readonly documents: Pick<BoardDocuments, "renamed" | "rightsChanged">
}) {
  const member = async ({ boardId, userId, before, after }: LessonEffect & { kind: "member" }) => {
    const known = await parts.members.find(boardId, userId)
    if (known?.role === "coTeacher") return
    // Whoever leaves a lesson is shut out: without that a board's link would let them in again.
    if (after === null) return void (await parts.members.put(boardId, userId, { role: "none" }))
    // What was settled by hand for this person alone stays.
    const isByHand = before !== null && known?.role !== before.role
    await parts.members.put(boardId, userId, {
      ...(!isByHand && { role: after.role }),
      ...(before?.until !== after.until && {
        writeUntil: after.until === null ? null : new Date(after.until),
      }),
    })
  }

  const pause = async ({ boardId, mode }: LessonEffect & { kind: "pause" }) => {
    const now = (await parts.boards.find(boardId))?.mode
    // Where the teacher has taken the pause from one board by hand, that stays.
    if (now !== undefined && (mode === "paused" || now === "paused"))
      await parts.boards.settle(boardId, { mode })
  }

  return async (effects: readonly LessonEffect[], lesson: Lesson): Promise<void> => {
    for (const effect of effects) {
      if (effect.kind === "member") await member(effect)
      else if (effect.kind === "pause") await pause(effect)
      else {
        const person = await parts.people.find(effect.userId)
        const names = new Map(boardsOf(lesson).map((board) => [board, effect.name]))
        if (person) parts.documents.renamed(person, names)
      }
    }
    for (const [boardId, people] of changedOn(effects)) {
      const [first] = people
      await parts.documents.rightsChanged(boardId, people.size === 1 && first ? first : undefined)
    }
  }
}

/** Whose rights are others now, by board; "" stands for everybody. */
function changedOn(effects: readonly LessonEffect[]): ReadonlyMap<string, ReadonlySet<string>> {
  const changed = new Map<string, Set<string>>()
  for (const effect of effects) {
    if (effect.kind === "name") continue
    const people = changed.get(effect.boardId) ?? new Set()
    changed.set(effect.boardId, people.add(effect.kind === "member" ? effect.userId : ""))
  }
  return changed
}
