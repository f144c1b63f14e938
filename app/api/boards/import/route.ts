import { boardFileSchema } from "@/lib/export/json/json-exporter"
import { services } from "@/lib/services"
import { boardUrl } from "../../_http/board-url"
import { Failure } from "../../_http/failure"
import { admitCaller, handle, limit } from "../../_http/handle"
import { readJson } from "../../_http/read-json"
import { boardTitle } from "../board-title"

/** The largest file that is taken: a tenth of it is a full board of ordinary cards, the rest the pictures of a board in base 64. */
const FILE_LIMIT = 64 * 1024 * 1024

/** Makes a board that the caller owns from a file that `GET …/export?format=json` gave. */
export function POST(request: Request) {
  return handle(request, async () => {
    const { person, answer } = await admitCaller(request)
    if (services().requireAccount && person.isGuest) throw new Failure("account-required")
    limit("boards", person.id)
    const file = await readJson(request, boardFileSchema, FILE_LIMIT)
    const board = await services().boards.create(person.id, boardTitle.parse(file.title))
    await storeImages(board.id, person.id, file.images ?? {})
    await services().documents.begin(board.id, person.id, services().exports.restore(file))
    return answer({ id: board.id, url: boardUrl(request, board.id) }, 201)
  })
}

/** Stores the pictures of a file. One that is none, or not the one that it says it is, takes the board back. */
async function storeImages(boardId: string, personId: string, images: Readonly<Record<string, string>>) {
  for (const [hash, base64] of Object.entries(images)) {
    const image = await services().images.accept(boardId, personId, Buffer.from(base64, "base64"))
    if (typeof image !== "string" && image.hash === hash) continue
    await services().documents.discard(boardId)
    await services().images.sweep()
    throw typeof image === "string"
      ? new Failure(image, { detail: `images.${hash}` })
      : new Failure("wrong-body", { detail: `images.${hash}` })
  }
}
