import { readdir, readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils"
import type { MigrationDirectory, MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm"

const ENGINE = "@prisma/schema-engine-wasm/schema_engine_bg"

let loading: Promise<typeof import("@prisma/schema-engine-wasm/schema_engine_bg")> | null = null

/** One instance a process: the bindings keep views of the memory of the instance that they were last given. */
async function loadBindings() {
  const bindings: typeof import("@prisma/schema-engine-wasm/schema_engine_bg") = await import(ENGINE)
  const file = join(dirname(createRequire(import.meta.url).resolve(ENGINE)), "schema_engine_bg.wasm")
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    // The type of an import object wants index signatures; a module namespace has none.
    "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports,
  })
  bindings.__wbg_set_wasm(instance.exports)
  const begin = instance.exports.__wbindgen_start
  if (typeof begin === "function") begin()
  return bindings
}

/**
 * Starts Prisma's own schema engine on a database. `schema` is the text of the Prisma schema. The engine is WebAssembly made
 * for bundlers, so its import object is given to it by hand.
 */
export async function openSchemaEngine(
  schema: string,
  adapter: SqlMigrationAwareDriverAdapterFactory,
): Promise<SchemaEngine> {
  loading ??= loadBindings()
  const bindings = await loading
  return bindings.SchemaEngine.new(
    { datamodels: [["schema.prisma", schema]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  )
}

/** Reads a folder of migrations (one subfolder each, applied in the order of their names) the way the engine wants it. */
async function readMigrations(folder: string): Promise<MigrationList> {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  const directories: MigrationDirectory[] = await Promise.all(
    names.map(async (name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: await readFile(join(folder, name, "migration.sql"), "utf8") },
      },
    })),
  )
  return {
    baseDir: folder,
    lockfile: {
      path: "migration_lock.toml",
      content: await readFile(join(folder, "migration_lock.toml"), "utf8"),
    },
    shadowDbInitScript: "",
    migrationDirectories: directories,
  }
}

/**
 * Brings a database up to date and says which migrations it applied, none if it was up to date. Throws when a migration fails
 * or the database's history is not that of the folder; what was there stays as it was.
 */
export async function migrate(
  prismaFolder: string,
  adapter: SqlMigrationAwareDriverAdapterFactory,
): Promise<readonly string[]> {
  const schema = await readFile(join(prismaFolder, "schema.prisma"), "utf8")
  const { factory, closeAll } = rememberConnections(adapter)
  const engine = await openSchemaEngine(schema, factory)
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: await readMigrations(join(prismaFolder, "migrations")),
      filters: { externalTables: [], externalEnums: [] },
    })
    return appliedMigrationNames
  } finally {
    engine.free()
    await closeAll()
  }
}

/**
 * The engine leaves its connections open. On PostgreSQL one of them holds the lock that keeps two nodes from migrating at once, so
 * the next node to start would wait for it.
 */
function rememberConnections(adapter: SqlMigrationAwareDriverAdapterFactory) {
  const opened: { dispose(): Promise<void> }[] = []
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    async connect() {
      const connection = await adapter.connect()
      opened.push(connection)
      return connection
    },
    connectToShadowDb: () => adapter.connectToShadowDb(),
  }
  const closeAll = async () => {
    // One that the engine closed itself refuses to be closed again.
    for (const connection of opened) await connection.dispose().catch(() => {})
  }
  return { factory, closeAll }
}
