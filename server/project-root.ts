import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

/** The folder of the project, found upwards from this program: it runs from its source and from the bundle alike. */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, "prisma/sqlite/schema.prisma"))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error("The folder prisma is missing beside the program.")
    folder = parent
  }
  return folder
}
