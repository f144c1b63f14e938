import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { type Database, openDatabase } from "./open-database"

const prisma = join(__dirname, "../../prisma")
const folder = mkdtempSync(join(tmpdir(), "nabla-db-"))
afterAll(() => rmSync(folder, { recursive: true }))

const migrations = readdirSync(join(prisma, "sqlite/migrations"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()

async function withDatabase(url: string, work: (database: Database) => Promise<void>, schemas = prisma) {
  const database = await openDatabase(url, schemas)
  try {
    await work(database)
  } finally {
    await database.close()
  }
}

describe("opening a SQLite database", () => {
  it("makes the file, in a folder that is not there yet, with all migrations; a second time there is nothing to do", async () => {
    const url = `file:${join(folder, "deep/er/nabla.db")}`
    await withDatabase(url, async ({ applied, queries }) => {
      expect(applied).toEqual(migrations)
      await queries.user.create({ data: { id: "u", name: "Emmy", email: "e" } })
    })
    await withDatabase(url, async ({ applied, queries }) => {
      expect(applied).toEqual([])
      expect(await queries.user.count()).toBe(1)
    })
  })

  it("writes ahead, syncs fully and minds foreign keys, also on the connections after a transaction", async () => {
    await withDatabase(`file:${join(folder, "pragma.db")}`, async ({ queries }) => {
      for (let round = 0; round < 2; round++) {
        expect(await queries.$queryRaw`PRAGMA journal_mode`).toEqual([{ journal_mode: "wal" }])
        expect(await queries.$queryRaw`PRAGMA synchronous`).toMatchObject([{ synchronous: 2 }])
        expect(await queries.$queryRaw`PRAGMA foreign_keys`).toMatchObject([{ foreign_keys: 1 }])
        await queries.$transaction([queries.user.count(), queries.board.count()])
      }
      await expect(
        queries.board.create({ data: { id: "b", title: "", ownerId: "nobody" } }),
      ).rejects.toThrow()
    })
  })

  it("applies a later migration to what is there and keeps it", async () => {
    const later = join(folder, "prisma")
    cpSync(prisma, later, { recursive: true })
    const url = `file:${join(folder, "later.db")}`
    await withDatabase(url, async ({ queries }) => {
      await queries.user.create({ data: { id: "u", name: "Emmy", email: "e" } })
    })
    const next = join(later, "sqlite/migrations/99990101000000_more")
    mkdirSync(next)
    writeFileSync(
      join(next, "migration.sql"),
      `ALTER TABLE "user" ADD COLUMN "nick" TEXT NOT NULL DEFAULT 'n';`,
    )
    const check = async ({ applied, queries }: Database) => {
      expect(applied).toEqual(["99990101000000_more"])
      expect(await queries.$queryRaw`SELECT "name", "nick" FROM "user"`).toEqual([
        { name: "Emmy", nick: "n" },
      ])
    }
    await withDatabase(url, check, later)
  })

  it("keeps boards and all that hangs on them when their table is made anew", async () => {
    const earlier = join(folder, "earlier")
    cpSync(prisma, earlier, { recursive: true })
    const rights = migrations.findIndex((name) => name.endsWith("_rights"))
    expect(rights).toBeGreaterThan(0)
    for (const name of migrations.slice(rights))
      rmSync(join(earlier, "sqlite/migrations", name), { recursive: true })
    const url = `file:${join(folder, "earlier.db")}`
    await withDatabase(
      url,
      async ({ queries }) => {
        await queries.$executeRaw`INSERT INTO "user" ("id", "name", "email", "updatedAt") VALUES ('u', 'Emmy', 'e', 0)`
        await queries.$executeRaw`INSERT INTO "board" ("id", "title", "ownerId", "updatedAt") VALUES ('b', 'Ring', 'u', 0)`
        await queries.$executeRaw`INSERT INTO "board_update" ("boardId", "seq", "bytes", "userId") VALUES ('b', 1, x'00', 'u')`
        await queries.$executeRaw`INSERT INTO "board_visit" ("boardId", "userId") VALUES ('b', 'u')`
      },
      earlier,
    )
    await withDatabase(url, async ({ applied, queries }) => {
      expect(applied).toEqual(migrations.slice(rights))
      expect(await queries.board.findMany()).toMatchObject([
        { title: "Ring", linkRole: "write", mode: "open" },
      ])
      expect(await queries.boardUpdate.count()).toBe(1)
      expect(await queries.boardVisit.count()).toBe(1)
    })
  })

  it("refuses a broken migration", async () => {
    const broken = join(folder, "broken")
    cpSync(prisma, broken, { recursive: true })
    const next = join(broken, "sqlite/migrations/99990101000000_bad")
    mkdirSync(next)
    writeFileSync(join(next, "migration.sql"), "ALTER TABLE nowhere ADD COLUMN x TEXT;")
    await expect(openDatabase(`file:${join(folder, "broken.db")}`, broken)).rejects.toThrow(/nowhere/)
  })

  it("refuses a file that is no database", async () => {
    const file = join(folder, "text.db")
    writeFileSync(file, "This is no database. ".repeat(100))
    await expect(openDatabase(`file:${file}`, prisma)).rejects.toThrow(/not a database/)
  })
})

describe("the two schemas", () => {
  const read = (dialect: string) => readFileSync(join(prisma, dialect, "schema.prisma"), "utf8")

  it("differ in the lines of the provider and the output only", () => {
    const postgresql = read("postgresql").split("\n")
    const different = read("sqlite")
      .split("\n")
      .flatMap((line, index) =>
        line === postgresql[index] ? [] : [[line.trim(), postgresql[index]?.trim()]],
      )
    expect(postgresql).toHaveLength(read("sqlite").split("\n").length)
    expect(different).toEqual([
      [`output     = "../../lib/db/generated/sqlite"`, `output     = "../../lib/db/generated/postgresql"`],
      [`provider = "sqlite"`, `provider = "postgresql"`],
    ])
  })

  it.each(["sqlite", "postgresql"])("are what the last migration leads to: %s", (dialect) => {
    const names = readdirSync(join(prisma, dialect, "migrations"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
    expect(names.sort()).toEqual(migrations)
    const last = join(prisma, dialect, "migrations", migrations.at(-1) ?? "", "schema.prisma")
    expect(readFileSync(last, "utf8")).toBe(read(dialect))
  })
})
