import { callerOf, handle, limit } from "@/app/api/_http/handle"
import { services } from "@/lib/services"

interface Context {
  readonly params: Promise<{ id: string; exhibit: string }>
}

/** Puts hidden cards back onto the lesson's boards. */
export function POST(request: Request, { params }: Context) {
  return handle(request, async () => {
    const { id, exhibit } = await params
    const person = await callerOf(request)
    limit("lesson", person.id)
    const { lessons } = services()
    const lesson = await lessons.taught(id, person.id)
    await lessons.work.reveal(lesson, person.id, exhibit)
    return new Response(null, { status: 204 })
  })
}
