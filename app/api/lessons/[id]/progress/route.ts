import { callerOf, handle, limit } from "@/app/api/_http/handle"
import { services } from "@/lib/services"

interface Context {
  readonly params: Promise<{ id: string }>
}

/** Where each group stands on each task, and the frames of the lesson's board. Boards are read again only where they were edited. */
export function GET(request: Request, { params }: Context) {
  return handle(request, async () => {
    const person = await callerOf(request)
    limit("lesson", person.id)
    const { lessons } = services()
    const lesson = await lessons.taught((await params).id, person.id)
    return Response.json(await lessons.progress.of(lesson))
  })
}
