import { z } from "zod"
import { Failure } from "@/app/api/_http/failure"
import { limit } from "@/app/api/_http/handle"
import { readJson } from "@/app/api/_http/read-json"
import { lookAtTemplate, ownTemplate, shownTemplate, withTemplate } from "@/app/api/templates/open-template"
import { readBoardOf } from "@/app/api/templates/read-board"
import { services } from "@/lib/services"
import { studentView } from "@/lib/templates/student-view"

interface Context {
  readonly params: Promise<{ id: string }>
}

const saving = z.strictObject({ boardId: z.string().max(64) })

/** The board of a template in the form of an exported board, with `?view=student` without the solutions. */
export function GET(request: Request, { params }: Context) {
  return withTemplate(request, params, async (id) => {
    const { template } = await lookAtTemplate(request, id)
    const board = await services().templates.board(template)
    if (!board) throw new Failure("template-missing")
    const isForStudents = new URL(request.url).searchParams.get("view") === "student"
    return Response.json(isForStudents ? studentView(board) : board)
  })
}

/** Saves a board as the next version of the caller's own template. */
export function PUT(request: Request, { params }: Context) {
  return withTemplate(request, params, async (id) => {
    const { person, template } = await ownTemplate(request, id)
    const { boardId } = await readJson(request, saving)
    limit("boards", person.id)
    const board = { ...(await readBoardOf(request, boardId)), title: template.title }
    const saved = await services().templates.addVersion(id, person.id, board)
    if (!saved) throw new Failure("template-missing")
    return Response.json(shownTemplate(saved))
  })
}
