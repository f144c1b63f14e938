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

/** That something was said of a person on a board, so that it may be said again: a mark that nobody's name can be read from. */
export interface MarkRow {
  readonly boardId: string
  readonly mark: string
}

/** Everything that is stored of a board's document. */
export interface StoredDocument {
  readonly snapshot: Uint8Array | null
  /** The edits after the snapshot, in order. */
  readonly updates: readonly Uint8Array[]
  /** The number of the last edit; 0 when there is none. */
  readonly head: number
  readonly clients: ReadonlyMap<number, string>
  readonly marks: readonly string[]
}

/** The durable log of documents. */
export interface BoardLog {
  /** Reads a document. Throws when edits are missing in between. */
  load(boardId: string): Promise<StoredDocument>
  /** Stores edits of any number of boards: when it resolves all are durable, when it rejects none can be relied on. */
  append(rows: readonly LogRow[], clients: readonly ClientRow[], marks?: readonly MarkRow[]): Promise<void>
  /** Replaces all edits up to `seq` by one snapshot. */
  fold(boardId: string, seq: number, snapshot: Uint8Array<ArrayBuffer>): Promise<void>
}

/** Databases take only so many values in one statement; a board that was imported may bring thousands. */
const MARKS_AT_ONCE = 400

/** The log in the database's tables. */
export function createBoardLog(queries: Queries): BoardLog {
  return {
    async load(boardId) {
      const [snapshot, updates, clients, marks] = await queries.$transaction([
        queries.boardSnapshot.findUnique({ where: { boardId } }),
        queries.boardUpdate.findMany({
          where: { boardId },
          orderBy: { seq: "asc" },
          select: { seq: true, bytes: true },
        }),
        queries.boardClient.findMany({ where: { boardId }, select: { clientId: true, userId: true } }),
        queries.boardMark.findMany({ where: { boardId }, select: { mark: true } }),
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
        marks: marks.map(({ mark }) => mark),
      }
    },

    async append(rows, clients, marks = []) {
      const statements = clients.length === 0 ? [] : [insertClients(queries, clients)]
      for (let from = 0; from < marks.length; from += MARKS_AT_ONCE)
        statements.push(insertMarks(queries, marks.slice(from, from + MARKS_AT_ONCE)))
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

function insertMarks(queries: Queries, marks: readonly MarkRow[]) {
  const values = marks.map((row) => Prisma.sql`(${row.boardId}, ${row.mark})`)
  return queries.$executeRaw`INSERT INTO "board_mark" ("boardId", "mark") VALUES ${Prisma.join(values)} ON CONFLICT DO NOTHING`
}
