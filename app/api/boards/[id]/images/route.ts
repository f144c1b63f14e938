import { z } from "zod"
import { IMAGE_LIMITS, isImageHash } from "@/lib/images/formats"
import { services } from "@/lib/services"
import { Failure } from "../../../_http/failure"
import { handle, limit } from "../../../_http/handle"
import { readBytes, readJson } from "../../../_http/read-json"
import { openBoard, openBoardForWriting } from "../../open-board"

interface Context {
  readonly params: Promise<{ id: string }>
}

const sharing = z.strictObject({
  from: z.string().max(64),
  hashes: z.array(z.string().refine(isImageHash)).max(IMAGE_LIMITS.boardImages),
})

/**
 * Puts a picture on a board: its bytes as the body, whatever their type is said to be; or, as JSON, pictures of another board that the
 * caller may see, for cards that are copied from there.
 */
export function POST(request: Request, { params }: Context) {
  return handle(request, async () => {
    const { person, board } = await openBoardForWriting(request, (await params).id)
    limit("images", person.id)
    const isSharing = request.headers.get("content-type")?.startsWith("application/json") === true
    if (!isSharing) {
      const bytes = await readBytes(request, IMAGE_LIMITS.bytes)
      const image = await services().images.accept(board.id, person.id, bytes)
      if (typeof image === "string") throw new Failure(image)
      return Response.json(image, { status: 201 })
    }
    const { from, hashes } = await readJson(request, sharing)
    const source = await openBoard(request, from)
    const isShared = await services().images.share(source.board.id, board.id, person.id, hashes)
    if (!isShared) throw new Failure("images-full")
    return new Response(null, { status: 204 })
  })
}
