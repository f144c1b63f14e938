/** Prints the speed tables: derivations, sync, canvas. `npm run bench -- derive` prints one of them. */
import { readdirSync } from "node:fs"
import { join } from "node:path"
import { ensureChromium } from "./browser.mjs"
import { prepareProduct, root, run, say } from "./prepare.mjs"

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
  await run(process.execPath, ["--import", "tsx", join("bench", table)], { env: { CHROMIUM_PATH } })
}
