/** Prints the speed tables: derivations, sync, canvas. `npm run bench -- derive` prints one of them. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { build } from "esbuild"
import { ensureChromium } from "./browser.mjs"
import { prepareProduct, root, run, say } from "./prepare.mjs"

/** Modules still know where their sources are, and find the files beside them; those that start a program start the product's bundle of it. */
const ownUrls = {
  name: "own-urls",
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, "utf8")
      const startsPrograms = source.includes('import.meta.url.endsWith(".ts")')
      const url = JSON.stringify(pathToFileURL(startsPrograms ? join(root, "dist", "server.mjs") : path).href)
      return { loader: "ts", contents: source.replaceAll("import.meta.url", url) }
    }),
}

/** Bundles a table as the product is bundled: a loader that compiles file by file would be measured with the code. */
async function bundleTable(file) {
  const outfile = join(root, "node_modules", ".nabla", "bench", file.replace(".ts", ".mjs"))
  await build({
    absWorkingDir: root,
    entryPoints: [join(root, "bench", file)],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node20",
    format: "esm",
    logLevel: "warning",
    alias: { "@": root },
    plugins: [ownUrls],
  })
  return outfile
}

await prepareProduct()
const wanted = process.argv.slice(2)
const tables = readdirSync(join(root, "bench"))
  .filter((file) => file.endsWith(".ts"))
  .filter((file) => wanted.length === 0 || wanted.includes(file.replace(".ts", "")))
if (tables.length === 0) {
  say("There is no such table in bench/.")
  process.exit(1)
}
const CHROMIUM_PATH = await ensureChromium()
for (const table of tables) {
  say(`\n── ${table}`)
  await run(process.execPath, ["--import", "tsx", await bundleTable(table)], { env: { CHROMIUM_PATH } })
}
