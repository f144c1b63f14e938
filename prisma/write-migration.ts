import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { PrismaLibSql } from "@prisma/adapter-libsql"
import { PrismaPg } from "@prisma/adapter-pg"
import { openSchemaEngine } from "../lib/db/migrate"

const usage = `Usage: npx tsx prisma/write-migration.ts <name> <postgresql-url>
Writes the migrations that lead from the last ones to the two schemas. Each migration keeps the schema that it leads to
beside it, so nothing is read from a database; only the dialect is asked for, of any running PostgreSQL.`

const here = dirname(fileURLToPath(import.meta.url))

async function writeMigration(dialect: "sqlite" | "postgresql", name: string, url: string) {
  const folder = join(here, dialect)
  const schema = readFileSync(join(folder, "schema.prisma"), "utf8")
  const adapter = dialect === "sqlite" ? new PrismaLibSql({ url }) : new PrismaPg(url)
  const engine = await openSchemaEngine(schema, adapter)
  const last = readdirSync(join(folder, "migrations"))
    .filter((entry) => /^\d/.test(entry))
    .sort()
    .at(-1)
  const before = last && readFileSync(join(folder, "migrations", last, "schema.prisma"), "utf8")
  const { stdout } = await engine.diff({
    from:
      before === undefined
        ? { tag: "empty" }
        : { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: before }] },
    to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: schema }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  if (stdout === null || stdout.startsWith("-- This is an empty migration")) {
    console.log(`${dialect}: nothing to change`)
    return
  }
  const directory = join(folder, "migrations", name)
  mkdirSync(directory, { recursive: true })
  writeFileSync(join(directory, "migration.sql"), stdout)
  writeFileSync(join(directory, "schema.prisma"), schema)
  console.log(`${dialect}: ${directory}`)
}

async function main() {
  const [name, postgresql] = process.argv.slice(2)
  if (name === undefined || postgresql === undefined) throw new Error(usage)
  const stamped = `${new Date().toISOString().replace(/\D/g, "").slice(0, 14)}_${name}`
  await writeMigration("sqlite", stamped, "file::memory:")
  await writeMigration("postgresql", stamped, postgresql)
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
