import { callerOf, handle } from "@/app/api/_http/handle"
import { services } from "@/lib/services"

interface Context {
  readonly params: Promise<{ id: string }>
}

/** The answers of up to three other groups, for those whose group has handed in and while the teacher allows it. */
export function GET(request: Request, { params }: Context) {
  return handle(request, async () => {
    const person = await callerOf(request)
    const { lessons } = services()
    const { lesson, seat } = await lessons.seated((await params).id, person.id)
    return Response.json({ answers: lessons.work.answersFor(lesson, seat) })
  })
}
