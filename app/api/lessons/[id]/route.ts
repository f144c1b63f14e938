import { Failure } from "@/app/api/_http/failure"
import { callerOf, handle } from "@/app/api/_http/handle"
import { services } from "@/lib/services"

interface Context {
  readonly params: Promise<{ id: string }>
}

/** A lesson as the caller may see it: as its teacher, as a student, or with `?as=projector` as all may. */
export function GET(request: Request, { params }: Context) {
  return handle(request, async () => {
    const person = await callerOf(request)
    const lesson = await services().lessons.live.find((await params).id)
    if (lesson === null) throw new Failure("no-such-lesson")
    const asProjector = new URL(request.url).searchParams.get("as") === "projector"
    const view = await services().lessons.viewFor(lesson, person.id, asProjector)
    if (view === null) throw new Failure("not-in-lesson")
    return Response.json({ now: Date.now(), view })
  })
}
