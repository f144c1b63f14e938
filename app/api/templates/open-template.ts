import { services } from "@/lib/services"
import type { TemplateRecord } from "@/lib/templates/templates"
import { Failure } from "../_http/failure"
import { callerOf, handle, languageOf, limit, peerOf } from "../_http/handle"

/** The template of an address for whoever looks at it, also without a session; refuses one that is not there for them. */
export async function lookAtTemplate(request: Request, id: string) {
  const person = await services().people.recognize(request.headers)
  limit("templates", person?.id ?? peerOf(request))
  const template = await services().templates.find(id, person?.id ?? null, languageOf(request))
  if (!template) throw new Failure("template-missing")
  return { person, template }
}

/** The caller, whose own template it is; refuses all others. */
export async function ownTemplate(request: Request, id: string) {
  const person = await callerOf(request)
  const template = await services().templates.find(id, person.id, languageOf(request))
  if (!template) throw new Failure("template-missing")
  if (template.origin !== "own") throw new Failure("not-own-template")
  return { person, template }
}

/** A template as answers show it. */
export const shownTemplate = ({ updatedAt, ...template }: TemplateRecord) => ({
  ...template,
  updatedAt: updatedAt?.toISOString() ?? null,
})

/** Wraps the work of a route of one template. */
export const withTemplate = (
  request: Request,
  params: Promise<{ id: string }>,
  work: (id: string) => Promise<Response>,
) => handle(request, async () => work((await params).id))
