import { Failure } from "@/app/api/_http/failure"
import { handle, languageOf, limit, peerOf } from "@/app/api/_http/handle"
import { services } from "@/lib/services"
import { pageOf } from "@/lib/templates/pages"

interface Context {
  readonly params: Promise<{ id: string }>
}

/**
 * A small picture of one page of a template (`?page=`, from 1) as SVG, in the colours of the page that it is put into; nothing (204) of an empty
 * one. Asked for by the version (`?version=`), it may be kept.
 */
export function GET(request: Request, { params }: Context) {
  return handle(request, async () => {
    const person = await services().people.recognize(request.headers)
    limit("thumbnails", person?.id ?? peerOf(request))
    const { id } = await params
    const template = await services().templates.find(id, person?.id ?? null, languageOf(request))
    if (!template) throw new Failure("template-missing")
    const asked = new URL(request.url).searchParams
    const page = Number(asked.get("page") ?? 1)
    const picture = await services().thumbnails.of(
      `template ${template.id} ${page}`,
      template.version,
      async () => {
        const board = await services().templates.board(template)
        const part = board && pageOf(board, page)
        return part && services().exports.restore(part)
      },
    )
    // The lessons of the product change with the program: pictures of them are kept for a day only.
    const isCurrent = asked.get("version") === String(template.version)
    const caching = isCurrent ? "private, max-age=86400" : "no-store"
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
