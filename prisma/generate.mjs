import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const here = dirname(fileURLToPath(import.meta.url))
const prismaFolder = dirname(createRequire(import.meta.url).resolve("prisma/package.json"))

/**
 * Generates both database clients into lib/db/generated. Needs no network: Prisma insists on the path of a schema
 * engine but does not run it to generate, so this program's own executable stands in for the download.
 */
export function generateDatabaseClients() {
  for (const dialect of ["sqlite", "postgresql"]) {
    const run = spawnSync(
      process.execPath,
      [join(prismaFolder, "build/index.js"), "generate", "--schema", join(here, dialect, "schema.prisma")],
      {
        cwd: dirname(here),
        encoding: "utf8",
        env: {
          ...process.env,
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          PRISMA_HIDE_UPDATE_MESSAGE: "1",
          CHECKPOINT_DISABLE: "1",
        },
      },
    )
    if (run.status !== 0 || !existsSync(join(dirname(here), "lib/db/generated", dialect, "client.ts"))) {
      throw new Error(`Prisma could not generate the ${dialect} client:\n${run.stdout}${run.stderr}`)
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generateDatabaseClients()
