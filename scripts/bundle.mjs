import { existsSync } from "node:fs"
import { join } from "node:path"
import { build } from "esbuild"

/** Program → entry. Packages stay outside the bundle: one copy of each, shared with Next. */
const PROGRAMS = {
  server: "server/main.ts",
  "derivation-worker": "lib/derivations/worker.ts",
  typesetter: "lib/export/typst/typesetter-process.ts",
  derive: "lib/derivations/cli.ts",
  check: "lib/derivations/check-cli.ts",
}

/** Bundles the programs named, or all, of the project in `root` into its `dist`. */
export async function bundle(root, names = Object.keys(PROGRAMS)) {
  const entryPoints = Object.fromEntries(names.map((name) => [name, join(root, PROGRAMS[name])]))
  for (const path of Object.values(entryPoints)) if (!existsSync(path)) throw new Error(`${path} is missing`)
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir: join(root, "dist"),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node20",
    format: "esm",
    sourcemap: true,
    logLevel: "warning",
    alias: { "@": root },
  })
}
