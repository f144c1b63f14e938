import { z } from "zod"
import { handle } from "@/app/api/_http/handle"
import { readJson } from "@/app/api/_http/read-json"
import { openBoardForWriting } from "@/app/api/boards/open-board"
import { versionName } from "@/app/api/boards/version-name"
import { visibleVersions } from "@/app/api/boards/visible-versions"
import type { VersionRecord } from "@/lib/db/board-versions"
import { services } from "@/lib/services"
import { Failure } from "../../../_http/failure"

interface Context {
  readonly params: Promise<{ id: string }>
}

const naming = z.strictObject({ name: versionName.nullable() })

/** The kept versions of a board, the latest first, with the names of those who wrote since the one before. */
export function GET(request: Request, { params }: Context) {
  return handle(request, async () => {
    const { board, right } = await openBoardForWriting(request, (await params).id)
    return Response.json({ versions: await described(await visibleVersions(board.id, right)) })
  })
}

/** Keeps the board as it stands as a version, with a name or, as before a restore, without. */
export function POST(request: Request, { params }: Context) {
  return handle(request, async () => {
    const { board } = await openBoardForWriting(request, (await params).id)
    const { name } = await readJson(request, naming)
    const kept = await services().documents.keepVersion(board.id, name)
    if (!kept) throw new Failure("no-such-board")
    return Response.json((await described([kept]))[0], { status: 201 })
  })
}

async function described(versions: readonly VersionRecord[]) {
  const names = await services().people.namesOf([...new Set(versions.flatMap(({ authors }) => authors))])
  return versions.map(({ id, name, authors, at }) => ({
    id,
    name,
    at: at.toISOString(),
    authors: authors.flatMap((author) => names.get(author) ?? []),
  }))
}
