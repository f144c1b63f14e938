import { boardFileSchema } from "@/lib/export/json/json-exporter"
import { services } from "@/lib/services"
import { boardUrl } from "../../_http/board-url"
import { Failure } from "../../_http/failure"
import { admitCaller, handle, limit } from "../../_http/handle"
import { readJson } from "../../_http/read-json"
import { boardTitle } from "../board-title"

/** The largest file that is taken: a full board of ordinary cards is a tenth of it. */
const FILE_LIMIT = 16 * 1024 * 1024

/** Makes a board that the caller owns from a file that `GET …/export?format=json` gave. */
export function POST(request: Request) {
  return handle(request, async () => {
    const { person, answer } = await admitCaller(request)
    if (services().requireAccount && person.isGuest) throw new Failure("account-required")
    limit("boards", person.id)
    const file = await readJson(request, boardFileSchema, FILE_LIMIT)
    const board = await services().boards.create(person.id, boardTitle.parse(file.title))
    await services().documents.begin(board.id, person.id, services().exports.restore(file))
    return answer({ id: board.id, url: boardUrl(request, board.id) }, 201)
  })
}
