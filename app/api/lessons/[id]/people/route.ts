import { callerOf, handle } from "@/app/api/_http/handle"
import { services } from "@/lib/services"

interface Context {
  readonly params: Promise<{ id: string }>
}

/** Forgets the people of a lesson that has ended: their seats and names go, and their right on its boards; the work stays. */
export function DELETE(request: Request, { params }: Context) {
  return handle(request, async () => {
    const person = await callerOf(request)
    const { lessons } = services()
    const { id } = await lessons.taught((await params).id, person.id)
    await lessons.forgetPeople(id)
    return new Response(null, { status: 204 })
  })
}
