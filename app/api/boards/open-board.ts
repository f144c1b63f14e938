import type { Person } from "@/lib/access/person"
import { rightOn, teaches } from "@/lib/access/rights"
import { services } from "@/lib/services"
import { Failure } from "../_http/failure"
import { callerOf } from "../_http/handle"

/** The caller, the board and what the caller may do on it. Refuses callers without a session or a right, and boards that are not there. */
export async function openBoard(request: Request, id: string) {
  return open(await callerOf(request), id)
}

/** The same without counting it as something that the session did: for what a page asks for by itself, under a limit of its own. */
export async function openBoardQuietly(request: Request, id: string) {
  const person = await services().people.recognize(request.headers)
  if (!person) throw new Failure("no-session")
  return open(person, id)
}

async function open(person: Person, id: string) {
  const standing = await services().boards.standing(id, person.id)
  if (!standing) throw new Failure("no-such-board")
  const right = rightOn({ ...standing, personId: person.id })
  if (!right) throw new Failure("no-right")
  return { person, board: standing.board, role: right.role, right }
}

/** The same for what only those may do who may change the board. */
export async function openBoardForWriting(request: Request, id: string) {
  const opened = await openBoard(request, id)
  if (!opened.right.writes) throw new Failure("no-right")
  return opened
}

/** The same for what only those may do who teach on the board. */
export async function openBoardForTeaching(request: Request, id: string) {
  const opened = await openBoard(request, id)
  if (!teaches(opened.role)) throw new Failure("no-right")
  return opened
}
