import { mayStartBoards } from "@/lib/access/person"
import { services } from "@/lib/services"
import { templateFileSchema } from "@/lib/templates/template-file"
import { Failure } from "../../_http/failure"
import { admitCaller, handle, limit } from "../../_http/handle"
import { readJson } from "../../_http/read-json"
import { shownTemplate } from "../open-template"
import { TEMPLATE_SIZE } from "../read-board"

/** Keeps a template of the caller's own from a file that `GET …/file` gave. */
export function POST(request: Request) {
  return handle(request, async () => {
    const { person, answer } = await admitCaller(request)
    if (!mayStartBoards(person, services())) throw new Failure("account-required")
    limit("boards", person.id)
    const { format, version, board, ...about } = await readJson(request, templateFileSchema, TEMPLATE_SIZE)
    const { title, cards, ink, images } = board
    const file = { title, version: board.version, cards, ink, images }
    const template = await services().templates.create(person.id, { ...about, isShared: false }, file)
    if (!template) throw new Failure("templates-full")
    return answer(shownTemplate(template), 201)
  })
}
