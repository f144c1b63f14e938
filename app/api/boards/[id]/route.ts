import { z } from "zod"
import { services } from "@/lib/services"
import { Failure } from "../../_http/failure"
import { handle } from "../../_http/handle"
import { readJson } from "../../_http/read-json"
import { boardTitle } from "../board-title"
import { openBoard, openBoardForWriting } from "../open-board"

interface Context {
  readonly params: Promise<{ id: string }>
}

const retitling = z.strictObject({ title: boardTitle })

/** Title and the caller's role on a board; opening it puts it into the caller's list, and out of the caller's trash. */
export function GET(request: Request, { params }: Context) {
  return handle(request, async () => {
    const { person, board, role } = await openBoard(request, (await params).id)
    await services().boards.visit(board.id, person.id)
    await services().libraries.reopen(person.id, board.id)
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

/** Gives a board another title, in lists and on the board itself. */
export function PATCH(request: Request, { params }: Context) {
  return handle(request, async () => {
    const { person, board, right } = await openBoardForWriting(request, (await params).id)
    if (right.ownOnly) throw new Failure("no-right")
    const { title } = await readJson(request, retitling)
    await services().documents.edit(board.id, person.id, (document) =>
      services().exports.retitle(document, title),
    )
    const changed = await services().boards.retitle(board.id, title)
    if (!changed) throw new Failure("no-such-board")
    return Response.json({ id: changed.id, title: changed.title })
  })
}

/** Deletes a board for everybody. Only its owner may. */
export function DELETE(request: Request, { params }: Context) {
  return handle(request, async () => {
    const { board, role } = await openBoard(request, (await params).id)
    if (role !== "owner") throw new Failure("no-right")
    await services().documents.discard(board.id)
    await services().images.sweep()
    return new Response(null, { status: 204 })
  })
}
