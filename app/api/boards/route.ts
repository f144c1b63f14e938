import { z } from "zod"
import { services } from "@/lib/services"
import { boardUrl } from "../_http/board-url"
import { Failure } from "../_http/failure"
import { admitCaller, handle, limit } from "../_http/handle"
import { readJson } from "../_http/read-json"
import { boardTitle } from "./board-title"

const LISTED = 200

const creation = z.strictObject({ title: boardTitle.optional(), template: z.string().max(100).optional() })

/** The boards that the caller owns or visited, the latest first; none without a session. */
export function GET(request: Request) {
  return handle(request, async () => {
    const person = await services().people.recognize(request.headers)
    if (!person) return Response.json({ boards: [] })
    limit("session", person.id)
    const boards = await services().boards.listFor(person.id, LISTED)
    return Response.json({
      boards: boards.map(({ id, title, ownerId, updatedAt }) => ({
        id,
        title,
        url: boardUrl(request, id),
        mine: ownerId === person.id,
        updatedAt: updatedAt.toISOString(),
      })),
    })
  })
}

/** Makes a board that the caller owns. */
export function POST(request: Request) {
  return handle(request, async () => {
    const { title, template } = await readJson(request, creation)
    if (template !== undefined) throw new Failure("no-such-template", { detail: template })
    const { person, answer } = await admitCaller(request)
    if (services().requireAccount && person.isGuest) throw new Failure("account-required")
    limit("boards", person.id)
    const board = await services().boards.create(person.id, title ?? "")
    return answer({ id: board.id, url: boardUrl(request, board.id) }, 201)
  })
}
