import { mayWrite, roleOn } from "@/lib/access/board-access"
import type { Person } from "@/lib/access/person"
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
  const board = await services().boards.find(id)
  if (!board) throw new Failure("no-such-board")
  const role = roleOn(board, person.id)
  if (!role) throw new Failure("no-right")
  return { person, board, role }
}

/** The same for what only those may do who may change the board. */
export async function openBoardForWriting(request: Request, id: string) {
  const opened = await openBoard(request, id)
  if (!mayWrite(opened.role)) throw new Failure("no-right")
  return opened
}
