import { ownTemplate, withTemplate } from "@/app/api/templates/open-template"
import { services } from "@/lib/services"

interface Context {
  readonly params: Promise<{ id: string }>
}

/** The versions of the caller's own template, the latest first. */
export function GET(request: Request, { params }: Context) {
  return withTemplate(request, params, async (id) => {
    const { person } = await ownTemplate(request, id)
    const versions = (await services().templates.versions(id, person.id)) ?? []
    return Response.json({ versions: versions.map(({ number, at }) => ({ number, at: at.toISOString() })) })
  })
}
