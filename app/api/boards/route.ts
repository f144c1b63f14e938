import { z } from "zod"
import { LINK_ROLES } from "@/lib/db/board-rules"
import { services } from "@/lib/services"
import { boardUrl } from "../_http/board-url"
import { Failure } from "../_http/failure"
import { admitCaller, handle, limit } from "../_http/handle"
import { readJson } from "../_http/read-json"
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

/** Makes a board that the caller owns. */
export function POST(request: Request) {
  return handle(request, async () => {
    const { title, template, linkRole } = await readJson(request, creation)
    if (template !== undefined) throw new Failure("no-such-template", { detail: template })
    const { person, answer } = await admitCaller(request)
    if (services().requireAccount && person.isGuest) throw new Failure("account-required")
    limit("boards", person.id)
    const board = await services().boards.create(person.id, title ?? "", linkRole)
    return answer({ id: board.id, url: boardUrl(request, board.id) }, 201)
  })
}
