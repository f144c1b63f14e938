import { handle, limit } from "@/app/api/_http/handle"
import { openBoardQuietly } from "@/app/api/boards/open-board"
import { services } from "@/lib/services"

interface Context {
  readonly params: Promise<{ id: string }>
}

/**
 * A small picture of the board as SVG, in the colours of the page that it is put into; nothing (204) of an empty board. Asked for by the number
 * of the last edit (`?head=`), it never changes and may be kept.
 */
export function GET(request: Request, { params }: Context) {
  return handle(request, async () => {
    const { person, board } = await openBoardQuietly(request, (await params).id)
    limit("thumbnails", person.id)
    const head = await services().libraries.headOf(board.id)
    const picture = await services().thumbnails.of(board.id, head, () => services().documents.read(board.id))
    const isCurrent = new URL(request.url).searchParams.get("head") === String(head)
    const caching = isCurrent ? "private, max-age=31536000, immutable" : "no-store"
    if (picture === "") return new Response(null, { status: 204, headers: { "Cache-Control": caching } })
    return new Response(picture, {
      headers: {
        "Content-Type": "image/svg+xml; charset=utf-8",
        "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": caching,
      },
    })
  })
}
