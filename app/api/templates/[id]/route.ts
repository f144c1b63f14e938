import { z } from "zod"
import { Failure } from "@/app/api/_http/failure"
import { readJson } from "@/app/api/_http/read-json"
import { lookAtTemplate, ownTemplate, shownTemplate, withTemplate } from "@/app/api/templates/open-template"
import { services } from "@/lib/services"
import { templateAboutFields } from "@/lib/templates/template-file"

interface Context {
  readonly params: Promise<{ id: string }>
}

const changing = z.strictObject({ ...templateAboutFields, isShared: z.boolean() }).partial()

/** What is said about a template. */
export function GET(request: Request, { params }: Context) {
  return withTemplate(request, params, async (id) => {
    const { template } = await lookAtTemplate(request, id)
    return Response.json(shownTemplate(template))
  })
}

/** Changes what is said about the caller's own template. */
export function PATCH(request: Request, { params }: Context) {
  return withTemplate(request, params, async (id) => {
    const { person } = await ownTemplate(request, id)
    const about = await readJson(request, changing)
    if (about.isShared && person.isGuest) throw new Failure("no-sharing")
    const changed = await services().templates.change(id, person.id, about)
    if (!changed) throw new Failure("template-missing")
    return Response.json(shownTemplate(changed))
  })
}

/** Deletes the caller's own template with its versions. Boards that were begun from it stay. */
export function DELETE(request: Request, { params }: Context) {
  return withTemplate(request, params, async (id) => {
    const { person } = await ownTemplate(request, id)
    await services().templates.remove(id, person.id)
    return new Response(null, { status: 204 })
  })
}
