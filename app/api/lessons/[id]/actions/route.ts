import { z } from "zod"
import { Failure } from "@/app/api/_http/failure"
import { callerOf, handle, limit } from "@/app/api/_http/handle"
import { readJson } from "@/app/api/_http/read-json"
import { services } from "@/lib/services"

interface Context {
  readonly params: Promise<{ id: string }>
}

const asked = z.strictObject({ action: z.string().max(40), input: z.unknown() })

/** Does something in a lesson: the actions of `lib/lessons/actions`. What it changes reaches everybody by the lesson's own line. */
export function POST(request: Request, { params }: Context) {
  return handle(request, async () => {
    const person = await callerOf(request)
    limit("lesson", person.id)
    const { action, input } = await readJson(request, asked)
    const { id } = await params
    const lesson = await services().lessons.act(id, person.id, { name: action, input: input ?? {} })
    if (lesson === null) throw new Failure("wrong-body", { detail: action })
    return new Response(null, { status: 204 })
  })
}
