import { z } from "zod"
import { callerOf, handle, limit } from "@/app/api/_http/handle"
import { readJson } from "@/app/api/_http/read-json"
import { services } from "@/lib/services"

interface Context {
  readonly params: Promise<{ id: string }>
}

const collecting = z.strictObject({
  groups: z.union([z.literal("all"), z.array(z.string().max(64)).min(1).max(30)]),
  frame: z.number().int().min(1).max(10_000).nullable(),
})

/** Puts what groups have into the teacher's tray, without saying whose it is. */
export function POST(request: Request, { params }: Context) {
  return handle(request, async () => {
    const person = await callerOf(request)
    limit("lesson", person.id)
    const { groups, frame } = await readJson(request, collecting)
    const { lessons } = services()
    const before = await lessons.taught((await params).id, person.id)
    const after = await lessons.work.collect(before, groups, frame)
    return Response.json({ collected: after.exhibits.length - before.exhibits.length })
  })
}
