import { existsSync } from "node:fs"
import { join } from "node:path"
import { build } from "esbuild"

/** Program → entry. */
const PROGRAMS = {
  server: "server/main.ts",
  "derivation-worker": "lib/derivations/worker.ts",
  typesetter: "lib/export/typst/typesetter-process.ts",
  derive: "lib/derivations/cli.ts",
  check: "lib/derivations/check-cli.ts",
}

/** Started for a few questions at a time: with what they use of packages inside, they start a sixth sooner. */
const COMMANDS = ["derive", "check"]

/** Bundles the programs named, or all, of the project in `root` into its `dist`. */
export async function bundle(root, names = Object.keys(PROGRAMS)) {
  for (const name of names)
    if (!existsSync(join(root, PROGRAMS[name]))) throw new Error(`${join(root, PROGRAMS[name])} is missing`)
  const commands = names.filter((name) => COMMANDS.includes(name))
  await bundleInto(root, commands, "bundle")
  // The packages of the others stay outside: one copy of each, shared with Next.
  await bundleInto(
    root,
    names.filter((name) => !commands.includes(name)),
    "external",
  )
}

async function bundleInto(root, names, packages) {
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(names.map((name) => [name, join(root, PROGRAMS[name])])),
    outdir: join(root, "dist"),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages,
    platform: "node",
    target: "node20",
    format: "esm",
    sourcemap: true,
    logLevel: "warning",
    alias: { "@": root },
  })
}
