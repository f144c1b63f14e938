import { randomUUID } from "node:crypto"
import type { Queries } from "./open-database"

/** A kept version of a board, without its document. */
export interface VersionRecord {
  readonly id: string
  /** What a person called it; null for one that was kept by the clock. */
  readonly name: string | null
  /** The ids of those who wrote since the version before. */
  readonly authors: readonly string[]
  readonly at: Date
}

/** A version to be kept. */
interface NewVersion {
  readonly boardId: string
  readonly name: string | null
  readonly authors: readonly string[]
  /** The whole document as a Yjs update. */
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The kept versions of boards. */
export interface BoardVersions {
  keep(version: NewVersion): Promise<VersionRecord>
  /** The versions of a board, the latest first. */
  list(boardId: string): Promise<readonly VersionRecord[]>
  /** The document of a version of this board; null when there is no such version. */
  read(boardId: string, id: string): Promise<Uint8Array<ArrayBuffer> | null>
  /** Names a version, or with null takes its name away; null when there is no such version. */
  rename(boardId: string, id: string, name: string | null): Promise<VersionRecord | null>
  /** The ids of those who wrote on a board, by the clients under which they did. */
  writers(boardId: string): Promise<ReadonlyMap<number, string>>
  /** Removes versions of a board. */
  remove(boardId: string, ids: readonly string[]): Promise<void>
}

type Row = Omit<VersionRecord, "authors"> & { readonly authors: string }

function recordOf({ id, name, authors, at }: Row): VersionRecord {
  const list: unknown = JSON.parse(authors)
  return { id, name, at, authors: Array.isArray(list) ? list.filter((one) => typeof one === "string") : [] }
}

const WITHOUT_BYTES = { id: true, name: true, authors: true, at: true } as const

/** Versions in the database. */
export function createBoardVersions(queries: Queries): BoardVersions {
  return {
    async keep({ boardId, name, authors, bytes }) {
      const data = { id: randomUUID(), boardId, name, authors: JSON.stringify(authors), bytes }
      return recordOf(await queries.boardVersion.create({ data, select: WITHOUT_BYTES }))
    },
    async list(boardId) {
      const rows = await queries.boardVersion.findMany({
        where: { boardId },
        orderBy: { at: "desc" },
        select: WITHOUT_BYTES,
      })
      return rows.map(recordOf)
    },
    async read(boardId, id) {
      const row = await queries.boardVersion.findFirst({ where: { boardId, id }, select: { bytes: true } })
      return row && new Uint8Array(row.bytes)
    },
    async rename(boardId, id, name) {
      const changed = await queries.boardVersion.updateMany({ where: { boardId, id }, data: { name } })
      if (changed.count === 0) return null
      const row = await queries.boardVersion.findUnique({ where: { id }, select: WITHOUT_BYTES })
      return row && recordOf(row)
    },
    async writers(boardId) {
      const rows = await queries.boardClient.findMany({ where: { boardId } })
      return new Map(rows.map(({ clientId, userId }) => [Number(clientId), userId]))
    },
    async remove(boardId, ids) {
      await queries.boardVersion.deleteMany({ where: { boardId, id: { in: [...ids] } } })
    },
  }
}
