import { z } from "zod"
import { callerOf, handle, limit } from "@/app/api/_http/handle"
import { readJson } from "@/app/api/_http/read-json"
import { cardIds } from "@/app/api/lessons/card-choice"
import { services } from "@/lib/services"

interface Context {
  readonly params: Promise<{ id: string }>
}

const hiding = z.strictObject({ cards: cardIds })

/** Takes cards out of the lesson's boards and keeps them for the teacher until they are revealed. */
export function POST(request: Request, { params }: Context) {
  return handle(request, async () => {
    const person = await callerOf(request)
    limit("lesson", person.id)
    const { cards } = await readJson(request, hiding)
    const { lessons } = services()
    const lesson = await lessons.taught((await params).id, person.id)
    await lessons.work.hide(lesson, person.id, cards)
    return new Response(null, { status: 204 })
  })
}
