import { z } from "zod"
import { mayStartBoards } from "@/lib/access/person"
import { LINK_ROLES } from "@/lib/db/board-rules"
import type { Language } from "@/lib/language/language"
import { services } from "@/lib/services"
import { boardUrl } from "../_http/board-url"
import { Failure } from "../_http/failure"
import { admitCaller, handle, languageOf, limit } from "../_http/handle"
import { readJson } from "../_http/read-json"
import { beginBoard } from "./begin-board"
import { boardTitle } from "./board-title"

/** As many boards as are listed; who has more finds the rest by their links. */
const LISTED = 2000

const creation = z.strictObject({
  title: boardTitle.optional(),
  template: z.string().max(100).optional(),
  linkRole: z.enum(LINK_ROLES).optional(),
})

/** The boards that the caller owns or visited, the latest first, each with its place in the caller's library; none without a session. */
export function GET(request: Request) {
  return handle(request, async () => {
    const person = await services().people.recognize(request.headers)
    if (!person) return Response.json({ boards: [], more: false })
    limit("session", person.id)
    const boards = await services().libraries.boards(person.id, LISTED + 1)
    return Response.json({
      boards: boards.slice(0, LISTED).map((board) => ({
        id: board.id,
        title: board.title,
        url: boardUrl(request, board.id),
        mine: board.ownerId === person.id,
        shelf: board.shelf,
        folderId: board.folderId,
        head: board.head,
        createdAt: board.createdAt.toISOString(),
        visitedAt: board.visitedAt.toISOString(),
        updatedAt: board.editedAt.toISOString(),
      })),
      more: boards.length > LISTED,
    })
  })
}

/** Makes a board that the caller owns, empty or from a template. */
export function POST(request: Request) {
  return handle(request, async () => {
    const { title, template, linkRole } = await readJson(request, creation)
    const { person, answer } = await admitCaller(request)
    if (!mayStartBoards(person, services())) throw new Failure("account-required")
    const found = template === undefined ? null : await readTemplate(template, person.id, languageOf(request))
    limit("boards", person.id)
    const id =
      found === null
        ? (await services().boards.create(person.id, title ?? "", linkRole)).id
        : await beginBoard(person.id, title ?? found.title, found.board, linkRole)
    return answer({ id, url: boardUrl(request, id) }, 201)
  })
}

async function readTemplate(name: string, personId: string, language: Language) {
  const template = await services().templates.find(name, personId, language)
  const board = template && (await services().templates.board(template))
  if (!template || !board) throw new Failure("no-such-template", { detail: name })
  return { title: template.title, board }
}
