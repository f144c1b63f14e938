import { boardFileSchema } from "@/lib/export/json/json-exporter"
import { services } from "@/lib/services"
import type { TemplateBoard } from "@/lib/templates/template-file"
import { Failure } from "../_http/failure"
import { languageOf } from "../_http/handle"
import { openBoard } from "../boards/open-board"

/** The largest board that is kept as a template, as text: pictures in base 64 included. */
export const TEMPLATE_SIZE = 24 * 1024 * 1024

/** A board of the caller as it stands, to be kept as a template. Taking a board away takes the right to read it only. */
export async function readBoardOf(request: Request, boardId: string): Promise<TemplateBoard> {
  const { board } = await openBoard(request, boardId)
  const document = await services().documents.read(board.id)
  if (!document) throw new Failure("no-such-board")
  const file = await services().exports.write({
    format: "json",
    document,
    title: board.title,
    language: languageOf(request),
    image: (hash) => services().images.read(board.id, hash),
  })
  const text = typeof file?.content === "string" ? file.content : ""
  if (text.length > TEMPLATE_SIZE) throw new Failure("export-too-much")
  const { title, version, cards, ink, images } = boardFileSchema.parse(JSON.parse(text))
  return { title, version, cards, ink, images }
}
