import { z } from "zod"
import { mayWrite, roleOn } from "@/lib/access/board-access"
import { services } from "@/lib/services"
import { Failure } from "../../_http/failure"
import { callerOf, handle } from "../../_http/handle"
import { readJson } from "../../_http/read-json"
import { boardTitle } from "../board-title"

interface Context {
  readonly params: Promise<{ id: string }>
}

const retitling = z.strictObject({ title: boardTitle })

async function openBoard(request: Request, { params }: Context) {
  const person = await callerOf(request)
  const board = await services().boards.find((await params).id)
  if (!board) throw new Failure("no-such-board")
  const role = roleOn(board, person.id)
  if (!role) throw new Failure("no-right")
  return { person, board, role }
}

/** Title and the caller's role on a board; opening it puts it into the caller's list. */
export function GET(request: Request, context: Context) {
  return handle(request, async () => {
    const { person, board, role } = await openBoard(request, context)
    await services().boards.visit(board.id, person.id)
    const { id, title, createdAt, updatedAt } = board
    return Response.json({
      id,
      title,
      role,
      createdAt: createdAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
    })
  })
}

/** Gives a board another title. */
export function PATCH(request: Request, context: Context) {
  return handle(request, async () => {
    const { board, role } = await openBoard(request, context)
    if (!mayWrite(role)) throw new Failure("no-right")
    const { title } = await readJson(request, retitling)
    const changed = await services().boards.retitle(board.id, title)
    if (!changed) throw new Failure("no-such-board")
    return Response.json({ id: changed.id, title: changed.title })
  })
}

/** Deletes a board for everybody. Only its owner may. */
export function DELETE(request: Request, context: Context) {
  return handle(request, async () => {
    const { board, role } = await openBoard(request, context)
    if (role !== "owner") throw new Failure("no-right")
    await services().documents.discard(board.id)
    return new Response(null, { status: 204 })
  })
}
