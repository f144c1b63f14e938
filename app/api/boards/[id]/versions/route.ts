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

/** The kept versions of a board, the latest first, with the names of those who wrote since the one before, and under which clients each of them did. */
export function GET(request: Request, { params }: Context) {
  return handle(request, async () => {
    const { board, right } = await openBoardForWriting(request, (await params).id)
    const versions = await visibleVersions(board.id, right)
    const names = await namesIn(versions)
    const writers = [...(await services().versions.writers(board.id))].flatMap(([client, writer]) => {
      const name = names.get(writer)
      return name === undefined ? [] : [[client, name] as const]
    })
    return Response.json({
      versions: versions.map((version) => described(version, names)),
      writers: Object.fromEntries(writers),
    })
  })
}

/** Keeps the board as it stands as a version, with a name or, as before a restore, without. */
export function POST(request: Request, { params }: Context) {
  return handle(request, async () => {
    const { board } = await openBoardForWriting(request, (await params).id)
    const { name } = await readJson(request, naming)
    const kept = await services().documents.keepVersion(board.id, name)
    if (!kept) throw new Failure("no-such-board")
    return Response.json(described(kept, await namesIn([kept])), { status: 201 })
  })
}

const namesIn = (versions: readonly VersionRecord[]): Promise<ReadonlyMap<string, string>> =>
  services().people.namesOf([...new Set(versions.flatMap(({ authors }) => authors))])

const described = ({ id, name, authors, at }: VersionRecord, names: ReadonlyMap<string, string>) => ({
  id,
  name,
  at: at.toISOString(),
  authors: authors.flatMap((author) => names.get(author) ?? []),
})
