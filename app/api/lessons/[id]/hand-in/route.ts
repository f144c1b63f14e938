import { callerOf, handle, limit } from "@/app/api/_http/handle"
import { services } from "@/lib/services"

interface Context {
  readonly params: Promise<{ id: string }>
}

/** Hands in what the caller's group has; handing in again takes its place. */
export function POST(request: Request, { params }: Context) {
  return handle(request, async () => {
    const person = await callerOf(request)
    limit("lesson", person.id)
    const { lessons } = services()
    const { lesson, seat } = await lessons.seated((await params).id, person.id)
    await lessons.work.handIn(lesson, seat)
    return new Response(null, { status: 204 })
  })
}
