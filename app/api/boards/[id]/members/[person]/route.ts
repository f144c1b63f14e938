import { z } from "zod"
import { Failure } from "@/app/api/_http/failure"
import { handle } from "@/app/api/_http/handle"
import { readJson } from "@/app/api/_http/read-json"
import { openBoardForTeaching } from "@/app/api/boards/open-board"
import { settledOn } from "@/app/api/boards/settled"
import { MEMBER_ROLES } from "@/lib/db/board-rules"
import { services } from "@/lib/services"

interface Context {
  readonly params: Promise<{ id: string; person: string }>
}

const MINUTE = 60_000

const settling = z.strictObject({
  role: z.enum(MEMBER_ROLES).optional(),
  /** For how long the person may write from now on; null takes that back. */
  minutes: z.int().min(1).max(240).nullable().optional(),
  group: z.string().trim().min(1).max(60).nullable().optional(),
})

/** Settles what a person may do on a board who has been there. It counts at once. */
export function PUT(request: Request, { params }: Context) {
  return handle(request, async () => {
    const { id, person: userId } = await params
    const { board, person, role: own } = await openBoardForTeaching(request, id)
    const { role, minutes, group } = await readJson(request, settling)
    const member = await services().members.find(board.id, userId)
    if (userId === board.ownerId) throw new Failure("no-right")
    if (own !== "owner" && (role === "coTeacher" || member?.role === "coTeacher"))
      throw new Failure("no-right")
    const isThere = await services().members.put(board.id, userId, {
      // A right for some minutes is for somebody who else may look only; whoever may write anyway goes on doing so afterwards.
      ...(member === null && { role: board.linkRole === "write" ? "writer" : "reader" }),
      ...(role !== undefined && { role }),
      ...(minutes !== undefined && {
        writeUntil: minutes === null ? null : new Date(Date.now() + minutes * MINUTE),
      }),
      ...(group !== undefined && { group }),
    })
    if (!isThere) throw new Failure("no-such-person")
    await services().documents.rightsChanged(board.id)
    return Response.json(await settledOn(board, person))
  })
}

/** Forgets what was settled for a person: what the link gives counts again. Co-teachers may give up their own part. */
export function DELETE(request: Request, { params }: Context) {
  return handle(request, async () => {
    const { id, person: userId } = await params
    const { board, person, role: own } = await openBoardForTeaching(request, id)
    const member = await services().members.find(board.id, userId)
    if (own !== "owner" && member?.role === "coTeacher" && userId !== person.id) throw new Failure("no-right")
    await services().members.remove(board.id, userId)
    await services().documents.rightsChanged(board.id)
    return Response.json(await settledOn(board, person))
  })
}
