import { z } from "zod"
import { Failure } from "@/app/api/_http/failure"
import { callerOf, handle } from "@/app/api/_http/handle"
import { readJson } from "@/app/api/_http/read-json"
import { SHELVES } from "@/lib/db/libraries"
import { services } from "@/lib/services"

interface Context {
  readonly params: Promise<{ id: string }>
}

const placing = z.strictObject({
  shelf: z.enum(SHELVES).optional(),
  folderId: z.string().min(1).max(64).nullable().optional(),
})

/** Puts a board somewhere else in the caller's library. Nobody else's is touched, and nobody loses the board by it. */
export function PATCH(request: Request, { params }: Context) {
  return handle(request, async () => {
    const { id } = await params
    const person = await callerOf(request)
    const { shelf, folderId } = await readJson(request, placing)
    const where = {
      ...(shelf === undefined ? {} : { shelf }),
      ...(folderId === undefined ? {} : { folderId }),
    }
    const isPlaced = await services().libraries.place(person.id, id, where)
    if (!isPlaced) throw new Failure(folderId ? "no-such-folder" : "no-such-board")
    return new Response(null, { status: 204 })
  })
}

/** Takes a board of somebody else out of the caller's library. One's own cannot go without being deleted: nobody would find it again. */
export function DELETE(request: Request, { params }: Context) {
  return handle(request, async () => {
    const { id } = await params
    const person = await callerOf(request)
    if ((await services().boards.find(id))?.ownerId === person.id) throw new Failure("no-right")
    await services().libraries.forget(person.id, id)
    return new Response(null, { status: 204 })
  })
}
