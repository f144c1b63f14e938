import { z } from "zod"
import { services } from "@/lib/services"
import { templateAboutFields } from "@/lib/templates/template-file"
import { Failure } from "../_http/failure"
import { callerOf, handle, limit, peerOf } from "../_http/handle"
import { readJson } from "../_http/read-json"
import { shownTemplate } from "./open-template"
import { readBoardOf } from "./read-board"

const saving = z.strictObject({
  ...templateAboutFields,
  boardId: z.string().max(64),
  isShared: z.boolean().default(false),
})

/** The lesson templates that the caller may use: those of the product for everybody, their own, and those that others offer on this server. */
export function GET(request: Request) {
  return handle(request, async () => {
    const person = await services().people.recognize(request.headers)
    limit("templates", person?.id ?? peerOf(request))
    const templates = await services().templates.list(person?.id ?? null)
    return Response.json({
      templates: templates.map(shownTemplate),
      mayShare: person !== null && !person.isGuest,
    })
  })
}

/** Keeps a board that the caller may read as a template of their own. */
export function POST(request: Request) {
  return handle(request, async () => {
    const person = await callerOf(request)
    const { boardId, ...about } = await readJson(request, saving)
    if (about.isShared && person.isGuest) throw new Failure("no-sharing")
    limit("boards", person.id)
    const board = await readBoardOf(request, boardId)
    const template = await services().templates.create(person.id, about, { ...board, title: about.title })
    if (!template) throw new Failure("templates-full")
    return Response.json(shownTemplate(template), { status: 201 })
  })
}
