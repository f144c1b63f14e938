import { callerOf, handle } from "@/app/api/_http/handle"
import { services } from "@/lib/services"

interface Context {
  readonly params: Promise<{ id: string }>
}

/** Ends a lesson: nobody joins any more, hands and questions are over, the boards stand open for those who were there to go on. */
export function POST(request: Request, { params }: Context) {
  return handle(request, async () => {
    const person = await callerOf(request)
    const { id } = await services().lessons.taught((await params).id, person.id)
    await services().lessons.end(id)
    return new Response(null, { status: 204 })
  })
}
