import { callerOf, handle, limit } from "@/app/api/_http/handle"
import { readJson } from "@/app/api/_http/read-json"
import { cardChoice } from "@/app/api/lessons/card-choice"
import { services } from "@/lib/services"

interface Context {
  readonly params: Promise<{ id: string }>
}

/** Copies cards of the board of all onto every group's board. */
export function POST(request: Request, { params }: Context) {
  return handle(request, async () => {
    const person = await callerOf(request)
    limit("lesson", person.id)
    const choice = await readJson(request, cardChoice)
    const { lessons } = services()
    const lesson = await lessons.taught((await params).id, person.id)
    return Response.json({ groups: await lessons.work.handOut(lesson, person.id, choice) })
  })
}
