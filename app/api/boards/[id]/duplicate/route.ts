import { z } from "zod"
import { boardUrl } from "@/app/api/_http/board-url"
import { Failure } from "@/app/api/_http/failure"
import { handle, limit } from "@/app/api/_http/handle"
import { readJson } from "@/app/api/_http/read-json"
import { boardTitle } from "@/app/api/boards/board-title"
import { openBoard, openBoardForWriting } from "@/app/api/boards/open-board"
import { readVisibleVersion } from "@/app/api/boards/visible-versions"
import { mayStartBoards } from "@/lib/access/person"
import { services } from "@/lib/services"

interface Context {
  readonly params: Promise<{ id: string }>
}

const duplication = z.strictObject({ title: boardTitle.optional(), version: z.string().max(64).optional() })

/** Makes a board of the caller's own from a board as it stands, or from one of its versions. Looking back takes the right to write. */
export function POST(request: Request, { params }: Context) {
  return handle(request, async () => {
    const { id } = await params
    const { title, version } = await readJson(request, duplication)
    const { person, board, right } = await (version === undefined ? openBoard : openBoardForWriting)(
      request,
      id,
    )
    if (!mayStartBoards(person, services())) throw new Failure("account-required")
    limit("boards", person.id)
    const document =
      version === undefined
        ? await services().documents.read(board.id)
        : await readVisibleVersion(board.id, right, version)
    if (!document) throw new Failure(version === undefined ? "no-such-board" : "no-such-version")
    const copy = await services().boards.create(person.id, title ?? board.title)
    // Pictures first: nobody sees the copy without them.
    await services().images.share(board.id, copy.id, person.id)
    await services().documents.begin(copy.id, person.id, document)
    await services().documents.edit(copy.id, person.id, (begun) =>
      services().exports.retitle(begun, copy.title),
    )
    return Response.json({ id: copy.id, url: boardUrl(request, copy.id) }, { status: 201 })
  })
}
