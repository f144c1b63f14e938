import { z } from "zod"
import { callerOf, handle, limit } from "@/app/api/_http/handle"
import { readJson } from "@/app/api/_http/read-json"
import { services } from "@/lib/services"

interface Context {
  readonly params: Promise<{ id: string }>
}

const making = z.strictObject({ count: z.number().int().min(1).max(30), deals: z.boolean() })

/** Makes groups, each with a board of its own; with `deals` everybody is put into one at random. */
export function POST(request: Request, { params }: Context) {
  return handle(request, async () => {
    const person = await callerOf(request)
    const { count, deals } = await readJson(request, making)
    const { lessons } = services()
    const { id } = await lessons.taught((await params).id, person.id)
    for (let made = 0; made < count; made++) limit("group-boards", person.id)
    const { groups } = await lessons.work.makeGroups(id, count, deals)
    return Response.json(
      { groups: groups.map(({ id: group, name, boardId }) => ({ id: group, name, boardId })) },
      { status: 201 },
    )
  })
}
