import { Failure } from "@/app/api/_http/failure"
import { handle, limit } from "@/app/api/_http/handle"
import { ownTemplate, shownTemplate } from "@/app/api/templates/open-template"
import { services } from "@/lib/services"

interface Context {
  readonly params: Promise<{ id: string; version: string }>
}

/** Brings a version of the caller's own template back: it becomes the latest one, and those between stay. */
export function POST(request: Request, { params }: Context) {
  return handle(request, async () => {
    const { id, version } = await params
    const { person, template } = await ownTemplate(request, id)
    limit("boards", person.id)
    const number = /^\d{1,9}$/.test(version) ? Number(version) : 0
    const board = await services().templates.board(template, number)
    if (!board) throw new Failure("no-such-version")
    const restored = await services().templates.addVersion(id, person.id, board)
    if (!restored) throw new Failure("template-missing")
    return Response.json(shownTemplate(restored))
  })
}
