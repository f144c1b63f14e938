import { Prisma } from "./generated/sqlite/client"
import type { Queries } from "./open-database"

/** One edit to be stored. */
export interface LogRow {
  readonly boardId: string
  readonly seq: number
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly userId: string
}

/** A client id and the person who writes under it. */
export interface ClientRow {
  readonly boardId: string
  readonly clientId: number
  readonly userId: string
}

/** Everything that is stored of a board's document. */
export interface StoredDocument {
  readonly snapshot: Uint8Array | null
  /** The edits after the snapshot, in order. */
  readonly updates: readonly Uint8Array[]
  /** The number of the last edit; 0 when there is none. */
  readonly head: number
  readonly clients: ReadonlyMap<number, string>
}

/** The durable log of documents. */
export interface BoardLog {
  /** Reads a document. Throws when edits are missing in between. */
  load(boardId: string): Promise<StoredDocument>
  /** Stores edits of any number of boards: when it resolves all are durable, when it rejects none can be relied on. */
  append(rows: readonly LogRow[], clients: readonly ClientRow[]): Promise<void>
  /** Replaces all edits up to `seq` by one snapshot. */
  fold(boardId: string, seq: number, snapshot: Uint8Array<ArrayBuffer>): Promise<void>
}

/** The log in the database's tables. */
export function createBoardLog(queries: Queries): BoardLog {
  return {
    async load(boardId) {
      const [snapshot, updates, clients] = await queries.$transaction([
        queries.boardSnapshot.findUnique({ where: { boardId } }),
        queries.boardUpdate.findMany({
          where: { boardId },
          orderBy: { seq: "asc" },
          select: { seq: true, bytes: true },
        }),
        queries.boardClient.findMany({ where: { boardId }, select: { clientId: true, userId: true } }),
      ])
      const folded = snapshot?.seq ?? 0
      const after = updates.filter((update) => update.seq > folded)
      const gap = after.findIndex((update, index) => update.seq !== folded + index + 1)
      if (gap >= 0) throw new Error(`Board ${boardId} lacks edit ${folded + gap + 1} of its log.`)
      return {
        snapshot: snapshot?.bytes ?? null,
        updates: after.map((update) => update.bytes),
        head: folded + after.length,
        clients: new Map(clients.map(({ clientId, userId }) => [Number(clientId), userId])),
      }
    },

    async append(rows, clients) {
      const statements = clients.length === 0 ? [] : [insertClients(queries, clients)]
      if (rows.length > 0) statements.push(insertUpdates(queries, rows))
      const [only] = statements
      // A single statement is a transaction of its own.
      if (statements.length === 1 && only) await only
      else if (statements.length > 1) await queries.$transaction(statements)
    },

    async fold(boardId, seq, bytes) {
      const at = new Date()
      await queries.$transaction([
        queries.boardSnapshot.upsert({
          where: { boardId },
          create: { boardId, seq, bytes, at },
          update: { seq, bytes, at },
        }),
        queries.boardUpdate.deleteMany({ where: { boardId, seq: { lte: seq } } }),
      ])
    },
  }
}

/** Plain SQL, since the log is written many times a second and createMany takes half a millisecond a row. */
function insertUpdates(queries: Queries, rows: readonly LogRow[]) {
  const at = new Date()
  const values = rows.map(
    (row) => Prisma.sql`(${row.boardId}, ${row.seq}, ${row.bytes}, ${row.userId}, ${at})`,
  )
  return queries.$executeRaw`INSERT INTO "board_update" ("boardId", "seq", "bytes", "userId", "at") VALUES ${Prisma.join(values)}`
}

function insertClients(queries: Queries, clients: readonly ClientRow[]) {
  const values = clients.map((row) => Prisma.sql`(${row.boardId}, ${row.clientId}, ${row.userId})`)
  return queries.$executeRaw`INSERT INTO "board_client" ("boardId", "clientId", "userId") VALUES ${Prisma.join(values)}`
}
