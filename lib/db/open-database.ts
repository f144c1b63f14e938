import { mkdirSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import type { PrismaClient as SqliteClient } from "./generated/sqlite/client"
import { migrate } from "./migrate"
import { OneConnection } from "./one-connection"

/** Queries of the product's tables. Both dialects are generated from the same models, so one type stands for both. */
export type Queries = SqliteClient

/** An open, migrated database. */
export interface Database {
  readonly dialect: "sqlite" | "postgresql"
  readonly queries: Queries
  /** The migrations that opening applied. */
  readonly applied: readonly string[]
  close(): Promise<void>
}

/**
 * Opens the database of a `file:` or `postgresql:` address and migrates it. A missing SQLite file is made. `prismaFolder`
 * holds the folders `sqlite` and `postgresql` with schema and migrations. Throws when the database cannot be reached or migrated.
 */
export function openDatabase(url: string, prismaFolder: string): Promise<Database> {
  return url.startsWith("file:") ? openSqlite(url, prismaFolder) : openPostgresql(url, prismaFolder)
}

async function openSqlite(url: string, prismaFolder: string): Promise<Database> {
  mkdirSync(dirname(sqlitePath(url)), { recursive: true })
  // Every connection comes with synchronous = FULL and foreign keys on; the journal mode belongs to the file.
  const adapter = new OneConnection({ url, timeout: 5000 })
  const connection = await adapter.connect()
  await connection.executeScript("PRAGMA journal_mode = WAL")
  await connection.dispose()
  const applied = await migrate(join(prismaFolder, "sqlite"), adapter)
  const { PrismaClient } = await import("./generated/sqlite/client")
  const queries = new PrismaClient({ adapter })
  return {
    dialect: "sqlite",
    queries,
    applied,
    async close() {
      // So that a copy of the one file is whole.
      await queries.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`
      await queries.$disconnect()
    },
  }
}

async function openPostgresql(url: string, prismaFolder: string): Promise<Database> {
  const { PrismaPg } = await import("@prisma/adapter-pg")
  const adapter = new PrismaPg(url)
  const applied = await migrate(join(prismaFolder, "postgresql"), adapter)
  const { PrismaClient } = await import("./generated/postgresql/client")
  const client = new PrismaClient({ adapter })
  return {
    dialect: "postgresql",
    // The two clients have the same models and differ in nominal types only.
    queries: client as unknown as Queries,
    applied,
    close: () => client.$disconnect(),
  }
}

/** The path of the file that a `file:` address names. */
function sqlitePath(url: string): string {
  return url.startsWith("file://") ? fileURLToPath(url) : url.slice("file:".length)
}
