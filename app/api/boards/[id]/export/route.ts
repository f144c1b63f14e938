import { boardUrl } from "@/app/api/_http/board-url"
import { Failure } from "@/app/api/_http/failure"
import { handle, languageOf, limit, peerOf } from "@/app/api/_http/handle"
import { readExportOptions } from "@/lib/export/options"
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

function wrongParameter(language: Language, parameter: string): Response {
  const message =
    language === "ja"
      ? `${parameter} の値が正しくありません。使える値は docs/api.md にあります。`
      : `The value of ${parameter} is none that it can have. They are listed in docs/api.md.`
  return Response.json({ error: { code: "wrong-parameter", message } }, { status: 400 })
}

/** The error may come from another copy of its module, so its name tells what it is. */
function refuse(error: unknown): never {
  if (!(error instanceof Error) || error.name !== "ExportRefused") throw error
  const reason: unknown = Reflect.get(error, "reason")
  throw new Failure(reason === "too-much" ? "export-too-much" : "export-busy", { retryAfter: 5 })
}

/** The board, or some of its cards, as a file in the format that the address asks for. Whoever may read the board may take it away. */
export function GET(request: Request, { params }: Context) {
  return handle(request, async () => {
    const language = languageOf(request)
    const format = new URL(request.url).searchParams.get("format") ?? ""
    if (!services().exports.formats.includes(format)) return unknownFormat(language)
    const person = await services().people.recognize(request.headers)
    limit("session", person?.id ?? peerOf(request))
    const { searchParams } = new URL(request.url)
    const asked = readExportOptions(searchParams)
    if (!asked.ok) return wrongParameter(language, asked.parameter)
    const view = await services().access.look((await params).id, request.headers)
    if (view.kind === "refused") throw new Failure("no-right")
    const document = view.kind === "open" ? await services().documents.read(view.board.id) : null
    if (view.kind === "missing" || document === null) throw new Failure("no-such-board")
    const { title } = view.board
    const url = boardUrl(request, view.board.id)
    const file = await services()
      .exports.write({
        format,
        document,
        title,
        language,
        options: asked.options,
        date: new Date().toISOString().slice(0, 10),
        url,
        image: (hash) => services().images.read(view.board.id, hash),
        signal: request.signal,
      })
      .catch(refuse)
    if (!file) return unknownFormat(language)
    if (asked.options.preview !== undefined && /^(?:pdf|handout)$/.test(format))
      return new Response(file.content, {
        headers: { "Content-Type": "image/png", "Cache-Control": "no-store" },
      })
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
