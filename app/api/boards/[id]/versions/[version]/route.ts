import { z } from "zod"
import { Failure } from "@/app/api/_http/failure"
import { handle, limit } from "@/app/api/_http/handle"
import { readJson } from "@/app/api/_http/read-json"
import { openBoardForWriting, openBoardQuietly } from "@/app/api/boards/open-board"
import { versionName } from "@/app/api/boards/version-name"
import { readVisibleVersion } from "@/app/api/boards/visible-versions"
import { services } from "@/lib/services"

interface Context {
  readonly params: Promise<{ id: string; version: string }>
}

const naming = z.strictObject({ name: versionName.nullable() })

/** The document of a version, as a Yjs update. It never changes, so it may be kept. */
export function GET(request: Request, { params }: Context) {
  return handle(request, async () => {
    const { id, version } = await params
    const { person, board, right } = await openBoardQuietly(request, id)
    if (!right.writes) throw new Failure("no-right")
    limit("versions", person.id)
    const bytes = await readVisibleVersion(board.id, right, version)
    if (!bytes) throw new Failure("no-such-version")
    return new Response(bytes, {
      headers: {
        "Content-Type": "application/octet-stream",
        "Cache-Control": "private, max-age=31536000, immutable",
      },
    })
  })
}

/** Names a version, so that it is kept for good, or takes its name away. */
export function PATCH(request: Request, { params }: Context) {
  return handle(request, async () => {
    const { id, version } = await params
    const { board } = await openBoardForWriting(request, id)
    const { name } = await readJson(request, naming)
    const changed = await services().versions.rename(board.id, version, name)
    if (!changed) throw new Failure("no-such-version")
    return Response.json({ id: changed.id, name: changed.name })
  })
}
