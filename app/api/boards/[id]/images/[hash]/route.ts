import { services } from "@/lib/services"
import { Failure } from "../../../../_http/failure"
import { handle, limit, peerOf } from "../../../../_http/handle"

interface Context {
  readonly params: Promise<{ id: string; hash: string }>
}

/** The bytes behind a hash never change; whoever lost the right to the board has seen them already. */
const HEADERS = {
  "Cache-Control": "private, max-age=31536000, immutable",
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "default-src 'none'; sandbox",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Content-Disposition": "inline",
} as const

/** A picture of a board, for whoever may see the board. */
export function GET(request: Request, { params }: Context) {
  return handle(request, async () => {
    const { id, hash } = await params
    const person = await services().people.recognize(request.headers)
    limit("image-views", person?.id ?? peerOf(request))
    const view = await services().access.look(id, request.headers)
    if (view.kind === "missing") throw new Failure("no-such-board")
    if (view.kind === "refused") throw new Failure("no-right")
    const image = await services().images.read(view.board.id, hash)
    if (image === null) throw new Failure("no-such-image")
    const headers = { ...HEADERS, ETag: `"${image.hash}"` }
    if (request.headers.get("if-none-match") === headers.ETag)
      return new Response(null, { status: 304, headers })
    return new Response(image.bytes, { headers: { ...headers, "Content-Type": image.mediaType } })
  })
}
