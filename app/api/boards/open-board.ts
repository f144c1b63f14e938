import { mayWrite, roleOn } from "@/lib/access/board-access"
import { services } from "@/lib/services"
import { Failure } from "../_http/failure"
import { callerOf } from "../_http/handle"

/** The caller, the board and what the caller may do on it. Refuses callers without a session or a right, and boards that are not there. */
export async function openBoard(request: Request, id: string) {
  const person = await callerOf(request)
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
