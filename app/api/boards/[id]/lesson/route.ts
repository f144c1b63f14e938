import { Failure } from "@/app/api/_http/failure"
import { handle, languageOf, limit } from "@/app/api/_http/handle"
import { deskUrl, joinUrl } from "@/app/api/_http/lesson-url"
import { openBoard } from "@/app/api/boards/open-board"
import { teaches } from "@/lib/access/rights"
import { services } from "@/lib/services"

interface Context {
  readonly params: Promise<{ id: string }>
}

/** Starts a live lesson on a board, or gives the one that runs on it. Only those who teach on the board may. */
export function POST(request: Request, { params }: Context) {
  return handle(request, async () => {
    const { person, board, role } = await openBoard(request, (await params).id)
    if (!teaches(role)) throw new Failure("no-right")
    limit("boards", person.id)
    const lesson = await services().lessons.start(board.id, person.id, languageOf(request))
    const code = lesson.code ?? ""
    return Response.json(
      { id: lesson.id, code, url: joinUrl(request, code), deskUrl: deskUrl(request, lesson.id) },
      { status: 201 },
    )
  })
}
