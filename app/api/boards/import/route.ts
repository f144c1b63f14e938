import { mayStartBoards } from "@/lib/access/person"
import { boardFileSchema } from "@/lib/export/json/json-exporter"
import { services } from "@/lib/services"
import { boardUrl } from "../../_http/board-url"
import { Failure } from "../../_http/failure"
import { admitCaller, handle, limit } from "../../_http/handle"
import { readJson } from "../../_http/read-json"
import { beginBoard } from "../begin-board"
import { boardTitle } from "../board-title"

/** The largest file that is taken: a tenth of it is a full board of ordinary cards, the rest the pictures of a board in base 64. */
const FILE_LIMIT = 64 * 1024 * 1024

/** Makes a board that the caller owns from a file that `GET …/export?format=json` gave. */
export function POST(request: Request) {
  return handle(request, async () => {
    const { person, answer } = await admitCaller(request)
    if (!mayStartBoards(person, services())) throw new Failure("account-required")
    limit("boards", person.id)
    const file = await readJson(request, boardFileSchema, FILE_LIMIT)
    const id = await beginBoard(person.id, boardTitle.parse(file.title), file)
    return answer({ id, url: boardUrl(request, id) }, 201)
  })
}
