import { z } from "zod"
import { services } from "@/lib/services"
import { Failure } from "../_http/failure"
import { admitCaller, handle, limit } from "../_http/handle"
import { readJson } from "../_http/read-json"
import { folderName, parentFolder } from "./folder-name"

const creation = z.strictObject({ name: folderName, parentId: parentFolder.optional() })

/** The folders of the caller's library; none without a session. */
export function GET(request: Request) {
  return handle(request, async () => {
    const person = await services().people.recognize(request.headers)
    if (!person) return Response.json({ folders: [] })
    limit("session", person.id)
    return Response.json({ folders: await services().libraries.folders(person.id) })
  })
}

/** Makes a folder. */
export function POST(request: Request) {
  return handle(request, async () => {
    const { name, parentId } = await readJson(request, creation)
    const { person, answer } = await admitCaller(request)
    const folder = await services().libraries.addFolder(person.id, name, parentId ?? null)
    if (!folder) throw new Failure("wrong-folder")
    return answer(folder, 201)
  })
}
