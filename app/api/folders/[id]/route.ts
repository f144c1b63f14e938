import { z } from "zod"
import { services } from "@/lib/services"
import { Failure } from "../../_http/failure"
import { callerOf, handle } from "../../_http/handle"
import { readJson } from "../../_http/read-json"
import { folderName, parentFolder } from "../folder-name"

interface Context {
  readonly params: Promise<{ id: string }>
}

const changing = z.strictObject({ name: folderName.optional(), parentId: parentFolder.optional() })

/** Renames a folder, or puts it into another one. */
export function PATCH(request: Request, { params }: Context) {
  return handle(request, async () => {
    const { id } = await params
    const person = await callerOf(request)
    const { name, parentId } = await readJson(request, changing)
    const { libraries } = services()
    if (!(await libraries.folders(person.id)).some((folder) => folder.id === id)) {
      throw new Failure("no-such-folder")
    }
    const change = {
      ...(name === undefined ? {} : { name }),
      ...(parentId === undefined ? {} : { parentId }),
    }
    const folder = await libraries.changeFolder(person.id, id, change)
    if (!folder) throw new Failure("wrong-folder")
    return Response.json(folder)
  })
}

/** Removes a folder. What stands in it is not lost: it stands in the folder around it. */
export function DELETE(request: Request, { params }: Context) {
  return handle(request, async () => {
    const person = await callerOf(request)
    if (!(await services().libraries.removeFolder(person.id, (await params).id))) {
      throw new Failure("no-such-folder")
    }
    return new Response(null, { status: 204 })
  })
}
