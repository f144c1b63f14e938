import { callerOf, handle } from "@/app/api/_http/handle"
import { joinUrl } from "@/app/api/_http/lesson-url"
import { services } from "@/lib/services"

interface Context {
  readonly params: Promise<{ id: string }>
}

/** A new code in place of the old one, which lets nobody in any more. Those who are in stay in. */
export function POST(request: Request, { params }: Context) {
  return handle(request, async () => {
    const person = await callerOf(request)
    const { id } = await services().lessons.taught((await params).id, person.id)
    const { code } = await services().lessons.live.renewCode(id)
    return Response.json({ code, url: joinUrl(request, code ?? "") })
  })
}
