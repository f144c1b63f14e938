import { Failure } from "@/app/api/_http/failure"
import { handle, languageOf, limit, peerOf } from "@/app/api/_http/handle"
import type { Language } from "@/lib/language/language"
import { services } from "@/lib/services"

interface Context {
  readonly params: Promise<{ id: string }>
}

function unknownFormat(language: Language): Response {
  const formats = services().exports.formats.join(", ")
  const message =
    language === "ja"
      ? `format には次のいずれかを指定してください:${formats}。`
      : `The format must be one of these: ${formats}.`
  return Response.json({ error: { code: "unknown-format", message } }, { status: 400 })
}

/** The board as a file in the format that the address asks for. Whoever may read the board may take it away. */
export function GET(request: Request, { params }: Context) {
  return handle(request, async () => {
    const language = languageOf(request)
    const format = new URL(request.url).searchParams.get("format") ?? ""
    if (!services().exports.formats.includes(format)) return unknownFormat(language)
    const person = await services().people.recognize(request.headers)
    limit("session", person?.id ?? peerOf(request))
    const view = await services().access.look((await params).id, request.headers)
    if (view.kind === "refused") throw new Failure("no-right")
    const document = view.kind === "open" ? await services().documents.read(view.board.id) : null
    if (view.kind === "missing" || document === null) throw new Failure("no-such-board")
    const { title } = view.board
    const file = await services().exports.write({ format, document, title, language })
    if (!file) return unknownFormat(language)
    const extension = file.name.slice(file.name.lastIndexOf("."))
    return new Response(file.content, {
      headers: {
        "Content-Type": file.mediaType,
        "Content-Disposition": `attachment; filename="board${extension}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        "Cache-Control": "no-store",
      },
    })
  })
}
