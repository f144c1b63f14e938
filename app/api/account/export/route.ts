import type { Language } from "@/lib/language/language"
import { services } from "@/lib/services"
import { accountSession, handle, languageOf, limit } from "../../_http/handle"

/** Everything that is kept of the caller as one JSON file, with the boards that they own and the pictures on them. */
export function GET(request: Request) {
  return handle(request, async () => {
    const { person } = await accountSession(request)
    limit("boards", person.id)
    const { personalData } = services()
    const [data, boards] = await Promise.all([
      personalData.everythingOf(person.id),
      personalData.boardsOf(person.id),
    ])
    // One board after the other: together they may not fit into memory.
    const pieces = piecesOf(data, boards, languageOf(request))
    return new Response(streamOf(pieces), {
      headers: {
        "Content-Type": "application/json",
        "Content-Disposition": `attachment; filename="nabla-data.json"`,
        "Cache-Control": "no-store",
      },
    })
  })
}

interface OwnBoard {
  readonly id: string
  readonly title: string
}

/** Texts as the body of an answer; each is made when the one before is on its way. */
function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}

async function* piecesOf(
  data: Readonly<Record<string, unknown>>,
  boards: readonly OwnBoard[],
  language: Language,
): AsyncGenerator<string> {
  yield `${JSON.stringify(data, null, 2).slice(0, -2)},\n  "boards": [`
  for (const [at, board] of boards.entries())
    yield `${at === 0 ? "" : ","}\n    ${JSON.stringify(await written(board, language))}`
  yield "\n  ]\n}\n"
}

/** A board as in its own file. One that cannot be read says so and keeps nobody from the others. */
async function written({ id, title }: OwnBoard, language: Language) {
  const { documents, exports, images } = services()
  try {
    const document = await documents.read(id)
    if (!document) return { id, title, content: null }
    const image = (hash: string) => images.read(id, hash)
    const file = await exports.write({ format: "json", title, language, document, image })
    if (typeof file?.content !== "string") throw new Error("The JSON format gives no text")
    return { id, title, content: JSON.parse(file.content) as unknown }
  } catch (error) {
    console.error(`Board ${id} could not be put among the data of its owner:`, error)
    return { id, title, content: null, problem: "This board could not be read." }
  }
}
